import { ACCOUNT_PAGES, ACCOUNTS, HOLDING_PAGES, HOLDINGS } from './account-tables.ts';
import { column, type Stored, table } from './table.ts';

const { fixed, add, set, maybe, later } = column;

/** One row a program: how far its books are, and what the price is made of. */
export const PROGRAMS = table('programs', [], {
  entry: fixed('bigint'),
  seq: fixed('bigint'),
  at: maybe('bigint'),
  pool: fixed('numeric'),
  supply: fixed('numeric'),
  genesis: fixed('numeric'),
  last_pool: fixed('numeric'),
  last_supply: fixed('numeric'),
  inflow_total: fixed('numeric'),
  pending_orders: fixed('bigint'),
});

/** Where each batch of entries ended: turns a stretch of time, or a seq, into a stretch of entries. */
export const ENTRY_TIMES = table(
  'entry_times',
  ['entry'],
  { entry: fixed('bigint'), seq: fixed('bigint'), at: fixed('bigint') },
  { indexes: [['at', 'entry'], ['seq']] },
);

export const MEMBERS = table(
  'members',
  ['member_id'],
  {
    member_id: fixed('text'),
    entry: fixed('bigint'),
    registered_at: fixed('bigint'),
    referrer_id: later('text'),
    bound_at: later('bigint'),
    via: later('text'),
    points: add('numeric'),
    spend: add('numeric'),
    orders: add('bigint'),
    exits: add('bigint'),
    direct_count: add('bigint'),
  },
  { indexes: [['entry'], ['referrer_id', 'entry']], fillfactor: 70 },
);

export const BINDINGS = table('bindings', ['member_id', 'entry'], {
  member_id: fixed('text'),
  entry: fixed('bigint'),
  at: fixed('bigint'),
  referrer_id: fixed('text'),
  via: fixed('text'),
  store_id: maybe('text'),
  replaces: maybe('text'),
});

export const STORES = table(
  'stores',
  ['store_id'],
  {
    store_id: fixed('text'),
    entry: fixed('bigint'),
    registered_at: fixed('bigint'),
    owner_id: fixed('text'),
    tariff: fixed('text'),
    region: maybe('text'),
    recruiter_id: maybe('text'),
    orders: add('bigint'),
    turnover: add('numeric'),
    refunded: add('numeric'),
  },
  { indexes: [['entry'], ['owner_id', 'entry'], ['recruiter_id', 'entry']], fillfactor: 70 },
);

export const AGENCIES = table(
  'agencies',
  ['agency_id'],
  {
    agency_id: fixed('text'),
    entry: fixed('bigint'),
    member_id: fixed('text'),
    region: fixed('text'),
    tier: fixed('text'),
    rate_ppm: maybe('numeric'),
    fee: maybe('numeric'),
    contract_ref: maybe('text'),
    from_at: fixed('bigint'),
    to_at: later('bigint'),
  },
  { indexes: [['entry'], ['member_id', 'entry']] },
);

/** An order with its settlement and its lot: all three share the order's id. */
export const ORDERS = table(
  'orders',
  ['order_id'],
  {
    order_id: fixed('text'),
    entry: fixed('bigint'),
    member_id: fixed('text'),
    store_id: fixed('text'),
    amount: fixed('numeric'),
    tariff: fixed('text'),
    region: maybe('text'),
    funding_mode: fixed('text'),
    funding_channel: fixed('text'),
    funding_reference: maybe('text'),
    placed_at: fixed('bigint'),
    due: fixed('bigint'),
    status: set('text'),
    refunded: add('numeric'),
    settled_entry: later('bigint'),
    settled_at: later('bigint'),
    settled_amount: later('numeric'),
    merchant: later('numeric'),
    platform: later('numeric'),
    commissions: later('numeric'),
    remainder: later('numeric'),
    remainder_to: later('text'),
    pool: later('numeric'),
    price_pool: later('numeric'),
    price_supply: later('numeric'),
    multiple_ppm: later('numeric'),
    retention_ppm: later('numeric'),
    spend: add('numeric'),
    minted: add('numeric'),
    points: add('numeric'),
    sold: add('numeric'),
    realised: add('numeric'),
    net: add('numeric'),
    queued: later('boolean'),
    exited_at: later('bigint'),
  },
  {
    indexes: [['entry'], ['member_id', 'entry'], ['store_id', 'entry'], ['region', 'entry']],
    fillfactor: 60,
  },
);

