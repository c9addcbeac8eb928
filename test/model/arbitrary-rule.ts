import {
  aroundNow,
  head,
  type KnownCase,
  type Memory,
  newId,
  officers,
  several,
  some,
  someOrder,
  someone,
} from './arbitrary-memory.ts';
import { formatFen } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { RemedyJson } from './commands-rule.ts';
import { nextPolicy } from './next-policy.ts';
import { RULES } from './rules.ts';

export const POLICY_RULES = ['net_payout_above_spend', 'no_refund_window', 'more_than_two_levels'] as const;
const PAUSABLE = ['orders', 'redemptions', 'payouts', 'binding'] as const;

export function pause(memory: Memory): Command {
  const { random, pauses } = memory;
  const again = pauses.size > 0 && random.chance(0.6);
  const what = again ? random.pick(PAUSABLE.filter((one) => pauses.has(one))) : random.pick(PAUSABLE);
  pauses.add(what);
  return { ...head(memory), type: 'Pause', what, reason: newId(memory, 'ref-') };
}

export function resume(memory: Memory): Command {
  const { random, pauses } = memory;
  const paused = PAUSABLE.filter((what) => pauses.has(what));
  const what = paused.length > 0 && random.chance(0.9) ? random.pick(paused) : random.pick(PAUSABLE);
  pauses.delete(what);
  return { ...head(memory), type: 'Resume', what };
}

export const createProgram = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'CreateProgram', programId: newId(memory, 'prg-'), policy: memory.policy },
});

export const CHECKLIST = {
  ...{ legalProfile: 'doc-1', reserveAccount: 'doc-2', paymentProvider: 'doc-3' },
  ...{ disclosure: 'doc-4', counselOpinion: 'doc-5', outcomesReport: 'doc-6' },
};

export const setStage = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'SetStage', stage: memory.random.pick(['live', 'rehearsal']) },
  ...{ checklist: CHECKLIST, ...officers(memory) },
});

/** For a rule that is needed, mostly with its own sentence and in time. */
export function override(memory: Memory, wanted?: string): Command {
  const { random, overrides, overridden, sentences } = memory;
  const ruleId = wanted ?? random.pick([...Object.keys(RULES), ...POLICY_RULES, 'no-such-rule']);
  const careless = wanted === undefined ? 0.07 : 0.02;
  const days = random.chance(careless) ? random.pick([0, 91]) : random.pick([10, 60, 90]);
  const again = overrides.length > 0 && random.chance(careless);
  const overrideId = again ? random.pick(overrides) : newId(memory, 'ovr-');
  const own = !random.chance(careless);
  if (!again) overrides.push(overrideId);
  overridden.set(ruleId, memory.at + (own ? days : 0) * 86_400_000);
  return {
    ...{ ...head(memory), type: 'RecordOverride', overrideId, ruleId },
    officers: random.chance(careless) ? ['officer-1'] : ['officer-1', 'officer-2'],
    sentence: own ? random.pick(sentences(ruleId)) : 'something else',
    ...{ reason: newId(memory, 'ref-'), expiresAt: aroundNow(memory, days) },
  };
}

export const endOverride = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'EndOverride', overrideId: some(memory, memory.overrides) },
});

export function publish(memory: Memory): Command {
  const { random, live } = memory;
  const soon = random.pick([undefined, undefined, -1, 0, 0.5, 2]);
  const days = live && random.chance(0.85) ? random.pick([7, 8, 10]) : soon;
  return {
    ...{ ...head(memory), type: 'PublishPolicy', policy: nextPolicy(random, memory.policy) },
    ...(days === undefined ? {} : { effectiveAt: aroundNow(memory, days) }),
    ...officers(memory),
  };
}

export const redenominate = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'Redenominate', digits: memory.random.pick([1, 2, 5]) },
});

