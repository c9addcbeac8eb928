import { describe, expect, it } from 'vitest';
import { formatMoney } from '../amount/decimal.ts';
import { heldIn } from '../ledger/account.ts';
import { one } from '../testing/play.ts';
import { ringPlay } from '../testing/ring-play.ts';
import { ringSheet } from '../testing/ring-sheet.ts';

/** Two members in turn buy and sell all: somebody always stays, so the supply shrinks and the price grows. */
function turnedOver(preset: string, times: number) {
  const program = ringPlay(preset);
  program.buy('first', 'even', '1000');
  program.settle();
  let digits = 0;
  for (let turn = 0; turn < times; turn += 1) {
    const [buys, sells] = turn % 2 === 0 ? (['odd', 'even'] as const) : (['even', 'odd'] as const);
    const events = [...program.buy(`o${turn}`, buys, '1000'), ...program.settle(), ...program.sell(sells)];
    for (const event of events) if (event.type === 'Redenominated') digits += event.digits;
    const { pool, supply } = program.state;
    expect(supply >= 1_000_000n * pool.balance).toBe(true);
  }
  const { pool, supply } = program.state;
  /** Yuan a point of the first day: what a point of today costs times the splits. */
  const price = (pool.balance * 10n ** (12n + BigInt(digits))) / supply;
  return { program, digits, price: `${price}`.length - 1 };
}

describe('A16: using up the precision', () => {
  it.each([
    ['local-life', 160, 24, '0.000896'],
    ['mall', 160, 24, '0.001680'],
  ])(
    'A16: under %s, %i turnovers and %i splits by ten on, the least order still has points worth %s',
    (preset, turns, digits, worth) => {
      const found = turnedOver(preset, turns);
      expect(found.digits).toBe(digits);
      expect(found.price).toBeGreaterThanOrEqual(29);
      const { program } = found;
      const fresh = ringPlay(preset);
      fresh.buy('first', 'even', '1000');
      const dust = [program, fresh].map((place) => place.gain(() => place.ringBuy('dust', '0.01')));
      expect(dust[0]).toBe(dust[1]);
      expect(formatMoney(ringSheet(program.state).points)).toBe(worth);
    },
  );

  it.each([
    ['local-life-guarded', 0],
    ['mall-guarded', 1],
  ])(
    'A16: under %s genesis points do not shrink, and the price stays within two digits (10^%i)',
    (preset, digits) => {
      const found = turnedOver(preset, 100);
      expect(found.digits).toBe(0);
      expect(found.price).toBe(digits);
    },
  );
});

describe('A17: numbers beyond 2^53', () => {
  it.each(['local-life', 'local-life-guarded', 'mall', 'mall-guarded'])(
    'A17: under %s an order of 2^53 + 1 yuan and 1 fen is split, minted and sold to the last digit',
    (preset) => {
      const amount = '9007199254740993.01';
      const micro = 9_007_199_254_740_993_010_000n;
      // The same amount as a float is another one.
      expect(BigInt(Number(amount)) * 1_000_000n).not.toBe(micro);
      const program = ringPlay(preset);
      program.buy('b', 'base', '1000');
      program.settle();
      const { pool, supply } = program.state;
      const before = { pool: pool.balance, supply };
      const settled = one([...program.ringBuy('o', amount), ...program.settle()], 'OrderSettled');
      const [merchant, share] = preset.startsWith('mall') ? [30n, 30n] : [80n, 16n];
      expect(settled.merchant).toBe((micro * merchant) / 100n);
      expect(settled.pool).toBe((micro * share) / 100n);
      const value = (settled.pool * 7n) / 10n;
      expect(settled.points).toBe((value * before.supply) / before.pool);
      const { lot } = program.state.orders.get('o')!.settlement!;
      const net = (pool.balance * lot.points * 8n) / (program.state.supply * 10n);
      program.sell('mal');
      expect(heldIn(program.state.members.get('mal')!.wallet)).toBe(net);
    },
  );
});
