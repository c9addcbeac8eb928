import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints } from './amount/decimal.ts';
import { heldIn } from './ledger/account.ts';
import { priceOf } from './program/open.ts';
import { memberJson, priceJson, stateJson } from './program/snapshot.ts';
import { manyOrders } from './testing/many-orders.ts';
import { one, play, policyWith } from './testing/play.ts';

describe('golden tables of the documents', () => {
  it.each([
    ['local-life', '800.000000', '20.000000', '160.000000', '112.000000000000000000'],
    ['mall', '300.000000', '100.000000', '300.000000', '210.000000000000000000'],
  ])(
    'S11–S17: %s splits 1000 by its tariff and mints 0.7 of the pool part',
    (preset, merchant, platform, pool, points) => {
      const program = play(preset);
      const settled = one(program.buy('o1', 'm', '1000'), 'OrderSettled');
      expect(formatMoney(settled.merchant)).toBe(merchant);
      expect(formatMoney(settled.platform)).toBe(platform);
      expect(formatMoney(settled.pool)).toBe(pool);
      expect(formatPoints(settled.points)).toBe(points);
    },
  );

  it.each([
    ['local-life', ['112', '78.4', '66.64'], ['112', '190.4', '257.04'], ['160', '320', '480']],
    ['mall', ['210', '147', '124.95'], ['210', '357', '481.95'], ['300', '600', '900']],
  ])(
    'S18–S22: three orders of 1000 under %s, points, supply, pool, price',
    (preset, points, supply, pool) => {
      const program = play(preset);
      ['1.4286', '1.6807', '1.8674'].forEach((display, index) => {
        const settled = one(program.buy(`o${index}`, 'm', '1000'), 'OrderSettled');
        expect(formatPoints(settled.points)).toBe(full(points[index]!));
        expect(priceJson(priceOf(program.state))).toEqual({
          pool: `${pool[index]}.000000`,
          supply: full(supply[index]!),
          display,
        });
      });
    },
  );

  it('S19: while nothing circulates points are minted at the start price, whatever it is', () => {
    const program = play(policyWith('local-life', { startPrice: '0.5' }));
    expect(formatPoints(one(program.buy('o', 'm', '1000'), 'OrderSettled').points)).toBe(full('224'));
  });

  it('S27–S30: value 1200 pays 960 and keeps 240; 2000 pays 1600 and keeps 400', () => {
    for (const [value, net] of [
      ['1200', '960'],
      ['2000', '1600'],
    ] as const) {
      const program = play(policyWith('mall', { exit: { multiple: 900_000_000 } }));
      program.buy('o', 'm', '1000');
      program.ok({ type: 'InjectCapital', injectionId: 'i', amount: String(Number(value) - 300) });
      const poolBefore = program.state.pool.balance;
      const sold = one(
        program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: 'all' }),
        'PointsRedeemed',
      );
      expect(formatMoney(sold.gross)).toBe(`${value}.000000`);
      expect(formatMoney(sold.net)).toBe(`${net}.000000`);
      expect(poolBefore - program.state.pool.balance).toBe(sold.net);
    }
  });

  it.each([
    ['S39: 1.2x on 112 points leaves at 10.7142857…', 'local-life', 1_200_000, '1040', '960.000000'],
    ['S40: 3x on 210 points leaves at 14.2857142…', 'mall', 3_000_000, '2700', '2400.000000'],
  ])('%s', (_name, preset, multiple, injection, net) => {
    const program = play(policyWith(preset, { exit: { multiple } }));
    program.buy('o', 'm', '1000');
    const short = (Number(injection) - 0.01).toFixed(2);
    const before = program.ok({ type: 'InjectCapital', injectionId: 'i1', amount: short });
    expect(before.map(({ type }) => type)).toEqual(['Warned', 'CapitalInjected']);
    const exited = one(
      program.ok({ type: 'InjectCapital', injectionId: 'i2', amount: '0.01' }),
      'LotsExited',
    );
    expect(formatMoney(exited.net)).toBe(net);
    expect(memberJson(program.state.members.get('m')!)).toMatchObject({ exits: 1, lots: 0, wallet: net });
  });

  it.each([
    ['S33', 'local-life', 1_200_000, '0.96'],
    ['S33', 'local-life', 2_000_000, '1.60'],
    ['S34', 'mall', 2_000_000, '1.60'],
    ['S34', 'mall', 3_000_000, '2.40'],
  ])(
    '%s, S37: %s leaves by itself at k = %i ppm and pays that less 20 %% into the wallet',
    (_row, preset, multiple, times) => {
      const program = play(policyWith(preset, { exit: { multiple } }));
      program.buy('o', 'm', '1000');
      const exited = one(
        program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '5000' }),
        'LotsExited',
      );
      expect(Number(formatMoney(exited.net)) / 1000).toBe(Number(times));
      expect(exited.net).toBe(heldIn(program.state.members.get('m')!.wallet));
    },
  );

  it('S35, S36, S38: the lot is the base, "at least" the threshold, and the next order starts anew', () => {
    const program = play('local-life');
    program.buy('o1', 'm', '1000');
    program.buy('o2', 'm', '1000');
    // Brings 112 of 190.4 points to exactly 1200: 2040 in the pool.
    const exited = one(program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '1720' }), 'LotsExited');
    expect(exited.lots.map((lot) => lot.orderId)).toEqual(['o1']);
    expect(memberJson(program.state.members.get('m')!)).toMatchObject({
      lots: 1,
      exits: 1,
      points: full('78.4'),
    });
    program.buy('o3', 'm', '1000');
    expect(program.state.orders.get('o3')!.settlement!.lot).toMatchObject({
      realised: 0n,
      spend: 1_000_000_000n,
    });
  });

  it('E21: equal orders of 1000, nobody sells: first exit at order 1 137, 38 of 100 000, price 41.3', () => {
    const orders = 100_000;
    const program = play('local-life');
    program.ok({ type: 'RegisterMember', memberId: 'm' });
    const { first, exits } = manyOrders(program, orders);
    expect(first).toBe(1137);
    expect(exits).toBe(38);
    expect(stateJson(program.state).price.display).toBe('41.3302');
    expect(formatMoney(heldIn(program.state.members.get('m')!.wallet))).toBe('36480.000000');
  }, 60_000);

  it('§12: on the day of purchase 1000 brings 128.00 to the first buyer, 105.41 to the second', () => {
    const program = play('local-life');
    const pays = () => {
      const { pool, supply } = priceOf(program.state);
      const lot = program.state.orders.get(`o${program.state.orders.size}`)!.settlement!.lot;
      return formatMoney((pool * lot.points * 800_000n) / (supply * 1_000_000n)).slice(0, -4);
    };
    program.buy('o1', 'a', '1000');
    expect(pays()).toBe('128.00');
    program.buy('o2', 'b', '1000');
    expect(pays()).toBe('105.41');
  });
});

function full(points: string): string {
  const [whole, fraction = ''] = points.split('.');
  return `${whole}.${fraction.padEnd(18, '0')}`;
}
