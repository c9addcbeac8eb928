import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints } from '../amount/decimal.ts';
import { ringPlay } from '../testing/ring-play.ts';
import { ringSheet } from '../testing/ring-sheet.ts';

const PRESETS = ['local-life', 'local-life-guarded', 'mall', 'mall-guarded'];
const AMOUNTS = ['0.01', '1', '1000', '1000000'];

/** Everybody has sold what one order of 1000 brought. */
function emptied(preset: string, amount = '1000') {
  const program = ringPlay(preset);
  program.buy('first', 'first', amount);
  program.settle();
  program.sell('first');
  return program;
}

describe('A1: what the last seller leaves behind', () => {
  // Without the lock an order of 0.01 would own the residue of 32 (mall: 60) and sell it for 25.60 (48).
  it.each([
    ['local-life', '32.000000', ['-0.000974', '-0.097267', '-67.548046', '-59024.881816']],
    ['local-life-guarded', '1066.532375', ['-0.000974', '-0.097396', '-93.750936', '-59384.685928']],
    ['mall', '60.000000', ['-0.005190', '-0.518749', '-463.027586', '-447046.653404']],
    ['mall-guarded', '1119.504133', ['-0.005190', '-0.518987', '-507.628480', '-447422.737332']],
  ])(
    'A1: nobody captures the residue under %s: it is locked at the price before the sale',
    (preset, residue, gains) => {
      const program = emptied(preset);
      expect(formatMoney(program.state.pool.balance)).toBe(residue);
      expect(program.state.genesis).toBe(program.state.supply);
      const taken = AMOUNTS.map((amount, place) =>
        program.gain(() => {
          program.ringBuy(`o${place}`, amount);
          program.settle();
          program.sell('mal');
        }),
      );
      expect(taken).toEqual(gains);
    },
  );

  it.each(PRESETS)('A1: no residue and no order found by search brings a gain under %s', (preset) => {
    for (const left of ['0.01', '99.99', '1000', '5000000']) {
      for (const amount of ['0.01', '0.07', '12.34', '1000', '777777.77']) {
        for (const slices of [1n, 7n]) {
          const program = emptied(preset, left);
          const gain = program.gain(() => {
            program.ringBuy('o', amount);
            program.settle();
            const { points } = program.state.members.get('mal')!;
            for (let slice = 1n; slice < slices; slice += 1n)
              program.sell('mal', formatPoints(points / slices));
            program.sell('mal');
          });
          expect(gain, `${left} left, order of ${amount}, ${slices} slices`).toMatch(/^-/);
        }
      }
    }
  });
});

describe('A1b: a supply next to nothing', () => {
  /** The ring sells all but one unit of 10^-18 points. */
  function crumb(preset: string) {
    const program = ringPlay(preset);
    program.ringBuy('o', '1000');
    program.settle();
    program.sell('mal', formatPoints(program.state.members.get('mal')!.points - 1n));
    return program;
  }

  it('A1b: under local-life the last crumb holds all 32 that were left, and the ring is still 33.40 short', () => {
    const program = crumb('local-life');
    expect(formatMoney(program.state.pool.balance)).toBe('32.000001');
    expect(formatMoney(ringSheet(program.state).points)).toBe('25.600000');
    expect(formatMoney(ringSheet(program.state).total)).toBe('-33.400001');
  });

  it('A1b: under local-life-guarded genesis points hold the pool, the crumb holds nothing', () => {
    const program = crumb('local-life-guarded');
    expect(ringSheet(program.state).points).toBe(0n);
    expect(formatMoney(ringSheet(program.state).total)).toBe('-93.532375');
    expect(program.code({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'mal', points: 'all' })).toBe(
      'redemption_too_small',
    );
  });

  it.each([
    ['local-life', '149.333333', '-24.866667'],
    ['local-life-guarded', '116.561605', '-93.532375'],
  ])(
    'A1b: the next buyer loses nothing to rounding under %s, however dear the crumb',
    (preset, worth, total) => {
      const program = crumb(preset);
      const { pool, supply } = program.state;
      const minted = { pool: pool.balance, supply };
      program.buy('victim', 'victim', '1000');
      program.settle();
      const { points } = program.state.members.get('victim')!;
      // 112 yuan of points at the price before: one unit less would be 10^-6 micro-yuan less.
      expect(points).toBe((112_000_000n * minted.supply) / minted.pool);
      expect(minted.supply >= 1_000_000n * minted.pool).toBe(true);
      expect(formatMoney((program.state.pool.balance * points) / program.state.supply)).toBe(worth);
      expect(formatMoney(ringSheet(program.state).total)).toBe(total);
    },
  );

  it('A1b: a crumb made dearer with own money leaves at its cap and takes nothing from who comes next', () => {
    const program = crumb('local-life');
    const gain = program.gain(() => {
      const money = { amount: '1000000', channel: 'ring' };
      program.ok({ type: 'InjectCapital', injectionId: 'i', ...money });
      program.buy('victim', 'victim', '1000');
    });
    const { pool, supply, members } = program.state;
    const worth = (pool.balance * members.get('victim')!.points) / supply;
    expect(members.get('mal')!.exits).toBe(1);
    expect(formatMoney(worth)).toBe('112.005379');
    // The cap is 1200 less the 160 realised before: 80 % of it for a million put in.
    expect(gain).toBe('-999193.600000');
  });
});
