import { describe, expect, it } from 'vitest';
import { digest, type Line, one, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

/** Store `s` is owed 800 of an order of 1000. */
function owed() {
  const program = recordedPlay('local-life');
  program.buy('o1', 'm', '1000');
  return program;
}

type Program = ReturnType<typeof owed>;

const RESERVE = { type: 'SettleStore', storeId: 's', reserve: true, channel: 'bank' };
const RECORD = { type: 'RecordSettlement', settlementId: 'p1' };
const SUBMITTED = { ...RECORD, status: 'submitted', payoutNumber: 'n1' };

function balance(program: Program, name: string): bigint {
  return program.state.accounts.get(name)?.balance ?? 0n;
}

describe('a reserved settlement', () => {
  it('G6: leaves the store’s hands at once and the program’s cash only when it is paid', () => {
    const program = owed();
    const event = one(program.ok({ ...RESERVE, settlementId: 'p1' }), 'StoreSettlementReserved');
    expect(event).toMatchObject({ amount: 800_000_000n, channel: 'bank' });
    expect(balance(program, 'store:s:payable')).toBe(0n);
    expect(balance(program, 'settlements')).toBe(800_000_000n);
    expect(balance(program, 'cash:bank')).toBe(0n);
    program.ok(SUBMITTED);
    program.ok({ ...RECORD, status: 'unknown' });
    expect(balance(program, 'settlements')).toBe(800_000_000n);
    program.ok({ ...RECORD, status: 'paid' });
    expect(balance(program, 'settlements')).toBe(0n);
    expect(balance(program, 'cash:bank')).toBe(800_000_000n);
    expect(program.state.settlements.get('p1')).toMatchObject({ status: 'paid', payoutNumber: 'n1' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('G6: comes back whole when it fails or is cancelled before it was submitted', () => {
    const program = owed();
    program.ok({ ...RESERVE, settlementId: 'p1', amount: '300' });
    program.ok(SUBMITTED);
    program.ok({ ...RECORD, status: 'failed' });
    program.ok({ ...RESERVE, settlementId: 'p2' });
    program.ok({ ...RECORD, settlementId: 'p2', status: 'cancelled' });
    expect(balance(program, 'store:s:payable')).toBe(800_000_000n);
    expect(balance(program, 'settlements')).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('covers no refund: what a failed one brings back is set off against what the store then owes', () => {
    const program = owed();
    program.ok({ ...RESERVE, settlementId: 'p1' });
    program.ok(SUBMITTED);
    const refund = { type: 'RefundOrder', refundId: 'r1', orderId: 'o1', amount: '500' };
    const events = program.ok(refund);
    const warned = { code: 'store_cannot_cover', needed: 400_000_000n, held: 0n };
    expect(events).toContainEqual({ type: 'Warned', ...warned });
    expect(balance(program, 'store:s:payable')).toBe(-400_000_000n);
    program.ok({ ...RECORD, status: 'failed' });
    expect(balance(program, 'store:s:payable')).toBe(400_000_000n);
  });

  it('covers a refund again once it is cancelled', () => {
    const program = owed();
    program.ok({ ...RESERVE, settlementId: 'p1' });
    program.ok({ ...RECORD, status: 'cancelled' });
    const refund = { type: 'RefundOrder', refundId: 'r1', orderId: 'o1', amount: '500' };
    expect(program.ok(refund).map(({ type }) => type)).not.toContain('Warned');
  });

  it('may be recorded while payouts are paused, but nothing is reserved then', () => {
    const program = owed();
    program.ok({ ...RESERVE, settlementId: 'p1', amount: '100' });
    program.ok({ type: 'Pause', what: 'payouts', reason: 'N-1' });
    expect(program.code({ ...RESERVE, settlementId: 'p2' })).toBe('paused');
    expect(program.code(SUBMITTED)).toBe('accepted');
  });
});

describe('what is booked at once', () => {
  it('is paid from the start, as it always was', () => {
    const program = owed();
    one(program.ok({ type: 'SettleStore', settlementId: 'p1', storeId: 's' }), 'StoreSettled');
    expect(program.state.settlements.get('p1')).toMatchObject({ status: 'paid', payoutNumber: undefined });
    expect(balance(program, 'cash:simulated')).toBe(-200_000_000n);
    expect(program.code({ ...RECORD, status: 'failed' })).toBe('payout_not_allowed');
  });
});

/** Each line breaks the rule it is named for and every later one it can: the first in order answers. */
const REFUSALS: readonly (readonly [string, Line])[] = [
  ['settlement_exists', { ...RESERVE, settlementId: 'p1', storeId: 'none', amount: '0' }],
  ['store_not_found', { ...RESERVE, settlementId: 'p9', storeId: 'none', amount: '0' }],
  ['amount_not_positive', { ...RESERVE, settlementId: 'p9', amount: '0' }],
  ['insufficient_balance', { ...RESERVE, settlementId: 'p9', amount: '9000' }],
  ['settlement_not_found', { ...RECORD, settlementId: 'none', status: 'paid' }],
  ['payout_not_allowed', { ...RECORD, status: 'paid', payoutNumber: 'n1' }],
  ['payout_not_allowed', { ...RECORD, status: 'failed' }],
  ['payout_number_missing', { ...RECORD, status: 'submitted' }],
  ['payout_not_allowed', { ...RECORD, settlementId: 'p2', status: 'cancelled', payoutNumber: 'n9' }],
  ['payout_number_differs', { ...RECORD, settlementId: 'p2', status: 'paid', payoutNumber: 'n9' }],
];

describe('refusals about settlements, in their order', () => {
  const program = owed();
  program.ok({ ...RESERVE, settlementId: 'p1', amount: '10' });
  program.ok({ ...RESERVE, settlementId: 'p2', amount: '10' });
  program.ok({ ...SUBMITTED, settlementId: 'p2' });

  it.each(REFUSALS)('%s: %j', (code, line) => {
    expect(program.code(line)).toBe(code);
  });

  it('G12: above the limit of the policy a live program wants two officers, before it looks at balances', () => {
    const limits = { secondOfficerAbove: '100' };
    const live = recordedPlay(policyWith('local-life', { limits }));
    live.buy('o1', 'm', '1000');
    live.state.governance.stage = 'live';
    const asked = (amount: string, more: object = {}) =>
      live.code({ ...RESERVE, settlementId: `p${amount}`, amount, ...more });
    expect(asked('9000')).toBe('two_officers_needed');
    expect(asked('101', { officers: ['staff:a'] })).toBe('two_officers_needed');
    expect(asked('100')).toBe('accepted');
    expect(asked('102', { officers: ['staff:a', 'staff:b'] })).toBe('accepted');
    expect(asked('103', { reserve: false })).toBe('accepted');
  });
});
