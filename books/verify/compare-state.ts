import type { ClientBase } from 'pg';
import { accountName, accountsOf, type Order, type ProgramState } from '#engine';
import type { Place } from '../store/write-batch.ts';
import { GENESIS, unitAccount } from '../units/unit-moves.ts';
import { type BooksDifference, type Check, firstWrong } from './difference.ts';

type Row = Readonly<Record<string, string | bigint | boolean | null>>;

const number = (value: Row[string] | undefined) => (value == null ? null : BigInt(value as string));

/** Holds the tables against the engine's state at the same seq: position, accounts, people, orders and lots. */
export async function compareWithState(
  client: ClientBase,
  { schema, programId }: Place,
  state: ProgramState,
): Promise<BooksDifference | undefined> {
  const rows = async (table: string) =>
    (await client.query<Row>(`select * from ${schema}.${table} where program_id = $1`, [programId])).rows;
  const [program] = await rows('programs');
  if (!program) return { where: 'programs', what: 'row', books: 'none', expected: programId };
  return (
    firstWrong('programs', programChecks(program, state)) ??
    firstWrong('accounts', accountChecks(await rows('accounts'), state)) ??
    firstWrong('holdings', holdingChecks(await rows('holdings'), state)) ??
    firstWrong('members', memberChecks(await rows('members'), state)) ??
    firstWrong('stores', storeChecks(await rows('stores'), state)) ??
    firstWrong('agencies', agencyChecks(await rows('agencies'), state)) ??
    firstWrong('orders', orderChecks(await rows('orders'), state))
  );
}

function* programChecks(row: Row, state: ProgramState): Generator<Check> {
  yield { what: 'seq', books: number(row.seq), expected: BigInt(state.seq) };
  yield { what: 'pool', books: number(row.pool), expected: state.pool.balance };
  yield { what: 'supply', books: number(row.supply), expected: state.supply };
  yield { what: 'genesis', books: number(row.genesis), expected: state.genesis };
  // The engine's queue may still hold orders that were settled by hand: it drops them when they are due.
  const waiting = [...state.orders.values()].filter(({ status }) => status === 'pending').length;
  yield { what: 'pending_orders', books: number(row.pending_orders), expected: BigInt(waiting) };
}

function* accountChecks(rows: readonly Row[], state: ProgramState): Generator<Check> {
  const used = [...accountsOf(state)].filter((account) => account.used);
  yield { what: 'rows', books: rows.length, expected: used.length };
  const byName = new Map(used.map((account) => [accountName(account), account]));
  for (const row of rows) {
    const account = byName.get(row.name as string);
    yield { what: `${row.name} balance`, books: number(row.balance), expected: account?.balance };
  }
}

/** Points and credits of everybody, and that nobody else holds any. */
function* holdingChecks(rows: readonly Row[], state: ProgramState): Generator<Check> {
  const held = new Map(rows.map((row) => [row.name as string, number(row.balance)!]));
  let sum = 0n;
  for (const { id, points, grants } of state.members.values()) {
    const credits = grants.reduce((total, { left }) => total + left, 0n);
    sum += credits;
    for (const [unit, amount] of [
      ['points', points],
      ['credits', credits],
    ] as const) {
      const name = unitAccount(id, unit);
      yield { what: name, books: held.get(name) ?? 0n, expected: amount };
    }
  }
  yield { what: 'genesis', books: held.get(GENESIS) ?? 0n, expected: state.genesis };
  yield { what: 'issued points', books: -(held.get('issued:points') ?? 0n), expected: state.supply };
  yield { what: 'issued credits', books: -(held.get('issued:credits') ?? 0n), expected: sum };
}

function* memberChecks(rows: readonly Row[], state: ProgramState): Generator<Check> {
  yield { what: 'rows', books: rows.length, expected: state.members.size };
  const direct = new Map<string, bigint>();
  for (const { binding } of state.members.values()) {
    if (binding) direct.set(binding.referrer.id, (direct.get(binding.referrer.id) ?? 0n) + 1n);
  }
  const orders = new Map<string, bigint>();
  for (const { member } of state.orders.values()) orders.set(member.id, (orders.get(member.id) ?? 0n) + 1n);
  for (const row of rows) {
    const id = row.member_id as string;
    const member = state.members.get(id);
    const spend = member?.lots.reduce((sum, lot) => sum + lot.spend, 0n);
    yield { what: `${id} points`, books: number(row.points), expected: member?.points };
    yield { what: `${id} exits`, books: number(row.exits), expected: BigInt(member?.exits ?? -1) };
    yield { what: `${id} spend`, books: number(row.spend), expected: spend };
    yield { what: `${id} orders`, books: number(row.orders), expected: orders.get(id) ?? 0n };
    yield { what: `${id} referrer`, books: row.referrer_id, expected: member?.binding?.referrer.id ?? null };
    yield { what: `${id} bound at`, books: number(row.bound_at), expected: asBigint(member?.binding?.at) };
    yield { what: `${id} direct`, books: number(row.direct_count), expected: direct.get(id) ?? 0n };
  }
}

const asBigint = (value: number | undefined) => (value === undefined ? null : BigInt(value));

function* storeChecks(rows: readonly Row[], state: ProgramState): Generator<Check> {
  yield { what: 'rows', books: rows.length, expected: state.stores.size };
  for (const row of rows) {
    const store = state.stores.get(row.store_id as string);
    yield { what: `${row.store_id} owner`, books: row.owner_id, expected: store?.owner.id };
    yield { what: `${row.store_id} region`, books: row.region, expected: store?.region ?? null };
    yield {
      what: `${row.store_id} recruiter`,
      books: row.recruiter_id,
      expected: store?.recruiter?.id ?? null,
    };
  }
}

function* agencyChecks(rows: readonly Row[], state: ProgramState): Generator<Check> {
  yield { what: 'rows', books: rows.length, expected: state.agencies.size };
  for (const row of rows) {
    const agency = state.agencies.get(row.agency_id as string);
    yield { what: `${row.agency_id} member`, books: row.member_id, expected: agency?.member.id };
    yield { what: `${row.agency_id} end`, books: number(row.to_at), expected: asBigint(agency?.to) };
  }
}

function* orderChecks(rows: readonly Row[], state: ProgramState): Generator<Check> {
  yield { what: 'rows', books: rows.length, expected: state.orders.size };
  for (const row of rows) {
    const id = row.order_id as string;
    const order = state.orders.get(id);
    yield { what: `${id} amount`, books: number(row.amount), expected: order?.amount };
    yield { what: `${id} status`, books: row.status, expected: order?.status };
    if (order) yield* lotChecks(row, order);
  }
}

function* lotChecks(row: Row, { id, refundedPending, settlement }: Order): Generator<Check> {
  const refunded = refundedPending + (settlement?.refunded ?? 0n);
  yield { what: `${id} refunded`, books: number(row.refunded), expected: refunded };
  if (!settlement) return;
  const { lot } = settlement;
  yield { what: `${id} pool part`, books: number(row.pool), expected: settlement.pool };
  yield { what: `${id} spend`, books: number(row.spend), expected: lot.spend };
  yield { what: `${id} minted`, books: number(row.minted), expected: lot.minted };
  yield { what: `${id} points`, books: number(row.points), expected: lot.points };
  yield { what: `${id} sold`, books: number(row.sold), expected: lot.sold };
  yield { what: `${id} realised`, books: number(row.realised), expected: lot.realised };
  yield { what: `${id} net`, books: number(row.net), expected: lot.net };
  yield { what: `${id} queued`, books: row.queued === true && lot.points > 0n, expected: lot.queued };
}
