import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../amount/decimal.ts';
import { heldIn } from '../../ledger/account.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { type Line, one, type Play, play, policyWith } from '../../testing/play.ts';
import { registersJson } from '../registers.ts';
import { stateJson } from '../snapshot.ts';

const NEVER = { exit: { multiple: 900_000_000 } };
const POLICY = policyWith('local-life-credits', NEVER);

/** Store `cafe` grants credits; goods are sold at `shop` under the tariff that takes them. */
function town(program: Play): Play {
  for (const memberId of ['m', 'n']) program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterStore', storeId: 'cafe', ownerId: 'owner', credits: true });
  program.ok({ type: 'RegisterStore', storeId: 'tea', ownerId: 'owner', credits: true });
  program.ok({ type: 'RegisterStore', storeId: 'shop', ownerId: 'owner', tariff: 'mall-credit' });
  return program;
}

const open = (policy: string | PolicyDocument = POLICY) => town(play(policy));

function order(orderId: string, storeId: string, amount: string, more: object = {}): Line {
  return { type: 'PlaceOrder', orderId, memberId: 'm', storeId, amount, ...more };
}

function refund(program: Play, orderId: string, amount: string, lines?: readonly object[]) {
  const refundId = `f${program.state.refunds.size}`;
  const events = program.ok({ type: 'RefundOrder', refundId, orderId, amount, lines });
  return one(events, 'OrderRefunded');
}

const creditsOf = (program: Play, memberId = 'm') => stateJson(program.state).members[memberId]!.credits;
const payable = (program: Play, storeId: string) => stateJson(program.state).stores[storeId]!.payable;

describe('double credits (S72–S76)', () => {
  it('S72–S76: 1000 gives 2000 credits, 4000 of goods cost 2000 + 2000, the store has 800 + 400', () => {
    const program = open('local-life-credits');
    program.ok(order('meal', 'cafe', '1000'));
    expect(creditsOf(program)).toEqual({ cafe: '2000.000000' });
    const settled = one(program.ok(order('goods', 'shop', '4000', { creditsUsed: '2000' })), 'OrderSettled');
    expect(settled.amount).toBe(2_000_000_000n);
    expect([settled.merchant, settled.pool].map(formatMoney)).toEqual(['1000.000000', '360.000000']);
    expect(settled.origins).toEqual([{ storeId: 'cafe', amount: 400_000_000n }]);
    expect(creditsOf(program)).toEqual({});
    // The statement of the store: 800 of its own order, 400 from the mall.
    program.state.postings = [];
    expect(payable(program, 'cafe')).toBe('1200.000000');
    expect(payable(program, 'shop')).toBe('1000.000000');
    expect(program.state.orders.get('goods')!.settlement!.lot.spend).toBe(2_000_000_000n);
  });

  it('S76: the two parts of the statement are told apart by the kind of their posting', () => {
    const program = open('local-life-credits');
    program.state.postings = [];
    program.ok(order('meal', 'cafe', '1000'));
    program.ok(order('goods', 'shop', '4000', { creditsUsed: '2000' }));
    const statement = program.state.postings.filter(({ to }) => to === 'store:cafe:payable');
    expect(statement.map(({ kind, amount }) => [kind, formatMoney(amount)])).toEqual([
      ['merchant', '800.000000'],
      ['origin', '400.000000'],
    ]);
  });

  it('S72: a store that grants none grants none, and credits are granted on what was eligible', () => {
    const program = open();
    program.ok(order('o1', 's', '100'));
    expect(creditsOf(program)).toEqual({});
    const lines = [{ amount: '60' }, { amount: '40', eligible: false }];
    program.ok(order('o2', 'cafe', '100', { lines }));
    expect(creditsOf(program)).toEqual({ cafe: '120.000000' });
  });

  it('S72: at most limits.creditsPerDay a member and day of the program’s zone', () => {
    const program = open({ ...POLICY, limits: { creditsPerDay: '250' } });
    program.ok(order('o1', 'cafe', '100'));
    program.ok(order('o2', 'tea', '100'));
    program.ok(order('o3', 'cafe', '100'));
    expect(creditsOf(program)).toEqual({ cafe: '200.000000', tea: '50.000000' });
    // The play begins at midnight of Beijing: the next day there is still the first in Greenwich.
    program.now += 24 * 3_600_000;
    program.ok(order('o4', 'tea', '100'));
    expect(creditsOf(program)).toEqual({ cafe: '200.000000', tea: '250.000000' });
  });
});