export function openCase(memory: Memory): Command {
  const { random, cases, stores } = memory;
  const again = cases.length > 0 && random.chance(0.04);
  const caseId = again ? random.pick(cases).caseId : newId(memory, 'cas-');
  const kind = random.pick(['sybil-binding', 'off-platform-payment', 'other-offence', 'service'] as const);
  const storeId = random.chance(0.7) ? some(memory, stores) : undefined;
  if (!again) cases.push({ caseId, kind, storeId, status: 'open' });
  return {
    ...{ ...head(memory), type: 'OpenCase', caseId, kind },
    ...(random.chance(0.85) ? { reporterId: someone(memory) } : {}),
    ...(storeId === undefined ? {} : { storeId }),
    ...(random.chance(0.6) ? { memberId: someone(memory) } : {}),
    ...(random.chance(0.2) ? { orderId: someOrder(memory).orderId } : {}),
  };
}

function someCase(memory: Memory, status: KnownCase['status']): KnownCase {
  const { random, cases } = memory;
  const fitting = cases.filter((known) => known.status === status).slice(-4);
  if (fitting.length > 0 && random.chance(0.85)) return random.pick(fitting);
  if (cases.length > 0 && random.chance(0.9)) return random.pick(cases);
  return { caseId: 'cas-none', kind: 'service', storeId: undefined, status };
}

export const assign = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'AssignCase', caseId: someCase(memory, 'open').caseId, officer: 'officer-1' },
});

export const evidence = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'AddEvidence', caseId: someCase(memory, 'open').caseId },
  evidence: newId(memory, 'ref-'),
});

export function remedy(memory: Memory): RemedyJson {
  const { random, budgets, stores } = memory;
  const amount = formatFen(random, random.pick([1, 100, 2500, 9_999_999]));
  switch (random.weighted({ bounty: 35, move: 35, delist: 12, freeze: 12 })) {
    case 'bounty':
      return { kind: 'bounty', amount, budgetId: some(memory, budgets) };
    case 'move': {
      const to = random.chance(0.3) ? { referrerId: someone(memory) } : {};
      return { kind: 'move-members', memberIds: several(memory), ...to };
    }
    case 'delist':
      return { kind: 'delist', ...(random.chance(0.3) ? { storeId: some(memory, stores) } : {}) };
    case 'freeze':
      return { kind: 'freeze', ...(random.chance(0.3) ? { memberId: someone(memory) } : {}) };
  }
}

export function rule(memory: Memory): Command {
  const { random } = memory;
  const known = someCase(memory, 'open');
  const upheld = random.chance(0.9);
  if (upheld) known.status = 'ruled';
  const remedies = Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => remedy(memory));
  return {
    ...{ ...head(memory), type: 'RuleCase', caseId: known.caseId, reason: newId(memory, 'ref-') },
    decision: upheld ? 'upheld' : 'dismissed',
    ...(upheld && remedies.length > 0 ? { remedies } : {}),
    ...officers(memory),
  };
}

/** What was appealed has to be ruled again. */
export function appeal(memory: Memory): Command {
  const known = someCase(memory, 'ruled');
  if (known.status === 'ruled') known.status = 'open';
  return { ...head(memory), type: 'AppealCase', caseId: known.caseId, memberId: someone(memory) };
}

export function executeRuling(memory: Memory): Command {
  const known = someCase(memory, 'ruled');
  if (memory.random.chance(0.7)) known.status = 'executed';
  if (known.storeId !== undefined) memory.suspended.add(known.storeId);
  return { ...head(memory), type: 'ExecuteRuling', caseId: known.caseId };
}

export const undoRuling = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'UndoRuling', caseId: someCase(memory, 'executed').caseId },
  reason: newId(memory, 'ref-'),
});

export function beginWindDown(memory: Memory): Command {
  memory.ending = true;
  return { ...head(memory), type: 'BeginWindDown', reason: newId(memory, 'ref-'), ...officers(memory) };
}

export const payWindDown = (memory: Memory): Command => ({ ...head(memory), type: 'PayWindDown' });
