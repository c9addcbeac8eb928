import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { balanceOf } from '../../testing/balance-of.ts';
import { digest, one, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const DAY_MS = 86_400_000;
const ASK = { type: 'RequestWithdrawal', memberId: 'm', from: 'wallet' } as const;

/** Member `m` with money in the wallet, out of a budget: what a withdrawal needs and nothing else. */
function paid(rules: Partial<PolicyDocument>, amount = '100000') {
  const program = recordedPlay(policyWith('local-life', { exit: { multiple: 900_000_000 }, ...rules }));
  program.ok({ type: 'RegisterMember', memberId: 'm' });
  program.ok({ type: 'FundBudget', budgetId: 'b', amount });
  const adjust = { type: 'AdjustWallet', memberId: 'm', budgetId: 'b', reason: 'test' };
  program.ok({ ...adjust, adjustmentId: 'a1', amount });
  return program;
}

type Program = ReturnType<typeof paid>;

function approve(program: Program, withdrawalId: string) {
  program.ok({ type: 'ReviewWithdrawal', withdrawalId, decision: 'approve' });
}

function payout(program: Program, withdrawalId: string, ...statuses: string[]) {
  approve(program, withdrawalId);
  const number = { payoutNumber: `pay-${withdrawalId}` };
  program.ok({ type: 'RecordPayout', withdrawalId, status: 'submitted', ...number });
  for (const status of statuses) program.ok({ type: 'RecordPayout', withdrawalId, status });
}

describe('S31: withdrawing is a step of its own after the sale', () => {
  it('S31, G8: 89.60 in the wallet is 71.68 in hand and 17.92 withheld under 20 %', () => {
    const program = paid({ tax: { wallet: 'incidental' } }, '89.60');
    const asked = one(program.ok({ ...ASK, withdrawalId: 'w1', amount: '89.60' }), 'WithdrawalRequested');
    expect(asked).toMatchObject({ tax: 17_920_000n, net: 71_680_000n });
    const balance = (name: string) => balanceOf(program.state, name);
    expect(balance('member:m:wallet')).toBe(0n);
    expect(balance('withdrawals')).toBe(89_600_000n);
    payout(program, 'w1', 'awaiting-member', 'paid');
    expect(balance('withdrawals')).toBe(0n);
    expect(balance('tax:withheld')).toBe(17_920_000n);
    expect(balance('cash:simulated')).toBe(-17_920_000n);
    program.ok({ type: 'RemitTax', remittanceId: 't1', amount: '17.92' });
    expect(balance('cash:simulated')).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('G8: what one gets back of one’s own spend can be free: 20 % only on what is above', () => {
    const program = paid({ tax: { wallet: 'above-spend' } }, '200');
    program.buy('o1', 'm', '100');
    const tax = (withdrawalId: string, amount: string) =>
      one(program.ok({ ...ASK, withdrawalId, amount }), 'WithdrawalRequested').tax;
    expect(tax('w1', '80')).toBe(0n);
    expect(tax('w2', '50')).toBe(6_000_000n);
    program.ok({ type: 'CancelWithdrawal', withdrawalId: 'w1' });
    expect(tax('w3', '60')).toBe(2_000_000n);
  });

  it('G8: commissions of 8 000, 12 000 and 30 000 in three months are withheld 42, 138, 570', () => {
    const program = paid({ tax: { commission: 'cumulative' }, commission: { direct: 10_000 } }, '1');
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'm' });
    const months = [
      { amount: '800000', gross: '8000', tax: 42n },
      { amount: '1200000', gross: '12000', tax: 138n },
      { amount: '3000000', gross: '30000', tax: 570n },
    ];
    for (const [place, { amount, gross, tax }] of months.entries()) {
      program.buy(`o${place}`, 'buyer', amount);
      const ask = { ...ASK, from: 'commission', withdrawalId: `w${place}`, amount: gross };
      expect(one(program.ok(ask), 'WithdrawalRequested').tax).toBe(tax * 1_000_000n);
      payout(program, `w${place}`, 'paid');
      program.now += 31 * DAY_MS;
    }
    expect(program.state.accounts.get('tax:withheld')!.balance).toBe(750_000_000n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('G8: a payout that fails takes its income back, and the next one is taxed as if it had not been', () => {
    const program = paid({ tax: { commission: 'cumulative' }, commission: { direct: 10_000 } }, '1');
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'm' });
    program.buy('o1', 'buyer', '2000000');
    const ask = { ...ASK, from: 'commission', amount: '8000' };
    program.ok({ ...ask, withdrawalId: 'w1' });
    payout(program, 'w1', 'failed');
    expect(one(program.ok({ ...ask, withdrawalId: 'w2' }), 'WithdrawalRequested').tax).toBe(42_000_000n);
  });
});

describe('the states of a withdrawal (guardrails §5)', () => {
  const READY = ['requested', 'held', 'approved', 'submitted', 'unknown', 'awaiting-member'] as const;

  /** A withdrawal brought to a status. */
  function brought(status: (typeof READY)[number]): Program {
    const program = paid({});
    program.ok({ ...ASK, withdrawalId: 'w', amount: '10' });
    if (status === 'held') program.ok({ type: 'ReviewWithdrawal', withdrawalId: 'w', decision: 'hold' });
    if (status === 'approved') approve(program, 'w');
    if (status === 'submitted') payout(program, 'w');
    if (status === 'unknown' || status === 'awaiting-member') payout(program, 'w', status);
    expect(program.state.withdrawals.all.get('w')!.status).toBe(status);
    return program;
  }

  const ENDS = [
    ['requested', 'hold', 'accepted'],
    ['requested', 'approve', 'accepted'],
    ['requested', 'reject', 'accepted'],
    ['held', 'hold', 'withdrawal_not_reviewable'],
    ['held', 'approve', 'accepted'],
    ['held', 'reject', 'accepted'],
    ['approved', 'approve', 'withdrawal_not_reviewable'],
    ['submitted', 'reject', 'withdrawal_not_reviewable'],
  ] as const;
  it.each(ENDS)('G6: %s, reviewed with %s: %s', (status, decision, code) => {
    const program = brought(status);
    expect(program.code({ type: 'ReviewWithdrawal', withdrawalId: 'w', decision })).toBe(code);
  });

  const ALLOWED: Readonly<Record<(typeof READY)[number], readonly string[]>> = {
    requested: [],
    held: [],
    approved: ['submitted'],
    submitted: ['unknown', 'awaiting-member', 'paid', 'failed'],
    unknown: ['awaiting-member', 'paid', 'failed'],
    'awaiting-member': ['paid', 'expired', 'failed'],
  };
  const ALL = ['submitted', 'unknown', 'awaiting-member', 'paid', 'failed', 'expired'];
  it.each(READY.flatMap((from) => ALL.map((to) => [from, to] as const)))('G6: %s to %s', (from, to) => {
    const program = brought(from);
    const line = { type: 'RecordPayout', withdrawalId: 'w', status: to, payoutNumber: 'pay-w' };
    expect(program.code(line)).toBe(ALLOWED[from].includes(to) ? 'accepted' : 'payout_not_allowed');
    const balance = heldIn(program.state.members.get('m')!.wallet);
    const back = to === 'failed' || to === 'expired';
    const accepted = ALLOWED[from].includes(to);
    expect(balance).toBe(accepted && back ? 100_000_000_000n : 99_990_000_000n);
  });

  it('G6: the payout number is given when it is submitted and never changes', () => {
    const program = brought('approved');
    const line = { type: 'RecordPayout', withdrawalId: 'w' };
    expect(program.code({ ...line, status: 'submitted' })).toBe('payout_number_missing');
    program.ok({ ...line, status: 'submitted', payoutNumber: '2026.000001' });
    program.ok({ ...line, status: 'unknown', payoutNumber: '2026.000001' });
    expect(program.code({ ...line, status: 'paid', payoutNumber: '2' })).toBe('payout_number_differs');
    program.ok({ ...line, status: 'paid' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it.each(READY)('a member cancels before it is submitted: %s', (status) => {
    const program = brought(status);
    const early = ['requested', 'held', 'approved'].includes(status);
    const code = program.code({ type: 'CancelWithdrawal', withdrawalId: 'w' });
    expect(code).toBe(early ? 'accepted' : 'withdrawal_not_reviewable');
  });
});

describe('limits (G5)', () => {
  it('refuses in the order of the text', () => {
    const program = paid({ limits: { withdrawalMin: '10', withdrawalPerDay: '500' } }, '1000');
    program.ok({ ...ASK, withdrawalId: 'w1', amount: '400' });
    const code = (more: object) => program.code({ ...ASK, withdrawalId: 'w2', amount: '50', ...more });
    expect(code({ withdrawalId: 'w1', memberId: 'nobody' })).toBe('withdrawal_exists');
    expect(code({ memberId: 'nobody', amount: '0' })).toBe('member_not_found');
    expect(code({ memberId: undefined, storeId: 'none', from: 'payable' })).toBe('store_not_found');
    expect(code({ amount: '0' })).toBe('amount_not_positive');
    expect(code({ amount: '9.99' })).toBe('withdrawal_below_minimum');
    expect(code({ amount: '100.01' })).toBe('withdrawal_above_day');
    expect(code({ from: 'commission' })).toBe('insufficient_balance');
    expect(program.code({ type: 'RemitTax', remittanceId: 't', amount: '0' })).toBe('amount_not_positive');
    expect(program.code({ type: 'RemitTax', remittanceId: 't', amount: '1' })).toBe('insufficient_balance');
    expect(program.code({ type: 'CancelWithdrawal', withdrawalId: 'none' })).toBe('withdrawal_not_found');
  });

  it('G5: the day is the program’s: it begins at midnight in Shanghai, and what came back does not count', () => {
    const program = paid({ limits: { withdrawalPerDay: '500' } }, '2000');
    program.ok({ ...ASK, withdrawalId: 'w1', amount: '500' });
    expect(program.code({ ...ASK, withdrawalId: 'w2', amount: '0.01' })).toBe('withdrawal_above_day');
    program.ok({ type: 'ReviewWithdrawal', withdrawalId: 'w1', decision: 'reject' });
    program.ok({ ...ASK, withdrawalId: 'w3', amount: '500' });
    program.now += DAY_MS - 1;
    expect(program.code({ ...ASK, withdrawalId: 'w4', amount: '1' })).toBe('withdrawal_above_day');
    program.now += 1;
    program.ok({ ...ASK, withdrawalId: 'w5', amount: '500' });
  });

  it('who owes cannot withdraw, whichever balance is asked', () => {
    const program = paid({}, '100');
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'm' });
    program.buy('o1', 'buyer', '1000');
    program.ok({ ...ASK, from: 'commission', withdrawalId: 'w1', amount: '3' });
    program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o1', amount: '1000' });
    expect(heldIn(program.state.members.get('m')!.commission)).toBe(-3_000_000n);
    expect(program.code({ ...ASK, withdrawalId: 'w2', amount: '1' })).toBe('balance_negative');
  });

  it('a store withdraws what it is owed, without withholding', () => {
    const program = paid({ tax: { wallet: 'incidental' } }, '1');
    program.buy('o1', 'm', '1000');
    const line = { type: 'RequestWithdrawal', storeId: 's', from: 'payable', withdrawalId: 'w1' };
    const asked = one(program.ok({ ...line, amount: '800' }), 'WithdrawalRequested');
    expect(asked).toMatchObject({ tax: 0n, net: 800_000_000n });
    payout(program, 'w1', 'paid');
    expect(program.state.stores.get('s')!.payable.balance).toBe(0n);
  });
});
