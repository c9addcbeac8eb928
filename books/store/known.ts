import type { KnownOrder } from '../fold/fold.ts';
import type { Place } from './write-batch.ts';

export async function storeRegionsOf(place: Place): Promise<Map<string, string | null>> {
  const { rows } = await place.pool.query<{ store_id: string; region: string | null }>(
    `select store_id, region from ${place.schema}.stores where program_id = $1`,
    [place.programId],
  );
  return new Map(rows.map(({ store_id, region }) => [store_id, region]));
}

type OrderRow = { order_id: string; member_id: string; store_id: string; amount: string; refunded: string };

export async function knownOrdersOf(
  place: Place,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownOrder>> {
  const { rows } = await place.pool.query<OrderRow>(
    `select order_id, member_id, store_id, amount, refunded from ${place.schema}.orders
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
      },
    ]),
  );
}
