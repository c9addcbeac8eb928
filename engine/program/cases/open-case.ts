import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';

/**
 * Takes a report (举报) or a service case. An offence needs somebody who reports it and a store or a member
 * it is about. Members who have ended can be named: what they did can still be judged.
 *
 * Refuses  case_exists, member_not_found (reporter), store_not_found, member_not_found, order_not_found,
 *          case_incomplete.
 * Source   S66, S71; economics §19.
 */
export function openCase(run: Run, command: CommandOf<'OpenCase'>): Refusal | undefined {
  const { caseId, kind, reporterId, storeId, memberId, orderId, evidence } = command;
  const refusal = unknownIn(run.state, command) ?? incomplete(command);
  if (refusal) return refusal;
  apply(run, { type: 'CaseOpened', caseId, kind, reporterId, storeId, memberId, orderId, evidence });
  return undefined;
}

function unknownIn(state: ProgramState, command: CommandOf<'OpenCase'>): Refusal | undefined {
  const { caseId, reporterId, storeId, memberId, orderId } = command;
  if (state.cases.cases.has(caseId)) return refuse('case_exists', { caseId });
  if (reporterId !== undefined && !state.members.has(reporterId))
    return refuse('member_not_found', { memberId: reporterId });
  if (storeId !== undefined && !state.stores.has(storeId)) return refuse('store_not_found', { storeId });
  if (memberId !== undefined && !state.members.has(memberId)) return refuse('member_not_found', { memberId });
  if (orderId !== undefined && !state.orders.has(orderId)) return refuse('order_not_found', { orderId });
  return undefined;
}

function incomplete(command: CommandOf<'OpenCase'>): Refusal | undefined {
  const { caseId, kind, reporterId, storeId, memberId } = command;
  if (kind === 'service') return undefined;
  if (reporterId === undefined) return refuse('case_incomplete', { caseId, field: 'reporterId' });
  if (storeId !== undefined || memberId !== undefined) return undefined;
  return refuse('case_incomplete', { caseId, field: 'storeId' });
}
