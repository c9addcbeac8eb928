import { type AccountsQuery, accountPostingsPage, accountsPage } from './accounts.ts';
import { type AgenciesQuery, agenciesPage } from './agencies.ts';
import { type Accepted, acceptedSchema, type BodyOf, type BulkCommand, outcomesSchema } from './commands.ts';
import { type CommissionsQuery, commissionsPage } from './commissions.ts';
import { injectionsPage } from './injections.ts';
import { entriesPage, entrySchema } from './journal.ts';
import { lotsPage, type MembersQuery, memberSchema, membersPage, memberTreeSchema } from './members.ts';
import { type OrdersQuery, orderSchema, ordersPage } from './orders.ts';
import { type PolicyView, policyLintSchema, policySchema } from './policies.ts';
import {
  type DaysQuery,
  daysSchema,
  overviewSchema,
  type PriceHistoryQuery,
  poolSchema,
  priceHistorySchema,
} from './pool.ts';
import { programsSchema } from './programs.ts';
import {
  exitsPage,
  type MovementsQuery,
  type QuoteBody,
  quoteSchema,
  redemptionsPage,
} from './redemptions.ts';
import { type RefundsQuery, refundPreviewSchema, refundsPage } from './refunds.ts';
import { type RegionsQuery, regionsSchema } from './regions.ts';
import type { Locale } from './render-refusal.ts';
import { type SignIn, sessionSchema } from './session.ts';
import { type StoresQuery, storeSchema, storesPage } from './stores.ts';
import { type Answer, type Fetch, type Query, queryText, type Request, send } from './transport.ts';
import type { ListQuery, TimeRange } from './values.ts';

