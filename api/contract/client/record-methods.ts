import { type AccountsQuery, accountPostingsPage, accountsPage } from '../accounts.ts';
import { type BulkCommand, outcomesSchema } from '../commands.ts';
import { type EntriesQuery, entriesPage, entrySchema } from '../journal.ts';
import {
  type PolicyDiffBody,
  type PolicyView,
  policyDiffSchema,
  policyLintSchema,
  policySchema,
  rulesSchema,
} from '../policies.ts';
import { programStandingSchema } from '../program-standing.ts';
import {
  type BalanceQuery,
  balanceSchema,
  type StatementOf,
  type StatementQuery,
  statementPath,
  statementSchema,
} from '../statements.ts';
import type { Answer } from '../transport.ts';
import type { ListQuery } from '../values.ts';
import { type WindDownPreviewQuery, windDownPreviewSchema } from '../wind-down.ts';
import type { Sender } from './sender.ts';

export function recordMethods({ get, ask, command, raised }: Sender) {
  return {
    entries: (query: ListQuery & EntriesQuery = {}) => get('/journal', entriesPage, query),
    entry: (entry: number) => get(`/journal/${entry}`, entrySchema),
    accounts: (query: ListQuery & AccountsQuery = {}) => get('/accounts', accountsPage, query),
    accountPostings: (account: string, query: ListQuery = {}) =>
      get(`/accounts/${encodeURIComponent(account)}/postings`, accountPostingsPage, query),
    balance: (account: string, query: BalanceQuery = {}) =>
      get(`/accounts/${encodeURIComponent(account)}/balance`, balanceSchema, query),
    /** The program's needs no id. */
    statement: (of: StatementOf, id: string | undefined, query: StatementQuery) =>
      get(statementPath(of, id), statementSchema, query),
    policy: () => get('/policies', policySchema) as Promise<Answer<PolicyView>>,
    lintPolicy: (document: unknown) => ask('/policies/lint', policyLintSchema, document),
    diffPolicies: (body: PolicyDiffBody) => ask('/policies/diff', policyDiffSchema, body),
    standing: () => get('/stage', programStandingSchema),
    rules: () => get('/rules', rulesSchema),
    previewWindDown: (query: WindDownPreviewQuery = {}) =>
      get('/wind-down/preview', windDownPreviewSchema, query),
    /** Any command that has a path of its own. */
    command,
    /** The bulk path: each command brings its own id, each gets its own outcome, in order. */
    commands: async (commands: readonly BulkCommand[]) => {
      const answer = await ask('/commands', outcomesSchema, commands);
      if (answer.ok) for (const one of answer.data) if (one.outcome === 'accepted') raised(Number(one.seq));
      return answer;
    },
  };
}
