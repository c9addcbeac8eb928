import { DAY_MS } from './numbers.ts';
import type { Random } from './random.ts';

const CORNERS_FEN = [1, 2, 3, 99, 100];

/** Corners, powers of ten and their neighbours, ordinary amounts, rarely nothing. */
export function arbitraryAmount(random: Random): number {
  switch (random.weighted({ corner: 25, power: 15, small: 20, ordinary: 35, huge: 4, nothing: 1 })) {
    case 'corner':
      return random.pick(CORNERS_FEN);
    case 'power':
      return 100 * 10 ** random.below(7) + random.pick([-1, 0, 1]);
    case 'small':
      return 1 + random.below(2000);
    case 'ordinary':
      return 100 * (1 + random.below(2000)) + random.pick([0, 0, 50, random.below(100)]);
    case 'huge':
      return 999_999_999;
    case 'nothing':
      return 0;
  }
}

/** The same amount can be written in several ways: "3", "3.0", "3.00". */
export function formatFen(random: Random, fen: number): string {
  const [yuan, rest] = [Math.floor(fen / 100), String(fen % 100).padStart(2, '0')];
  const shortest = rest === '00' ? `${yuan}` : `${yuan}.${rest.replace(/0$/, '')}`;
  return random.pick([`${yuan}.${rest}`, shortest]);
}

/** All, a grain, about what the last order may have brought, something of any size. */
export function arbitraryPoints(random: Random, boughtFen: number): string {
  switch (random.weighted({ all: 40, grain: 8, guess: 30, anySize: 18, huge: 3, nothing: 1 })) {
    case 'all':
      return 'all';
    case 'grain':
      return random.pick(['0.000000000000000001', '0.000000000001', '0.00001']);
    case 'guess':
      return decimal(Math.floor(boughtFen * (1 + random.below(15))), 4);
    case 'anySize':
      return decimal(1 + random.below(9999), random.below(19));
    case 'huge':
      return '1000000000000';
    case 'nothing':
      return '0';
  }
}

function decimal(digits: number, places: number): string {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** Often the same instant, sometimes a month later. */
export function nextTime(random: Random, at: number, isTick: boolean): number {
  const jump = isTick
    ? random.weighted({ none: 15, seconds: 20, hours: 30, days: 25, months: 10 })
    : random.weighted({ none: 60, seconds: 30, hours: 8, days: 2, months: 0 });
  const step = { none: 0, seconds: 1000, hours: 3_600_000, days: DAY_MS, months: 30 * DAY_MS }[jump];
  const jitter = random.chance(0.2) ? random.below(1000) : 0;
  return at + step * (1 + random.below(3)) + (step > 0 ? jitter : 0);
}

/** The same instant can be written in several zones, with and without milliseconds. */
export function formatTime(random: Random, at: number): string {
  const hours = random.pick([0, 0, 8]);
  const local = new Date(at + hours * 3_600_000).toISOString().slice(0, -1);
  const text = at % 1000 === 0 && random.chance(0.5) ? local.slice(0, -4) : local;
  return text + (hours === 0 ? random.pick(['Z', '+00:00']) : '+08:00');
}
