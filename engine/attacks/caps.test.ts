import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints } from '../amount/decimal.ts';
import { divideHalfEven } from '../amount/divide.ts';
import { heldIn } from '../ledger/account.ts';
import { exitNeed } from '../pool/exit.ts';
import { COMMAND_FIELDS } from '../program/command.ts';
import { liftToEdge } from '../testing/edge.ts';
import { type RingPlay, ringPlay } from '../testing/ring-play.ts';
import { RING, ringSheet } from '../testing/ring-sheet.ts';

/** The ring bought first, the pool is large, and its lot stands 0.1 % below leaving. */
function nearItsCap(preset: string): RingPlay {
  const program = ringPlay(preset);
  program.ringBuy('old', '1000');
  program.settle();
  program.buy('b', 'base', '1000000');
  program.settle();
  liftToEdge(program, 'mal', 1000n);
  return program;
}

describe('A6: padding the cap', () => {
  // A cap that counted all that somebody spent would be three times as high for these three orders.
  it.each([
    ['local-life', '-292.005013', '1200.000000', '960.000000'],
    ['local-life-guarded', '-292.058864', '1200.000000', '960.000000'],
    ['mall', '-1556.648762', '3000.000000', '2400.000000'],
    ['mall-guarded', '-1556.688685', '1200.000000', '960.000000'],
  ])(
    'A6: under %s three more orders cost the ring %s and lift no cap: the old lot leaves at %s and pays %s',
    (preset, cost, realised, net) => {
      const program = nearItsCap(preset);
      const { lot } = program.state.orders.get('old')!.settlement!;
      const need = () => exitNeed(lot.spend, lot.realised, lot.multiple);
      const before = need();
      const gain = program.gain(() => {
        for (const orderId of ['p1', 'p2', 'p3']) program.ringBuy(orderId, '1000');
        program.settle();
      });
      expect(gain).toBe(cost);
      expect(need()).toBe(before);
      program.buy('x', 'other', '100000');
      program.settle();
      expect([lot.realised, lot.net].map(formatMoney)).toEqual([realised, net]);
      expect(program.state.members.get('mal')!.exits).toBe(1);
    },
  );
});

describe('A13: selling before the cap and buying again', () => {
  it.each([
    ['local-life', '-97.394878'],
    ['local-life-guarded', '-97.396294'],
    ['mall', '-518.992796'],
    ['mall-guarded', '-518.986524'],
  ])('A13: under %s the sale brings nothing and each new order of 1000 costs %s', (preset, cost) => {
    const program = nearItsCap(preset);
    for (const orderId of ['r1', 'r2', 'r3']) {
      const sale = program.gain(() => program.sell('mal'));
      const order = program.gain(() => {
        program.ringBuy(orderId, '1000');
        program.settle();
      });
      expect(sale).toBe('0.000000');
      // The price moves a little from one to the next.
      expect(order.slice(0, -2)).toBe(cost.slice(0, -2));
    }
  });

  it.each([
    ['local-life', '0.960000'],
    ['local-life-guarded', '0.960004'],
    ['mall', '2.400000'],
    ['mall-guarded', '0.960005'],
  ])(
    'A13: under %s who sells a tenth of a percent early forgoes %s against leaving at the cap',
    (preset, forgone) => {
      const leave = (sells: boolean): bigint => {
        const program = nearItsCap(preset);
        if (sells) program.sell('mal');
        program.buy('x', 'other', '100000');
        program.settle();
        return heldIn(program.state.members.get('mal')!.wallet);
      };
      expect(formatMoney(leave(false) - leave(true))).toBe(forgone);
    },
  );
});

describe('A15: staying until the others have left', () => {
  /** One who holds almost everything sells a share of all points; what that brings who stays. */
  function stays(preset: string, percent: bigint) {
    const program = ringPlay(preset);
    program.ringBuy('old', '1000');
    program.settle();
    program.buy('b', 'base', '1000000');
    program.settle();
    const { pool, supply } = program.state;
    const before = pool.balance;
    const gain = program.gain(() => program.sell('base', formatPoints((supply * percent) / 100n)));
    const times = divideHalfEven(pool.balance * supply * 10_000n, before * program.state.supply);
    return { gain, times, total: formatMoney(ringSheet(program.state).total), program };
  }

  // Measured and stated, not prevented: the documents leave the 20 % to those who stay. 0.28 ÷ 0.1 = 2.8.
  it.each([
    ['local-life', '329.001997', '324.780884'],
    ['local-life-guarded', '239.606192', '185.720742'],
    ['mall', '616.878745', '272.589158'],
    ['mall-guarded', '463.275574', '33.650893'],
  ])(
    'A15: under %s nine tenths leaving lift the price 2.8 times and bring who stays %s, in all %s',
    (preset, gain, total) => {
      expect(stays(preset, 90n)).toMatchObject({ gain, times: 28_000n, total });
    },
  );

  // A lot leaves when it has brought k times its spend, less the retention: no longer wait brings more.
  it.each([
    ['local-life', '777.221113', '773.000000', '960.000000'],
    ['local-life-guarded', '826.885450', '773.000000', '960.000000'],
    ['mall', '2057.289587', '1713.000000', '2400.000000'],
    ['mall-guarded', '702.624681', '273.000000', '960.000000'],
  ])(
    'A15: under %s, 98 of 100 leaving, it brings %s, in all %s: the cap ends it at %s of 1000 spent',
    (preset, gain, total, net) => {
      const found = stays(preset, 98n);
      expect(found).toMatchObject({ gain, total });
      const { members } = found.program.state;
      expect(members.get('mal')!.exits).toBe(1);
      expect(formatMoney(heldIn(members.get('mal')!.wallet))).toBe(net);
      found.program.buy('x', 'other', '10000000');
      found.program.settle();
      expect(formatMoney(ringSheet(found.program.state).total)).toBe(total);
    },
  );
});