describe('spending credits (S73)', () => {
  it('oldest grant first; one that cannot be spent yet is passed over', () => {
    const program = open({ ...POLICY, credits: { grant: 1_000_000, waitDays: 7 } });
    program.ok(order('o1', 'cafe', '100'));
    program.pass(3);
    program.ok(order('o2', 'tea', '100'));
    const spend = (creditsUsed: string) => program.send(order('g', 'shop', '400', { creditsUsed }));
    expect(spend('1')).toMatchObject({
      refusal: { code: 'insufficient_credits', needed: 1_000_000n, held: 0n },
    });
    program.pass(4);
    expect(spend('100.01')).toMatchObject({
      refusal: { code: 'insufficient_credits', needed: 100_010_000n, held: 100_000_000n },
    });
    program.pass(3);
    expect(spend('130').outcome).toBe('accepted');
    expect(creditsOf(program)).toEqual({ tea: '70.000000' });
    const { origins } = program.state.orders.get('g')!.settlement!;
    // 20 % of 270 = 54, by the credits of each: 100 and 30 of 130.
    expect(origins.map(({ storeId, amount }) => [storeId, formatMoney(amount)])).toEqual([
      ['cafe', '41.538462'],
      ['tea', '12.461538'],
    ]);
  });

  it('is bounded by each line’s share and spread by it; what is not eligible takes none', () => {
    const program = open();
    program.ok(order('o1', 'cafe', '1000'));
    const lines = [
      { amount: '100' },
      { amount: '100', tariff: 'store' },
      { amount: '60', discount: '10' },
      { amount: '500', eligible: false },
    ];
    const spend = (creditsUsed: string) => program.send(order('g', 'shop', '750', { lines, creditsUsed }));
    expect(spend('75.01')).toMatchObject({
      refusal: { code: 'credits_above_share', creditsUsed: 75_010_000n, most: 75_000_000n },
    });
    expect(spend('30').outcome).toBe('accepted');
    expect(program.state.orders.get('g')!.lines!.map(({ cash }) => formatMoney(cash))).toEqual([
      '80.000000',
      '100.000000',
      '40.000000',
      '500.000000',
    ]);
    // Half of 30 credits for 20 and 10: origin is a fifth of 80 and of 40.
    expect(payable(program, 'cafe')).toBe('824.000000');
  });

  it('an order of tariffs that take none refuses them; no credits are no credits', () => {
    const program = open();
    program.ok(order('o1', 'cafe', '1000'));
    expect(program.code(order('g', 's', '100', { creditsUsed: '1' }))).toBe('credits_not_accepted');
    expect(program.code(order('g', 's', '100', { creditsUsed: '0' }))).toBe('accepted');
  });

  it('an order placed with credits keeps them while it waits and gives them back when it is undone', () => {
    const tariffs = {
      ...POLICY.tariffs,
      'mall-credit': { ...POLICY.tariffs['mall-credit']!, settlementDelayDays: 7 },
    };
    const program = open({ ...POLICY, tariffs });
    program.ok(order('o1', 'cafe', '100'));
    program.ok(order('g', 'shop', '400', { creditsUsed: '100' }));
    expect(creditsOf(program)).toEqual({ cafe: '100.000000' });
    expect(formatMoney(program.state.pending.balance)).toBe('300.000000');
    const back = (refundId: string, amount: string) =>
      program.ok({ type: 'RefundOrder', refundId, orderId: 'g', amount });
    back('f1', '0.01');
    expect(creditsOf(program)).toEqual({ cafe: '100.003333' });
    back('f2', '299.99');
    expect(creditsOf(program)).toEqual({ cafe: '200.000000' });
    expect(program.state.orders.get('g')!.status).toBe('cancelled');
  });
});

