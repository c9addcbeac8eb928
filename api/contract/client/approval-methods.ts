import { type ApprovalsQuery, approvalSchema, approvalsPage, type ProposalBody } from '../approvals.ts';
import type { ListQuery } from '../values.ts';
import type { Sender } from './sender.ts';

export function approvalMethods({ get, ask, raised }: Sender) {
  return {
    approvals: (query: ListQuery & ApprovalsQuery = {}) => get('/approvals', approvalsPage, query),
    propose: (body: ProposalBody) => ask('/approvals', approvalSchema, body),
    approve: async (approvalId: string) => {
      const answer = await ask(`/approvals/${encodeURIComponent(approvalId)}/approve`, approvalSchema, {});
      if (answer.ok) raised(Number(answer.data.outcome?.seq ?? 0));
      return answer;
    },
    reject: (approvalId: string, reason: string) =>
      ask(`/approvals/${encodeURIComponent(approvalId)}/reject`, approvalSchema, { reason }),
  };
}
