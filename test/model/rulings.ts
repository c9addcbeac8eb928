import { balance, budget, post, wallet } from './accounts.ts';
import { bind, uplineOf } from './bindings.ts';
import { statusRefuses } from './cases.ts';
import type { CommandOf } from './commands.ts';
import type { RemedyJson } from './commands-rule.ts';
import { movesRefuse } from './members.ts';
import { parseMoney } from './numbers.ts';
import { today } from './people.ts';
import type { Binding } from './records.ts';
import type { Case, Execution } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { ruleRefuses } from './rules.ts';
import { change, known, type Run } from './state.ts';

export function executeRuling(run: Run, { caseId }: CommandOf<'ExecuteRuling'>): Refusal | null {
  const refusal = statusRefuses(run, caseId, ['ruled']);
  if (refusal) return refusal;
  const about = known(run.state.cases, caseId);
  const open = about.appealUntil !== null && run.at < about.appealUntil && !about.appealed;
  const moves = about.remedies.some((remedy) => remedy.kind === 'move-members');
  const late =
    when(open, 'appeal_open') ??
    executionRefuses(run, about) ??
    (moves ? ruleRefuses(run, 'move_members') : null);
  if (!late) change(run.state.cases, caseId, { status: 'executed', execution: execute(run, caseId) });
  return late;
}

/** Remedy by remedy, as if those before it had been carried out. */
function executionRefuses(run: Run, about: Case): Refusal | null {
  const spent = new Map<string, bigint>();
  const moved = new Map<string, string>();
  for (const remedy of about.remedies) {
    if (remedy.kind === 'bounty') {
      const asked = (spent.get(remedy.budgetId) ?? 0n) + parseMoney(remedy.amount);
      if (asked > balance(run.state, budget(remedy.budgetId))) return 'insufficient_balance';
      spent.set(remedy.budgetId, asked);
    }
    if (remedy.kind === 'move-members') {
      const { memberIds, referrerId } = moveOf(run, about, remedy);
      const refusal = movesRefuse(run, memberIds, referrerId, moved);
      if (refusal) return refusal;
    }
  }
  return null;
}

/** What the case was checked to supply when it was ruled. */
function named(id: string | null): string {
  if (id === null) throw new Error('the case does not name it');
  return id;
}

/** Who is moved to whom: who has merged since stands for the one he has become. */
function moveOf(run: Run, about: Case, remedy: Extract<RemedyJson, { kind: 'move-members' }>) {
  return {
    memberIds: remedy.memberIds.map((memberId) => today(run.state, memberId)),
    referrerId: today(run.state, named(remedy.referrerId ?? about.reporterId)),
  };
}

type Done = {
  moved: { memberId: string; before: Binding | null; earlier: number }[];
  suspended: string[];
  frozen: string[];
  bounties: { budgetId: string; amount: bigint }[];
};

function execute(run: Run, caseId: string): Execution {
  const about = known(run.state.cases, caseId);
  const done: Done = { moved: [], suspended: [], frozen: [], bounties: [] };
  for (const remedy of about.remedies) carryOut(run, caseId, remedy, done);
  return { ...done, made: run.state.seq + 1 };
}

/** Notes only what it changed: what was so already is not undone later. */
function carryOut(run: Run, caseId: string, remedy: RemedyJson, done: Done): void {
  const { state } = run;
  const about = known(state.cases, caseId);
  if (remedy.kind === 'bounty') {
    const amount = parseMoney(remedy.amount);
    post(state, budget(remedy.budgetId), reporterWallet(run, about), amount);
    done.bounties.push({ budgetId: remedy.budgetId, amount });
  }
  if (remedy.kind === 'move-members') {
    const { memberIds, referrerId } = moveOf(run, about, remedy);
    for (const memberId of memberIds) {
      const { binding, earlier } = known(state.members, memberId);
      done.moved.push({ memberId, before: binding, earlier: earlier.length });
      bind(run, memberId, referrerId, { via: 'ruling' }, { reason: about.reason, caseId });
    }
  }
  if (remedy.kind === 'delist') {
    const storeId = named(remedy.storeId ?? about.storeId);
    if (!known(state.stores, storeId).suspended) done.suspended.push(storeId);
    change(state.stores, storeId, { suspended: true });
  }
  if (remedy.kind === 'freeze') {
    const memberId = today(state, named(remedy.memberId ?? about.memberId));
    if (known(state.members, memberId).frozen !== null) return;
    done.frozen.push(memberId);
    change(state.members, memberId, { frozen: 'all' });
  }
}

/**
 * Who is not bound by the ruling any more stays, and whom the old binding would put in a loop now. The move leaves
 * no trace.
 */
function moveBack(run: Run, move: Execution['moved'][number], made: number): void {
  const { memberId, before } = move;
  const now = known(run.state.members, memberId);
  if (now.status === 'merged' || now.binding?.made !== made) return;
  const referrerId = before === null ? memberId : today(run.state, before.referrerId);
  const binding = before === null || referrerId === memberId ? null : { ...before, referrerId };
  change(run.state.members, memberId, { binding, earlier: now.earlier.slice(0, move.earlier) });
  if (uplineOf(run, memberId).includes(memberId)) run.state.members.set(memberId, now);
}

const reporterWallet = (run: Run, about: Case): string => wallet(today(run.state, named(about.reporterId)));

export function undoRuling(run: Run, { caseId }: CommandOf<'UndoRuling'>): Refusal | null {
  const refusal = statusRefuses(run, caseId, ['executed']);
  if (refusal) return refusal;
  const { state } = run;
  const about = known(state.cases, caseId);
  const { execution } = about;
  if (!execution) throw new Error('an executed case without an execution');
  for (const move of [...execution.moved].reverse()) moveBack(run, move, execution.made);
  for (const storeId of execution.suspended) change(state.stores, storeId, { suspended: false });
  for (const memberId of execution.frozen) change(state.members, today(state, memberId), { frozen: null });
  for (const { budgetId, amount } of execution.bounties) {
    post(state, reporterWallet(run, about), budget(budgetId), amount);
  }
  change(state.cases, caseId, { status: 'undone' });
  return null;
}
