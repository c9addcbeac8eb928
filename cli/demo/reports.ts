import type { Schedule } from './schedule.ts';
import { shanghaiMidnight } from './timed-orders.ts';

const BUDGET = 'reports';
/** What the operator pays for a report that proves right: cash of its own, not the pool's. */
const BOUNTY = '50.00';
const NOON_MS = 12 * 3_600_000;
const OFFICER = 'support';

/** What is known of the town in the last month: whom a report can come from and be about. */
export type Parties = {
  readonly members: readonly string[];
  readonly stores: readonly string[];
};

/**
 * Cases of the last month, one in each of the places a case can stand: open, assigned, ruled, appealed,
 * executed, dismissed. Evidence and reasons are references, as everywhere in a command.
 */
export function reportOffences(schedule: Schedule, { members, stores }: Parties): void {
  const on = (
    day: string,
    name: string,
    command: { readonly type: string; readonly [field: string]: unknown },
  ) => schedule.add(shanghaiMidnight(day) + NOON_MS, `${name}:${day}`, command);
  let reports = 0;
  const open = (day: string, caseId: string, more: object) =>
    on(day, caseId, { type: 'OpenCase', caseId, reporterId: members[30 + reports++], ...more });
  const rule = (day: string, caseId: string, more: object) =>
    on(day, caseId, { type: 'RuleCase', caseId, ...more });
  const bounty = { kind: 'bounty', amount: BOUNTY, budgetId: BUDGET };

  on('2017-11-30', 'budget', { type: 'FundBudget', budgetId: BUDGET, amount: '1000.00' });
  open('2017-12-01', 'case_till', { kind: 'off-platform-payment', storeId: stores[0], evidence: 'photo-1' });
  on('2017-12-02', 'assign', { type: 'AssignCase', caseId: 'case_till', officer: OFFICER });
  rule('2017-12-04', 'case_till', { decision: 'upheld', reason: 'receipt-outside', remedies: [bounty] });
  on('2017-12-13', 'execute', { type: 'ExecuteRuling', caseId: 'case_till' });
  open('2017-12-05', 'case_gift', { kind: 'other-offence', memberId: members[40], evidence: 'chat-1' });
  rule('2017-12-08', 'case_gift', { decision: 'dismissed', reason: 'nothing-found' });
  open('2017-12-20', 'case_twin', { kind: 'sybil-binding', memberId: members[41], evidence: 'list-1' });
  rule('2017-12-26', 'case_twin', { decision: 'upheld', reason: 'same-device', remedies: [bounty] });
  on('2017-12-28', 'appeal', { type: 'AppealCase', caseId: 'case_twin', memberId: members[41] });
  open('2017-12-26', 'case_cash', { kind: 'off-platform-payment', storeId: stores[1], evidence: 'photo-2' });
  rule('2017-12-29', 'case_cash', { decision: 'upheld', reason: 'till-roll', remedies: [bounty] });
  open('2017-12-27', 'case_points', { kind: 'service', memberId: members[42] });
  on('2017-12-28', 'assign-points', { type: 'AssignCase', caseId: 'case_points', officer: OFFICER });
  open('2017-12-29', 'case_door', { kind: 'off-platform-payment', storeId: stores[2], evidence: 'photo-3' });
}
