import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestProgram, startTestDatabase, type TestDatabase } from './test-books.ts';
import { BUSY_POLICY } from './test-program.ts';
import { verifyBooks } from './verify/verify-books.ts';

const WAIT_MS = 20_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 0, 1);

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
});
afterAll(() => database.stop());

type Line = Readonly<Record<string, unknown>> & { readonly type: string };

/** Sends lines a minute apart, each of which must be accepted; then the books must equal the engine. */
async function follow(programId: string, lines: readonly Line[], multiple = 600_000): Promise<void> {
  const policy = {
    ...BUSY_POLICY,
    ...{ defaultTariff: 'now', binding: { days: null }, cases: { appealDays: 0 } },
    exit: { ...BUSY_POLICY.exit, multiple },
  };
  const { writer, books } = await openTestProgram(pool, programId, policy);
  books.follow(writer);
  try {
    for (const [place, line] of lines.entries()) {
      const at = new Date(START_MS + place * 60_000).toISOString();
      const outcome = await writer.submit({ id: `c${place}`, at, ...line }, { stampAt: false });
      expect(outcome, JSON.stringify([line, outcome])).toMatchObject({ outcome: 'accepted' });
    }
    const reached = await books.waitFor(writer.position().seq, WAIT_MS);
    expect(books.fault()).toBeUndefined();
    expect(reached).toBe(true);
    expect(await verifyBooks(pool, programId, writer.state)).toBeUndefined();
    await books.rebuild();
    expect(await verifyBooks(pool, programId, writer.state)).toBeUndefined();
  } finally {
    await books.stop();
    await writer.close();
  }
}

const member = (memberId: string, referrerId?: string): Line => ({
  type: 'RegisterMember',
  memberId,
  ...(referrerId === undefined ? {} : { referrerId, via: 'store-qr' }),
});
const buy = (orderId: string, memberId: string): Line => ({
  type: 'PlaceOrder',
  ...{ orderId, memberId, storeId: 's', amount: '1000' },
});
const TOWN: readonly Line[] = [
  member('owner'),
  { type: 'RegisterStore', storeId: 's', ownerId: 'owner', region: '440106' },
  ...[member('a', 'owner'), member('b', 'a'), member('c', 'a'), member('d'), buy('o1', 'a'), buy('o2', 'd')],
];

