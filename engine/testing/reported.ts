import { policyWith } from './play.ts';
import { recordedPlay } from './replayed.ts';

const DAY_MS = 86_400_000;

/**
 * The owner of store s has bound x and y to accounts of their own making: `fake`; z came to `fake` honestly.
 * The reporter has sold points before; a budget for bounties holds 100.
 */
export function reported() {
  const program = recordedPlay(policyWith('local-life', { exit: { multiple: 900_000_000 } }));
  for (const memberId of ['fake', 'reporter', 'free']) program.ok({ type: 'RegisterMember', memberId });
  for (const memberId of ['x', 'y', 'z']) {
    program.ok({ type: 'RegisterMember', memberId });
    program.ok({ type: 'BindMember', memberId, referrerId: 'fake', via: 'store-qr', storeId: 's' });
  }
  program.buy('o1', 'reporter', '1000');
  program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'reporter', points: '1' });
  program.ok({ type: 'FundBudget', budgetId: 'bounties', amount: '100' });
  program.now += DAY_MS;
  return program;
}

export const REPORT = {
  type: 'OpenCase',
  caseId: 'k1',
  kind: 'sybil-binding',
  reporterId: 'reporter',
  storeId: 's',
  memberId: 'fake',
  orderId: 'o1',
  evidence: 'photo-1',
};
export const UPHELD = { type: 'RuleCase', caseId: 'k1', decision: 'upheld', reason: 'ruling-1' };
export const BOUNTY = { kind: 'bounty', amount: '50', budgetId: 'bounties' };
export const MOVE = { kind: 'move-members', memberIds: ['x', 'y'] };
export const EXECUTE = { type: 'ExecuteRuling', caseId: 'k1' };
export const UNDO = { type: 'UndoRuling', caseId: 'k1', reason: 'error-1' };
export const APPEAL = { type: 'AppealCase', caseId: 'k1', memberId: 'fake', evidence: 'statement-1' };