const entryLine = { entry: fixed('bigint'), line: fixed('integer'), at: fixed('bigint') };

export const COMMISSIONS = table(
  'commissions',
  ['entry', 'line'],
  {
    ...entryLine,
    kind: fixed('text'),
    member_id: fixed('text'),
    order_id: fixed('text'),
    store_id: fixed('text'),
    refund_id: maybe('text'),
    amount: fixed('numeric'),
  },
  { indexes: [['member_id', 'entry', 'line']] },
);

export const REDEMPTIONS = table(
  'redemptions',
  ['redemption_id'],
  {
    redemption_id: fixed('text'),
    entry: fixed('bigint'),
    at: fixed('bigint'),
    member_id: fixed('text'),
    points: fixed('numeric'),
    gross: fixed('numeric'),
    net: fixed('numeric'),
    price_pool: fixed('numeric'),
    price_supply: fixed('numeric'),
    stream_days: fixed('integer'),
  },
  { indexes: [['entry'], ['member_id', 'entry']] },
);

export const EXITS = table(
  'exits',
  ['entry', 'line'],
  {
    ...entryLine,
    order_id: fixed('text'),
    member_id: fixed('text'),
    points: fixed('numeric'),
    gross: fixed('numeric'),
    net: fixed('numeric'),
    price_pool: fixed('numeric'),
    price_supply: fixed('numeric'),
  },
  { indexes: [['member_id', 'entry', 'line']] },
);

export const REFUNDS = table(
  'refunds',
  ['refund_id'],
  {
    refund_id: fixed('text'),
    entry: fixed('bigint'),
    at: fixed('bigint'),
    order_id: fixed('text'),
    member_id: fixed('text'),
    store_id: fixed('text'),
    amount: fixed('numeric'),
    paid: fixed('numeric'),
    before_settlement: fixed('boolean'),
    points: fixed('numeric'),
    clawback: fixed('numeric'),
    loss: fixed('numeric'),
    loss_to: maybe('text'),
  },
  { indexes: [['entry'], ['order_id', 'entry'], ['member_id', 'entry'], ['store_id', 'entry']] },
);

export const INJECTIONS = table(
  'injections',
  ['injection_id'],
  {
    injection_id: fixed('text'),
    entry: fixed('bigint'),
    at: fixed('bigint'),
    amount: fixed('numeric'),
    channel: fixed('text'),
    period_days: fixed('integer'),
  },
  { indexes: [['entry']] },
);

/** Time first in the key: a chart looks up the last step before each of its marks. */
export const PRICE_POINTS = table('price_points', ['at', 'entry', 'line'], {
  ...entryLine,
  seq: fixed('bigint'),
  cause: fixed('text'),
  reference: maybe('text'),
  amount: fixed('numeric'),
  pool: fixed('numeric'),
  supply: fixed('numeric'),
  inflow_total: fixed('numeric'),
});

/** Which entries tell the story of a thing. */
const mention = { about: fixed('text'), entry: fixed('bigint') };
export const MENTIONS = table('mentions', ['about', 'entry'], mention);
/** Sums of a day of the program's zone. */
export const DAYS = table(
  'days',
  ['day'],
  {
    day: fixed('text'),
    orders: add('bigint'),
    amount: add('numeric'),
    inflow: add('numeric'),
    commissions: add('numeric'),
    refunds: add('numeric'),
    redeemed: add('numeric'),
    exited: add('numeric'),
    members: add('bigint'),
    stores: add('bigint'),
  },
  { fillfactor: 70 },
);

export const TABLES = {
  programs: PROGRAMS,
  entry_times: ENTRY_TIMES,
  members: MEMBERS,
  bindings: BINDINGS,
  stores: STORES,
  agencies: AGENCIES,
  orders: ORDERS,
  commissions: COMMISSIONS,
  redemptions: REDEMPTIONS,
  exits: EXITS,
  refunds: REFUNDS,
  injections: INJECTIONS,
  price_points: PRICE_POINTS,
  accounts: ACCOUNTS,
  account_pages: ACCOUNT_PAGES,
  mentions: MENTIONS,
  holdings: HOLDINGS,
  holding_pages: HOLDING_PAGES,
  days: DAYS,
} as const;

/** The books as Kysely sees them. */
export type BooksDatabase = { [Name in keyof typeof TABLES]: Stored<(typeof TABLES)[Name]> };
