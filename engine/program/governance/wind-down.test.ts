import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { refusalOf, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';
import { stateJson } from '../snapshot.ts';
import { planWindDown } from './plan-wind-down.ts';

const BEGIN = { type: 'BeginWindDown', reason: 'minutes:9' };
const PAY = { type: 'PayWindDown' };

/** Nobody leaves by force. */
const POLICY = policyWith('local-life', { exit: { multiple: 900_000_000 } });

function withExit(perCommand: number, more: object = {}) {
  return policyWith('local-life', { exit: { multiple: 900_000_000, perCommand }, ...more });
}

/** The golden three orders: 112, 78.4 and 66.64 points, a pool of 480. */
function three(policy: Parameters<typeof recordedPlay>[0]) {
  const program = recordedPlay(policy);
  for (const name of ['a', 'b', 'c']) program.buy(`o_${name}`, name, '1000');
  return program;
}

function walletsOf(program: Play, ...names: string[]): bigint[] {
  return names.map((name) => heldIn(program.state.members.get(name)!.wallet));
}

describe('winding down a live program', () => {
  it.each([
    ['live', 'two_officers_needed', 'override_needed'],
    ['rehearsal', 'accepted', 'accepted'],
  ] as const)('from %s: alone an officer is answered %s, without an override %s', (stage, alone, bare) => {
    const program = play(POLICY, undefined, stage);
    program.ok({ type: 'RegisterMember', memberId: 'm' });
    program.ok({ type: 'FundBudget', budgetId: 'care', amount: '9', channel: 'bank' });
    program.ok({ ...BEGIN, officers: TWO_OFFICERS });
    const adjust = { type: 'AdjustWallet', memberId: 'm', budgetId: 'care', amount: '1', reason: 'r' };
    expect(program.code({ ...adjust, adjustmentId: 'a1' })).toBe(alone);
    expect(program.code({ ...adjust, adjustmentId: 'a2', officers: TWO_OFFICERS })).toBe('accepted');
    expect(program.code({ type: 'RebindMembers', memberIds: ['m'], referrerId: 'owner' })).toBe(bare);
    program.ok(PAY);
    expect(program.code({ ...adjust, adjustmentId: 'a3' })).toBe(alone);
  });
});

describe('winding down: everybody is paid at one price', () => {
  it('pays pro rata to the micro-yuan without retention; what rounding leaves is the platform’s and shown', () => {
    const program = three(POLICY);
    const revenue = program.state.revenue.balance;
    program.ok(BEGIN);
    const events = program.ok(PAY);
    expect(events.map(({ type }) => type)).toEqual(['WindDownPriced', 'WindDownPaid', 'ProgramClosed']);
    expect(one(events, 'WindDownPriced').price).toEqual({
      pool: 480_000_000n,
      supply: 257_040n * 10n ** 15n,
    });
    expect(walletsOf(program, 'a', 'b', 'c')).toEqual([209_150_326n, 146_405_228n, 124_444_444n]);
    expect(one(events, 'ProgramClosed').rounding).toBe(2n);
    expect(program.state.revenue.balance - revenue).toBe(2n);
    expect(stateJson(program.state)).toMatchObject({
      pool: '0.000000',
      supply: '0.000000000000000000',
      stream: '0.000000',
      price: { pool: '480.000000', supply: '257.040000000000000000', display: '1.8674' },
    });
    expect(registersJson(program.state)).toMatchObject({
      stage: 'closed',
      windDown: { reason: 'minutes:9', paid: '479.999998', rounding: '0.000002' },
    });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('the lots of a member sum to what the member is paid, the difference counts to the last', () => {
    const program = recordedPlay(POLICY);
    for (const orderId of ['o1', 'o2', 'o3']) program.buy(orderId, 'm', '333.33');
    program.buy('x', 'other', '1');
    program.ok(BEGIN);
    const paid = one(program.ok(PAY), 'WindDownPaid');
    const { lots, amount } = paid.payments[0]!;
    const { price } = planWindDown(program.state);
    const floors = lots.map(({ points }) => (price.pool * points) / price.supply);
    expect(lots.slice(0, 2).map((lot) => lot.amount)).toEqual(floors.slice(0, 2));
    expect(lots[2]!.amount).toBe(amount - floors[0]! - floors[1]!);
    expect(lots[2]!.amount >= floors[2]!).toBe(true);
    for (const lot of program.state.members.get('m')!.lots) {
      expect([lot.points, lot.sold, lot.net]).toEqual([0n, lot.minted, lot.realised]);
    }
  });

  it('genesis points are cancelled first: what the operator paid in is the members’', () => {
    const program = three({ ...POLICY, genesis: { amount: '1000' } });
    const { genesis, memberPoints } = program.state;
    const begun = one(program.ok(BEGIN), 'WindDownBegun');
    expect(begun.points).toBe(genesis);
    expect(program.state).toMatchObject({ genesis: 0n, supply: memberPoints });
    program.ok(PAY);
    const sum = walletsOf(program, 'a', 'b', 'c').reduce((total, wallet) => total + wallet, 0n);
    expect(1_480_000_000n - sum).toBeLessThan(3n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('everything in the stream enters the pool; nobody is forced out any more', () => {
    const program = three(policyWith('local-life', { exit: { multiple: 1_200_000 } }));
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '9000', periodDays: 30 });
    expect(one(program.ok(BEGIN), 'WindDownBegun').released).toBe(9_000_000_000n);
    expect(program.state.pool.balance).toBe(9_480_000_000n);
    expect(program.ok({ type: 'Tick' })).toEqual([]);
    program.ok(PAY);
    expect(walletsOf(program, 'a')[0]! > 1_200_000_000n).toBe(true);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('where nobody holds points the pool goes to the platform, and one command closes the program', () => {
    const program = recordedPlay({ ...POLICY, genesis: { amount: '1000' } });
    expect(planWindDown(program.state)).toMatchObject({
      payments: [],
      rounding: 1_000_000_000n,
      commands: 1,
    });
    expect(one(program.ok(BEGIN), 'WindDownBegun').toRevenue).toBe(1_000_000_000n);
    expect(program.state).toMatchObject({ supply: 0n, genesis: 0n });
    expect(program.ok(PAY).map(({ type }) => type)).toEqual(['WindDownPriced', 'ProgramClosed']);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('whoever holds next to nothing is paid nothing, and the points are gone all the same', () => {
    const program = three(withExit(1));
    program.ok({
      ...{ type: 'RedeemPoints', redemptionId: 'r', memberId: 'c' },
      points: '66.639999999999999999',
    });
    program.ok(BEGIN);
    program.ok(PAY);
    const last = program.ok(PAY);
    // A unit of 10^-18 points is left against two micro-yuan of rounding: a price above a million splits by itself.
    expect(one(last, 'Redenominated').digits).toBe(7);
    expect(program.state.governance.windDown!.price!.supply).toBe(190_400_000_000_000_000_001n * 10n ** 7n);
    const closing = program.ok(PAY);
    expect(one(closing, 'WindDownPaid')).toMatchObject({
      amount: 0n,
      payments: [{ memberId: 'c', amount: 0n }],
    });
    expect(one(closing, 'ProgramClosed').rounding).toBe(2n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

describe('winding down: what waits, and what is refused', () => {
  const WAITING = policyWith('local-life-guarded', {});

  it('orders that wait block paying until they are settled or refunded', () => {
    const program = recordedPlay(WAITING);
    program.buy('o1', 'a', '1000');
    program.pass(1);
    program.buy('o2', 'b', '1000');
    program.buy('o3', 'c', '1000');
    program.buy('o4', 'd', '1000');
    program.ok(BEGIN);
    expect(refusalOf(program, PAY)).toEqual({ code: 'orders_waiting', count: 3 });
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o4', amount: '1000' });
    program.ok({ type: 'SettleOrder', orderId: 'o2' });
    expect(refusalOf(program, PAY)).toEqual({ code: 'orders_waiting', count: 1 });
    program.pass(1);
    const paid = one(program.ok(PAY), 'WindDownPaid');
    expect(paid.payments.map(({ memberId }) => memberId)).toEqual(['a', 'b', 'c']);
    expect(program.state.pool.balance).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('an order that settles after the pool went to the platform is paid what it brought', () => {
    const program = recordedPlay(WAITING);
    program.buy('o', 'a', '1000');
    program.ok(BEGIN);
    expect(program.state.pool.balance).toBe(0n);
    program.pass(1);
    program.ok(PAY);
    expect(walletsOf(program, 'a')).toEqual([160_000_000n]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('what a refund charges the buyer meanwhile is shared out with the rest', () => {
    const program = three({ ...POLICY, exit: { multiple: 900_000_000, streamDays: 30 } });
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '2000' });
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'a', points: 'all' });
    program.ok(BEGIN);
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o_a', amount: '1000' });
    const streamed = program.state.stream.balance;
    expect(streamed > 0n).toBe(true);
    const plan = planWindDown(program.state);
    const events = program.ok(PAY);
    expect(one(events, 'WindDownPriced').released).toBe(streamed);
    expect(one(events, 'WindDownPaid').payments).toEqual(plan.payments);
    expect(program.state.stream.balance).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('once paying has begun nothing is refunded or settled; closed, only debts are paid', () => {
    const program = three(withExit(2));
    const refund = { type: 'RefundOrder', refundId: 'f', orderId: 'o_a', amount: '1' };
    program.ok(BEGIN);
    expect(refusalOf(program, BEGIN)).toEqual({ code: 'wrong_stage', stage: 'winding-down' });
    expect(program.code({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'a', points: 'all' })).toBe(
      'wrong_stage',
    );
    expect(program.code(refund)).toBe('accepted');
    program.ok(PAY);
    expect(program.code({ ...refund, refundId: 'f2' })).toBe('wrong_stage');
    expect(program.code({ type: 'SettleOrder', orderId: 'none' })).toBe('wrong_stage');
    program.ok(PAY);
    expect(refusalOf(program, PAY)).toEqual({ code: 'wrong_stage', stage: 'closed' });
    expect(program.ok({ type: 'Tick' })).toEqual([]);
    expect(program.code({ type: 'RegisterMember', memberId: 'new' })).toBe('wrong_stage');
  });

  it('members merged while paying goes on are paid what they held, also into one who was paid already', () => {
    const program = three(withExit(1));
    program.ok(BEGIN);
    program.ok(PAY);
    program.ok({ type: 'MergeMembers', memberId: 'c', into: 'a' });
    const second = one(program.ok(PAY), 'WindDownPaid');
    expect(second.payments).toMatchObject([{ memberId: 'a', amount: 124_444_444n }]);
    expect(program.ok(PAY).at(-1)).toEqual({ type: 'ProgramClosed', rounding: 2n });
    expect(walletsOf(program, 'a', 'b')).toEqual([333_594_770n, 146_405_228n]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('a live program needs two officers for it, and nothing else', () => {
    const program = play('local-life-guarded', undefined, 'live');
    expect(program.code(BEGIN)).toBe('two_officers_needed');
    const begun = one(program.ok({ ...BEGIN, officers: TWO_OFFICERS }), 'WindDownBegun');
    expect(begun).toMatchObject({ reason: 'minutes:9', officers: TWO_OFFICERS });
  });
});
