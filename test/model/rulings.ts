import { balance, budget, post, wallet } from './accounts.ts';
import { bind, setBinding, uplineOf } from './bindings.ts';
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
  if (!late) change(run.state.cases, caseId, { status: 'executed', execution: execute(run, about) });
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
  moved: { memberId: string; before: Binding | null }[];
  suspended: string[];
  frozen: string[];
  bounties: { budgetId: string; amount: bigint }[];
};

function execute(run: Run, about: Case): Execution {
  const done: Done = { moved: [], suspended: [], frozen: [], bounties: [] };
  for (const remedy of about.remedies) carryOut(run, about, remedy, done);
  return { ...done, made: run.state.seq + 1 };
}

/** Notes only what it changed: what was so already is not undone later. */
function carryOut(run: Run, about: Case, remedy: RemedyJson, done: Done): void {
  const { state } = run;
  if (remedy.kind === 'bounty') {
    const amount = parseMoney(remedy.amount);
    post(state, budget(remedy.budgetId), reporterWallet(run, about), amount);
    done.bounties.push({ budgetId: remedy.budgetId, amount });
  }
  if (remedy.kind === 'move-members') {
    const { memberIds, referrerId } = moveOf(run, about, remedy);
    for (const memberId of memberIds) {
      done.moved.push({ memberId, before: known(state.members, memberId).binding });
      bind(run, memberId, referrerId, 'ruling');
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

/** Who is not bound by the ruling any more stays, and whom the old binding would put in a loop now. */
function moveBack(run: Run, { memberId, before }: Execution['moved'][number], made: number): void {
  const { binding, status } = known(run.state.members, memberId);
  if (status === 'merged' || binding?.made !== made) return;
  const referrerId = before === null ? memberId : today(run.state, before.referrerId);
  if (before === null || referrerId === memberId) return setBinding(run, memberId, null);
  setBinding(run, memberId, { ...before, referrerId });
  if (uplineOf(run, memberId).includes(memberId)) setBinding(run, memberId, binding);
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
