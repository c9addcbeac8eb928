import type { Entry } from '#journal';
import type { Known, KnownOrder } from '../fold/fold.ts';
import { unitAccount } from '../units/unit-moves.ts';
import type { Place } from './write-batch.ts';

export async function storeRegionsOf(place: Place): Promise<Map<string, string | null>> {
  const { rows } = await place.pool.query<{ store_id: string; region: string | null }>(
    `select store_id, region from ${place.schema}.stores where program_id = $1`,
    [place.programId],
  );
  return new Map(rows.map(({ store_id, region }) => [store_id, region]));
}

type OrderRow = {
  order_id: string;
  member_id: string;
  store_id: string;
  amount: string;
  refunded: string;
  minted: string;
};

/** What some entries need to know of what was written before them. */
export async function knownFor(place: Place, entries: readonly Entry[]): Promise<Known> {
  const { orders, accounts, everybody } = wantedBy(entries);
  return {
    orders: orders.size === 0 ? new Map() : await knownOrdersOf(place, [...orders]),
    held: accounts.size === 0 && !everybody ? new Map() : await heldBy(place, [...accounts], everybody),
  };
}

/** Whether anything has to be looked up for them. */
export function needsKnown(entries: readonly Entry[]): boolean {
  const { orders, accounts, everybody } = wantedBy(entries);
  return orders.size > 0 || accounts.size > 0 || everybody;
}

function wantedBy(entries: readonly Entry[]) {
  const orders = new Set<string>();
  const accounts = new Set<string>();
  let everybody = false;
  for (const { events } of entries) {
    for (const event of events) {
      if (event.type === 'PendingOrderRefunded' || event.type === 'OrderReassigned')
        orders.add(event.orderId);
      else if (event.type === 'Redenominated') everybody = true;
      else if (event.type === 'MembersMerged' || event.type === 'MemberEnded') {
        accounts.add(unitAccount(event.memberId, 'points'));
        accounts.add(unitAccount(event.memberId, 'credits'));
      } else if (event.type === 'OrderRefunded' && event.creditsTaken) {
        accounts.add(unitAccount(event.memberId, 'credits'));
      }
    }
  }
  return { orders, accounts, everybody };
}

async function heldBy(
  place: Place,
  accounts: readonly string[],
  everybody: boolean,
): Promise<Map<string, bigint>> {
  const { rows } = await place.pool.query<{ name: string; balance: string }>(
    `select name, balance from ${place.schema}.holdings
     where program_id = $1 and (name = any($2::text[]) or ($3 and name like '%:points' and balance <> 0))`,
    [place.programId, accounts, everybody],
  );
  return new Map(rows.map(({ name, balance }) => [name, BigInt(balance)]));
}

async function knownOrdersOf(place: Place, ids: readonly string[]): Promise<ReadonlyMap<string, KnownOrder>> {
  const { rows } = await place.pool.query<OrderRow>(
    `select order_id, member_id, store_id, amount, refunded, minted from ${place.schema}.orders
     where program_id = $1 and order_id = any($2::text[])`,
    [place.programId, ids],
  );
  return new Map(
    rows.map((row) => [
      row.order_id,
      {
        memberId: row.member_id,
        storeId: row.store_id,
        amount: BigInt(row.amount),
        refunded: BigInt(row.refunded),
        minted: BigInt(row.minted),
      },
    ]),
  );
}
