import type { ACCOUNT_PAGES } from '../schema/account-tables.ts';
import type { Row, Table } from '../schema/table.ts';
import type {
  AGENCIES,
  BINDINGS,
  COMMISSIONS,
  DAYS,
  EXITS,
  INJECTIONS,
  MEMBERS,
  MENTIONS,
  ORDERS,
  PRICE_POINTS,
  REDEMPTIONS,
  REFUNDS,
  STORES,
} from '../schema/tables.ts';
import { TABLES } from '../schema/tables.ts';
import type { Sweep } from '../store/sweep.ts';

/** What of a row can still change once it is there, with its key. */
export type Delta<T extends Table> = {
  [Name in keyof Row<T> as T['columns'][Name & string]['change'] extends 'fixed'
    ? never
    : Name]: Row<T>[Name];
};

/** Things with an id: those made in this batch, and differences to those that were there. */
export type Entities<T extends Table> = {
  readonly table: T;
  readonly fresh: Map<string, Row<T>>;
  readonly changed: Map<string, Delta<T>>;
};

/** What a batch does to one account. `legs` is the inside of a JSON array, empty once there are too many. */
export type AccountChange = {
  balance: bigint;
  firstEntry: number;
  lastEntry: number;
  postings: number;
  legs: string;
};

/** Everything a batch of entries does to the books, gathered in memory and written in one transaction. */
export type Changes = {
  readonly members: Entities<typeof MEMBERS>;
  readonly stores: Entities<typeof STORES>;
  readonly agencies: Entities<typeof AGENCIES>;
  readonly orders: Entities<typeof ORDERS>;
  readonly days: Map<string, Row<typeof DAYS>>;
  readonly accounts: Map<string, AccountChange>;
  /** Of points and credits, as accounts are of money. */
  readonly holdings: Map<string, AccountChange>;
  readonly bindings: Row<typeof BINDINGS>[];
  readonly commissions: Row<typeof COMMISSIONS>[];
  readonly redemptions: Row<typeof REDEMPTIONS>[];
  readonly exits: Row<typeof EXITS>[];
  readonly refunds: Row<typeof REFUNDS>[];
  readonly injections: Row<typeof INJECTIONS>[];
  readonly price_points: Row<typeof PRICE_POINTS>[];
  readonly mentions: Row<typeof MENTIONS>[];
  /** Powers of ten by which points were scaled at the end of the batch (economics §9). */
  digits: number;
  /** Changes of whole groups of rows, in order; the batch ends with the entry they belong to. */
  readonly sweeps: Sweep[];
  entries: number;
  /** Roughly how many rows it will write. */
  weight: number;
};

export type AccountPageRow = Row<typeof ACCOUNT_PAGES>;

export function noChanges(): Changes {
  return {
    members: entities(TABLES.members),
    stores: entities(TABLES.stores),
    agencies: entities(TABLES.agencies),
    orders: entities(TABLES.orders),
    days: new Map(),
    accounts: new Map(),
    holdings: new Map(),
    bindings: [],
    commissions: [],
    redemptions: [],
    exits: [],
    refunds: [],
    injections: [],
    price_points: [],
    mentions: [],
    digits: 0,
    sweeps: [],
    entries: 0,
    weight: 0,
  };
}

function entities<T extends Table>(table: T): Entities<T> {
  return { table, fresh: new Map(), changed: new Map() };
}

/** The row to change: the one made in this batch, or the difference to the one in the database. */
export function changing<T extends Table>(set: Entities<T>, id: string): Delta<T> {
  const known = set.fresh.get(id) ?? set.changed.get(id);
  if (known) return known as Delta<T>;
  const delta = unchanged(set.table);
  set.changed.set(id, delta);
  return delta;
}

function unchanged<T extends Table>(table: T): Delta<T> {
  const delta: Record<string, bigint | number | null> = {};
  for (const [name, { kind, change }] of Object.entries(table.columns)) {
    if (change === 'add') delta[name] = kind === 'numeric' ? 0n : 0;
    else if (change === 'set') delta[name] = null;
  }
  return delta as Delta<T>;
}

export function dayOf(days: Changes['days'], day: string): Row<typeof DAYS> {
  let row = days.get(day);
  if (!row) {
    const sums = { amount: 0n, inflow: 0n, commissions: 0n, refunds: 0n, redeemed: 0n, exited: 0n };
    row = { day, orders: 0, members: 0, stores: 0, ...sums };
    days.set(day, row);
  }
  return row;
}