describe('books of programs in which people move', () => {
  it('follow members who are unbound, bound by a decision, ended, frozen, ranked', async () => {
    await follow('moves', [
      ...TOWN,
      { type: 'UnbindMember', memberId: 'b' },
      { type: 'RebindMembers', memberIds: ['b', 'c'], referrerId: 'd' },
      { type: 'UnbindMember', memberId: 'c' },
      { type: 'BindMember', memberId: 'c', referrerId: 'b', via: 'store-qr', storeId: 's' },
      { type: 'EndMember', memberId: 'c' },
      { type: 'FreezeMember', memberId: 'd', reason: 'case-1' },
    ]);
  });

  it('give everything of a merged member to the other: lots, orders, stores, members, agencies', async () => {
    await follow('merge', [
      ...TOWN,
      {
        ...{ type: 'AppointAgent', agencyId: 'g', memberId: 'a', region: '440106', tier: 'district' },
        from: new Date(START_MS).toISOString(),
      },
      { type: 'UpdateStore', storeId: 's', ownerId: 'a', recruiterId: 'a' },
      { type: 'MergeMembers', memberId: 'a', into: 'd' },
      buy('o3', 'd'),
      { type: 'RefundOrder', refundId: 'f1', orderId: 'o1', amount: '400' },
      { type: 'RedeemPoints', redemptionId: 'r1', memberId: 'd', points: 'all' },
    ]);
  });

  it('follow an order to the member and the store it should have been of, with its points', async () => {
    await follow(
      'reassign',
      [
        ...TOWN,
        { type: 'RegisterStore', storeId: 's2', ownerId: 'd', region: '440104' },
        buy('o3', 'b'),
        {
          type: 'ReassignOrder',
          orderId: 'o3',
          memberId: 'c',
          storeId: 's2',
          reason: 'ticket-7',
        },
        { type: 'RedeemPoints', redemptionId: 'r1', memberId: 'c', points: 'all' },
      ],
      1_200_000,
    );
  });

  it('take over a binding, or lose it, when the other stands below', async () => {
    await follow('merge-below', [...TOWN, { type: 'MergeMembers', memberId: 'a', into: 'b' }]);
  });

  it('follow a store to its new owner with its members, and into another region', async () => {
    await follow('stores', [
      ...TOWN,
      { type: 'BindMember', memberId: 'd', referrerId: 'owner', via: 'store-qr', storeId: 's' },
      { type: 'UpdateStore', storeId: 's', ownerId: 'b', region: '440104', moveBindings: true },
      buy('o3', 'c'),
      { type: 'SuspendStore', storeId: 's', reason: 'case-1' },
    ]);
  });

  it('carry a ruling out and take it back', async () => {
    const about = { reporterId: 'd', storeId: 's', evidence: ['photo-1'] };
    await follow('ruling', [
      ...TOWN,
      { type: 'FundBudget', budgetId: 'care', amount: '100' },
      { type: 'OpenCase', caseId: 'k1', kind: 'sybil-binding', ...about, evidence: 'photo-1' },
      {
        ...{ type: 'RuleCase', caseId: 'k1', decision: 'upheld', reason: 'found' },
        remedies: [
          { kind: 'bounty', amount: '10', budgetId: 'care' },
          { kind: 'move-members', memberIds: ['b', 'c'] },
        ],
      },
      { type: 'ExecuteRuling', caseId: 'k1' },
      buy('o3', 'b'),
      { type: 'UndoRuling', caseId: 'k1', reason: 'mistake' },
      buy('o4', 'b'),
    ]);
  });

  it('follow points that become shares, dividends, budgets and withdrawals', async () => {
    const from = new Date(START_MS).toISOString();
    const to = new Date(START_MS + 90 * DAY_MS).toISOString();
    await follow('shares', [
      ...TOWN,
      { type: 'StartConversion', conversionId: 'v', pointsPerShare: '10', shares: 100, from, to },
      { type: 'ConvertPoints', entitlementId: 'e', conversionId: 'v', memberId: 'a', points: '50' },
      { type: 'ReleaseEntitlement', entitlementId: 'e' },
      { type: 'SetShareholder', memberId: 'b', weight: 1 },
      { type: 'FundBudget', budgetId: 'care', amount: '100' },
      ...[
        {
          type: 'AdjustWallet',
          adjustmentId: 'x',
          memberId: 'b',
          budgetId: 'care',
          amount: '20',
          reason: 'r',
        },
      ],
      { type: 'RequestWithdrawal', withdrawalId: 'w', memberId: 'b', from: 'wallet', amount: '20' },
      { type: 'ReviewWithdrawal', withdrawalId: 'w', decision: 'approve' },
      { type: 'RecordPayout', withdrawalId: 'w', status: 'submitted', payoutNumber: 'p1' },
      { type: 'RecordPayout', withdrawalId: 'w', status: 'paid' },
    ]);
  });

  it('G14: keep better terms when a policy takes effect, and follow a program until it is closed', async () => {
    const policy = {
      ...BUSY_POLICY,
      defaultTariff: 'now',
      binding: { days: null },
      cases: { appealDays: 0 },
    };
    const better = { ...policy, exit: { ...policy.exit, multiple: 900_000 } };
    await follow('closed', [
      ...TOWN,
      { type: 'PublishPolicy', policy: better },
      buy('o3', 'b'),
      { type: 'InjectCapital', injectionId: 'i1', amount: '50', periodDays: 10 },
      { type: 'BeginWindDown', reason: 'notice-1' },
      { type: 'PayWindDown' },
    ]);
    const { rows } = await pool.query(
      `select order_id, multiple_ppm from books.orders where program_id = 'closed' order by 1`,
    );
    expect(rows.map(({ multiple_ppm }) => Number(multiple_ppm))).toEqual([900_000, 900_000, 900_000]);
  });
});