describe('A25: many accounts, and points moved between them', () => {
  /** Six orders of 1000, by one account or by six; then the price is lifted so that some leave, and all sell. */
  function split(preset: string, accounts: number, injection: string) {
    const program = ringPlay(preset);
    program.buy('b', 'base', '1000');
    program.settle();
    for (let place = 0; place < 6; place += 1) {
      const memberId = RING.members[place % accounts]!;
      program.ringBuy(`o${place}`, '1000', { memberId });
    }
    program.settle();
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: injection });
    const left = RING.members.reduce((sum, id) => sum + program.state.members.get(id)!.exits, 0);
    const lots = [0, 1, 2, 3, 4, 5].map((place) => {
      const { minted, net } = program.state.orders.get(`o${place}`)!.settlement!.lot;
      return `${minted} ${net}`;
    });
    return { lots, left, total: ringSheet(program.state).total };
  }

  it.each([
    ['local-life', '6000', 2],
    ['local-life-guarded', '18000', 2],
    ['mall', '15500', 2],
    ['mall-guarded', '12000', 3],
  ])(
    'A25: under %s, %s more in the pool, six accounts have the lots of one to the last digit, %i leave, and no more money',
    (preset, injection, left) => {
      const one = split(preset, 1, injection);
      const six = split(preset, 6, injection);
      expect(six.lots).toEqual(one.lots);
      expect([one.left, six.left]).toEqual([left, left]);
      // Some of the six were brought by nobody, so the ring has less commission.
      expect(six.total <= one.total).toBe(true);
    },
  );

  it.each(['local-life', 'local-life-guarded', 'mall', 'mall-guarded'])(
    'A25: under %s merging two accounts of one person moves the lots as they are and changes nobody’s money',
    (preset) => {
      const program = ringPlay(preset);
      program.ringBuy('o1', '1000');
      program.ringBuy('o2', '1000', { memberId: 'agent' });
      program.settle();
      const { pool, supply } = program.state;
      const before = { pool: pool.balance, supply };
      const gain = program.gain(() =>
        program.ok({ type: 'MergeMembers', memberId: 'ref2', into: 'scout', reason: 'one-person' }),
      );
      expect(gain).toBe('0.000000');
      const { lot } = program.state.orders.get('o2')!.settlement!;
      const terms = [lot.spend, lot.points, lot.realised, lot.multiple];
      expect(program.gain(() => program.ok({ type: 'MergeMembers', memberId: 'agent', into: 'mal' }))).toBe(
        '0.000000',
      );
      expect([lot.spend, lot.points, lot.realised, lot.multiple]).toEqual(terms);
      expect({ pool: pool.balance, supply: program.state.supply }).toEqual(before);
    },
  );

  it.each(['local-life-guarded', 'mall-guarded'])(
    'A25: under %s in a live program accounts are merged and orders reassigned by two officers only, with the lot as it is',
    (preset) => {
      const program = ringPlay(preset, 'live');
      program.ringBuy('o', '1000', { funding: { mode: 'split', channel: 'ring' } });
      program.settle();
      const { lot } = program.state.orders.get('o')!.settlement!;
      const before = { minted: lot.minted, points: lot.points, spend: lot.spend, multiple: lot.multiple };
      for (const line of [
        { type: 'ReassignOrder', orderId: 'o', memberId: 'agent', reason: 'wrong-member' },
        { type: 'MergeMembers', memberId: 'agent', into: 'boss', reason: 'one-person' },
      ]) {
        expect(program.code(line)).toBe('two_officers_needed');
        expect(program.code({ ...line, officers: ['chen'] })).toBe('two_officers_needed');
        program.ok({ ...line, officers: ['chen', 'liu'] });
        expect(program.state.orders.get('o')!.settlement!.lot).toMatchObject(before);
      }
      expect(program.state.members.get('boss')!.points).toBe(before.points);
    },
  );

  it('A25: no command that says how many points says to whom', () => {
    const person = /^(.*[mM]emberId|.*Ids|into|ownerId|referrerId|recruiterId|reporterId)$/;
    const found = Object.entries(COMMAND_FIELDS).flatMap(([type, fields]) => {
      const kinds = Object.entries(fields as Readonly<Record<string, string>>);
      if (!kinds.some(([, kind]) => /^points/i.test(kind))) return [];
      return [[type, kinds.filter(([name]) => person.test(name)).map(([name]) => name)]];
    });
    expect(Object.fromEntries(found)).toEqual({
      RedeemPoints: ['memberId'],
      ConvertPoints: ['memberId'],
      StartConversion: [],
    });
  });
});
