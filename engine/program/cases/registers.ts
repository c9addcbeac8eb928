import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Bounty, Case, Execution, Remedy, Ruling } from './state.ts';

export const CASE_REGISTERS = {
  cases: registerOf((state) => state.cases.cases, caseRow),
} satisfies Registers;

/** What a case is about, where it stands, what was decided and what was done. */
function caseRow(found: Case): Json {
  const { ruling, appeal, execution } = found;
  return {
    status: found.status,
    kind: found.kind,
    reporterId: found.reporterId ?? null,
    storeId: found.storeId ?? null,
    memberId: found.memberId ?? null,
    orderId: found.orderId ?? null,
    openedAt: formatInstant(found.openedAt),
    officer: found.officer ?? null,
    evidence: found.evidence,
    ruling: ruling ? rulingRow(ruling) : null,
    appeal: appeal ? { memberId: appeal.memberId, at: formatInstant(appeal.at) } : null,
    execution: execution ? executionRow(execution) : null,
    undoneFor: found.undoneFor ?? null,
  };
}

function rulingRow(ruling: Ruling): Json {
  return {
    decision: ruling.decision,
    reason: ruling.reason,
    remedies: ruling.remedies.map(remedyRow),
    officers: ruling.officers,
    at: formatInstant(ruling.at),
    appealUntil: formatInstant(ruling.until),
  };
}

function remedyRow(remedy: Remedy): Json {
  return remedy.kind === 'bounty' ? { ...remedy, amount: formatMoney(remedy.amount) } : remedy;
}

function executionRow(execution: Execution): Json {
  return {
    at: formatInstant(execution.at),
    bounties: execution.bounties.map(bountyRow),
    moved: execution.moved.map(({ member, before }) => ({
      memberId: member.id,
      fromReferrerId: before?.referrer.id ?? null,
    })),
    suspended: execution.suspended,
    frozen: execution.frozen,
  };
}

function bountyRow({ budgetId, memberId, amount }: Bounty): Json {
  return { budgetId, memberId, amount: formatMoney(amount) };
}