export type ClientOptions = {
  /** Where the server is, without a slash at the end; '' for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly programId: string;
  readonly locale?: () => Locale;
  readonly apiKey?: string;
  readonly newKey?: () => string;
};

/** A retry of the same intent passes the same key: it is then done once, whatever the network did. */
export type WriteOptions = { readonly key?: string };

export const CSV_LISTS = ['orders', 'members', 'stores', 'commissions'] as const;

/** What the methods below share: where to, under which key, and how far the books must have read. */
type Sender = {
  get<Data>(path: string, schema: Request<Data>['schema'], query?: Query): Promise<Answer<Data>>;
  ask<Data>(path: string, schema: Request<Data>['schema'], body: unknown): Promise<Answer<Data>>;
  write(path: string, body: unknown, options?: WriteOptions): Promise<Answer<Accepted>>;
  raised(seq: number): void;
};

export type Client = ReturnType<typeof createClient>;

/**
 * The typed client of one program. Every method gives data or a problem and never throws. After a write
 * it asks the books to have read that far (`minSeq`), so that a list shows what was just done.
 */
export function createClient(options: ClientOptions) {
  const locale = options.locale ?? (() => 'zh' as const);
  const transport = { ...options, locale, apiKey: options.apiKey };
  const root = `/api/v1/programs/${encodeURIComponent(options.programId)}`;
  const newKey = options.newKey ?? randomKey;
  let lastSeq = 0;
  const raised = (seq: number) => {
    if (seq > lastSeq) lastSeq = seq;
  };
  const minSeq = () => (lastSeq > 0 ? lastSeq : undefined);
  const sender: Sender = {
    get: (path, schema, query) =>
      send(transport, {
        method: 'GET',
        path: root + path,
        query: { ...query, minSeq: minSeq() },
        ...(schema && { schema }),
      }),
    ask: (path, schema, body) =>
      send(transport, { method: 'POST', path: root + path, body, ...(schema && { schema }) }),
    write: async (path, body, given) => {
      const key = given?.key ?? newKey();
      const answer = await send(transport, {
        method: 'POST',
        path: root + path,
        body,
        key,
        schema: acceptedSchema,
      });
      if (answer.ok) raised(answer.data.seq);
      return answer;
    },
    raised,
  };
  return {
    ...accountMethods((request) => send(transport, request)),
    ...figureMethods(sender),
    ...peopleMethods(sender),
    ...orderMethods(sender),
    ...moneyMethods(sender),
    ...recordMethods(sender),
    /** Address of the list as CSV, for a link. */
    csvUrl: (list: (typeof CSV_LISTS)[number], query: Query = {}) =>
      `${options.baseUrl}${root}/${list}${queryText({ ...query, format: 'csv' })}`,
    /** Address for an EventSource; see `LiveEvents`. */
    eventsUrl: () => `${options.baseUrl}${root}/events`,
    lastSeq: () => lastSeq,
    /** Raises `minSeq`, for instance by what another tab or the live stream said. */
    seen: raised,
  };
}

function accountMethods(sendTo: <Data>(request: Request<Data>) => Promise<Answer<Data>>) {
  const path = '/api/v1/session';
  return {
    programs: () => sendTo({ method: 'GET', path: '/api/v1/programs', schema: programsSchema }),
    session: () => sendTo({ method: 'GET', path, schema: sessionSchema }),
    signIn: (body: SignIn) => sendTo({ method: 'POST', path, body, schema: sessionSchema }),
    signOut: () => sendTo<undefined>({ method: 'DELETE', path }),
  };
}

function figureMethods({ get }: Sender) {
  return {
    pool: () => get('/pool', poolSchema),
    overview: () => get('/overview', overviewSchema),
    priceHistory: (query: PriceHistoryQuery = {}) => get('/price-history', priceHistorySchema, query),
    days: (query: DaysQuery = {}) => get('/days', daysSchema, query),
  };
}

function peopleMethods({ get, write }: Sender) {
  return {
    members: (query: ListQuery & MembersQuery = {}) => get('/members', membersPage, query),
    member: (memberId: string) => get(`/members/${encodeURIComponent(memberId)}`, memberSchema),
    memberLots: (memberId: string, query: ListQuery = {}) =>
      get(`/members/${encodeURIComponent(memberId)}/lots`, lotsPage, query),
    memberTree: (memberId: string, query: ListQuery = {}) =>
      get(`/members/${encodeURIComponent(memberId)}/tree`, memberTreeSchema, query),
    registerMember: (body: BodyOf<'RegisterMember'>, options?: WriteOptions) =>
      write('/members', body, options),
    bindMember: (body: BodyOf<'BindMember'>, options?: WriteOptions) => write('/bindings', body, options),
    stores: (query: ListQuery & StoresQuery = {}) => get('/stores', storesPage, query),
    store: (storeId: string) => get(`/stores/${encodeURIComponent(storeId)}`, storeSchema),
    registerStore: (body: BodyOf<'RegisterStore'>, options?: WriteOptions) => write('/stores', body, options),
    agencies: (query: ListQuery & AgenciesQuery = {}) => get('/agencies', agenciesPage, query),
    /** Regions below `parent`, the one of `code`, or the roots, each with who holds it now. */
    regions: (query: RegionsQuery = {}) => get('/regions', regionsSchema, query),
    appointAgent: (body: BodyOf<'AppointAgent'>, options?: WriteOptions) => write('/agencies', body, options),
    endAgency: (agencyId: string, body: BodyOf<'EndAgency', 'agencyId'> = {}, options?: WriteOptions) =>
      write(`/agencies/${encodeURIComponent(agencyId)}/end`, body, options),
  };
}

function orderMethods({ get, ask, write }: Sender) {
  const one = (orderId: string) => `/orders/${encodeURIComponent(orderId)}`;
  return {
    orders: (query: ListQuery & OrdersQuery = {}) => get('/orders', ordersPage, query),
    order: (orderId: string) => get(one(orderId), orderSchema),
    placeOrder: (body: BodyOf<'PlaceOrder'>, options?: WriteOptions) => write('/orders', body, options),
    settleOrder: (orderId: string, body: BodyOf<'SettleOrder', 'orderId'> = {}, options?: WriteOptions) =>
      write(`${one(orderId)}/settle`, body, options),
    previewRefund: (orderId: string, amount: string) =>
      ask(`${one(orderId)}/refunds/preview`, refundPreviewSchema, { amount }),
    refundOrder: (orderId: string, body: BodyOf<'RefundOrder', 'orderId'>, options?: WriteOptions) =>
      write(`${one(orderId)}/refunds`, body, options),
  };
}

function moneyMethods({ get, ask, write }: Sender) {
  return {
    redemptions: (query: ListQuery & MovementsQuery = {}) => get('/redemptions', redemptionsPage, query),
    exits: (query: ListQuery & MovementsQuery = {}) => get('/exits', exitsPage, query),
    quoteRedemption: (body: QuoteBody) => ask('/redemptions/quote', quoteSchema, body),
    redeemPoints: (body: BodyOf<'RedeemPoints'>, options?: WriteOptions) =>
      write('/redemptions', body, options),
    commissions: (query: ListQuery & CommissionsQuery = {}) => get('/commissions', commissionsPage, query),
    refunds: (query: ListQuery & RefundsQuery = {}) => get('/refunds', refundsPage, query),
    injections: (query: ListQuery & TimeRange = {}) => get('/injections', injectionsPage, query),
    injectCapital: (body: BodyOf<'InjectCapital'>, options?: WriteOptions) =>
      write('/injections', body, options),
    fundDeposit: (body: BodyOf<'FundDeposit'>, options?: WriteOptions) => write('/deposits', body, options),
  };
}

function recordMethods({ get, ask, raised }: Sender) {
  return {
    entries: (query: ListQuery = {}) => get('/journal', entriesPage, query),
    entry: (entry: number) => get(`/journal/${entry}`, entrySchema),
    accounts: (query: ListQuery & AccountsQuery = {}) => get('/accounts', accountsPage, query),
    accountPostings: (account: string, query: ListQuery = {}) =>
      get(`/accounts/${encodeURIComponent(account)}/postings`, accountPostingsPage, query),
    policy: () => get('/policies', policySchema) as Promise<Answer<PolicyView>>,
    lintPolicy: (document: unknown) => ask('/policies/lint', policyLintSchema, document),
    /** The bulk path: each command brings its own id, each gets its own outcome, in order. */
    commands: async (commands: readonly BulkCommand[]) => {
      const answer = await ask('/commands', outcomesSchema, commands);
      if (answer.ok) for (const one of answer.data) if (one.outcome === 'accepted') raised(Number(one.seq));
      return answer;
    },
  };
}

function randomKey(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?(): string } };
  if (crypto?.randomUUID) return crypto.randomUUID();
  return Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join('-');
}