describe('credits and refunds (economics §16)', () => {
  it('credits paid come back in proportion, last taken first, with what was paid to the stores of origin', () => {
    const program = open();
    program.ok(order('o1', 'cafe', '50'));
    program.ok(order('o2', 'tea', '50'));
    program.ok(order('g', 'shop', '400', { creditsUsed: '200' }));
    expect(creditsOf(program)).toEqual({});
    const half = refund(program, 'g', '120');
    expect(half.creditsReturned).toEqual([
      { grantId: 'order:o2', amount: 100_000_000n },
      { grantId: 'order:o1', amount: 20_000_000n },
    ]);
    expect(half.origins!.map(({ amount }) => formatMoney(amount))).toEqual(['12.000000', '12.000000']);
    refund(program, 'g', '80');
    expect(creditsOf(program)).toEqual({ cafe: '100.000000', tea: '100.000000' });
    expect([payable(program, 'cafe'), payable(program, 'tea')]).toEqual(['40.000000', '40.000000']);
  });

  it('credits granted are taken back; what is missing is kept back from the payment and enters the stream', () => {
    const program = open();
    program.ok(order('o1', 'cafe', '1000'));
    program.ok(order('g', 'shop', '3000', { creditsUsed: '1500' }));
    const back = refund(program, 'o1', '400');
    // 800 are asked, 500 are there.
    expect(back).toMatchObject({ creditsTaken: 500_000_000n, creditsKept: 300_000_000n, paid: 100_000_000n });
    expect(formatMoney(program.state.stream.balance)).toBe('300.000000');
    expect(creditsOf(program)).toEqual({});
    // The rest asks for 1200 and the payment is 600: that is all there is to keep.
    expect(refund(program, 'o1', '600')).toMatchObject({ creditsKept: 600_000_000n, paid: 0n });
    expect(registersJson(program.state).grants).toMatchObject({
      'order:o1': { memberId: 'm', origin: 'cafe', granted: '2000.000000', left: '0.000000' },
    });
  });

  it('clawback comes first: credits reach only what it left of the payment', () => {
    const program = open();
    program.ok(order('o0', 's', '50000'));
    program.ok(order('o1', 'cafe', '1000', { memberId: 'n' }));
    program.ok({ ...order('g', 'shop', '4000', { creditsUsed: '2000' }), memberId: 'n' });
    const sold = program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'n', points: 'all' });
    const { net } = one(sold, 'PointsRedeemed').lots[0]!;
    const wallet = program.state.members.get('n')!.wallet;
    const amount = formatMoney(heldIn(wallet)).slice(0, -4);
    program.ok({ type: 'RequestWithdrawal', withdrawalId: 'w', memberId: 'n', from: 'wallet', amount });
    const left = heldIn(wallet);
    const back = refund(program, 'o1', '1000');
    // Nearly all that the sold points had brought is kept back; 2000 credits miss, the rest of the 1000 is kept.
    expect(back).toMatchObject({ clawback: net, fromWallet: left, keptBack: net - left, paid: 0n });
    expect(back.creditsKept).toBe(1_000_000_000n - back.keptBack);
    expect(net - left > 70_000_000n).toBe(true);
  });

  it('what was granted to a member who has ended lapses and is not charged', () => {
    const program = open();
    const tiny = order('o1', 'cafe', '0.01');
    program.ok(tiny);
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: 'all' });
    program.ok({ type: 'EndMember', memberId: 'm' });
    expect(creditsOf(program)).toEqual({});
    expect(refund(program, 'o1', '0.01')).toMatchObject({ creditsTaken: 20_000n, creditsKept: undefined });
  });

  it('two accounts of one person: credits go over in the order they were given', () => {
    const program = open();
    program.ok(order('o1', 'cafe', '10'));
    program.ok(order('o2', 'tea', '10', { memberId: 'n' }));
    program.ok(order('o3', 'cafe', '10'));
    program.ok({ type: 'MergeMembers', memberId: 'm', into: 'n' });
    expect(creditsOf(program, 'n')).toEqual({ cafe: '40.000000', tea: '20.000000' });
    program.ok({ ...order('g', 'shop', '60', { creditsUsed: '30' }), memberId: 'n' });
    expect(creditsOf(program, 'n')).toEqual({ tea: '10.000000', cafe: '20.000000' });
  });
});
