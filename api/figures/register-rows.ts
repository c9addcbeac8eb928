import {
  type Json,
  type Order,
  type ProgramState,
  REGISTERS,
  type Register,
  type RegisterName,
} from '#engine';

export type Row = Readonly<Record<string, Json>>;

/** How a register's rows become those of a list. */
export type RowShape = { readonly key: string; readonly value?: string | undefined };

export type RowsAsked = {
  readonly limit: number;
  /** Rows before this place; undefined: from the newest. */
  readonly below: number | undefined;
  readonly matches: (row: Row) => boolean;
};
export type RowsFound = { readonly items: readonly Row[]; readonly below: number | undefined };

/** Rows looked at for one page: who filters a long list is answered in pieces, and nobody waits for all of it. */
const LOOKED_AT_MAX = 20_000;

type Kept = { readonly seq: number; readonly ids: readonly string[]; readonly rows: (Row | undefined)[] };
const kept = new WeakMap<ProgramState, Map<RegisterName, Kept>>();

const ofMall = (order: Order) => order.lines !== undefined || order.cash < order.amount;

/** As the engine keeps them, but of orders only those with lines or credits: the others are the books' to list. */
const LISTED: Readonly<Record<RegisterName, Register>> = {
  ...REGISTERS,
  orders: {
    *ids({ orders }) {
      for (const order of orders.values()) if (ofMall(order)) yield order.id;
    },
    row(state, id) {
      const order = state.orders.get(id);
      return order && ofMall(order) ? REGISTERS.orders.row(state, id) : undefined;
    },
  },
};

/** One row of a register, by id. */
export function registerRow(
  state: ProgramState,
  name: RegisterName,
  shape: RowShape,
  id: string,
): Row | undefined {
  const row = LISTED[name].row(state, id);
  return row === undefined ? undefined : shaped(shape, id, row);
}

/** A piece of a register, newest first. Ids and rows are made once per register and seq, rows when looked at. */
export function registerRows(
  state: ProgramState,
  name: RegisterName,
  shape: RowShape,
  { limit, below, matches }: RowsAsked,
): RowsFound {
  const { ids, rows } = keptOf(state, name);
  const items: Row[] = [];
  let place = Math.min(below ?? ids.length, ids.length);
  const last = Math.max(0, place - LOOKED_AT_MAX);
  while (place > last && items.length < limit) {
    place -= 1;
    const row = rows[place] ?? registerRow(state, name, shape, ids[place]!)!;
    rows[place] = row;
    if (matches(row)) items.push(row);
  }
  return { items, below: place > 0 ? place : undefined };
}

function keptOf(state: ProgramState, name: RegisterName): Kept {
  const byName = kept.get(state) ?? new Map<RegisterName, Kept>();
  kept.set(state, byName);
  const known = byName.get(name);
  if (known?.seq === state.seq) return known;
  const ids = [...LISTED[name].ids(state)];
  const found = { seq: state.seq, ids, rows: new Array<Row | undefined>(ids.length) };
  byName.set(name, found);
  return found;
}

function shaped({ key, value }: RowShape, id: string, row: Json): Row {
  return value === undefined ? { [key]: id, ...(row as Row) } : { [key]: id, [value]: row };
}
