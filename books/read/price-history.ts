import { sql } from 'kysely';
import type { BooksQueries, PriceHistoryRequest } from '../queries.ts';
import type { PriceBucket } from '../records.ts';
import type { Source } from './database.ts';

const POINTS_MAX = 2_000;

type Mark = {
  readonly at: bigint;
  readonly pool: string | null;
  readonly supply: string | null;
  readonly inflow_total: string | null;
  readonly step: string | null;
};

type Range = { readonly from: bigint; readonly to: bigint };

/**
 * The price over a stretch of time in at most so many buckets. Every mark between two buckets is one
 * look-up in the key (the last step before it), so years of orders cost as much as a day of them.
 * Buckets without a step are left out.
 */
async function bucketsOf(source: Source, request: PriceHistoryRequest): Promise<PriceBucket[]> {
  const range = await rangeOf(source, request);
  if (!range) return [];
  const count = BigInt(Math.min(Math.max(Math.trunc(request.points), 1), POINTS_MAX));
  const marks = await marksOf(source, range, (range.to - range.from + count - 1n) / count);
  const buckets: PriceBucket[] = [];
  for (let index = 1; index < marks.length; index += 1) {
    const before = marks[index - 1]!;
    const after = marks[index]!;
    if (after.step === before.step || after.pool === null || after.supply === null) continue;
    const last = { pool: BigInt(after.pool), supply: BigInt(after.supply) };
    buckets.push({
      from: Number(before.at),
      to: Number(after.at),
      first:
        before.pool === null || before.supply === null
          ? last
          : { pool: BigInt(before.pool), supply: BigInt(before.supply) },
      last,
      inflow: BigInt(after.inflow_total ?? 0) - BigInt(before.inflow_total ?? 0),
    });
  }
  return buckets;
}

/** The range asked for, cut to where there are steps. */
async function rangeOf(source: Source, request: PriceHistoryRequest): Promise<Range | undefined> {
  const ends = await source.db
    .selectFrom('price_points')
    .where('program_id', '=', source.programId)
    .select((one) => [one.fn.min('at').as('first'), one.fn.max('at').as('last')])
    .executeTakeFirst();
  if (ends?.first == null || ends.last == null) return undefined;
  const first = BigInt(ends.first);
  const end = BigInt(ends.last) + 1n;
  const from = request.from === undefined || BigInt(request.from) < first ? first : BigInt(request.from);
  const to = request.to === undefined || BigInt(request.to) > end ? end : BigInt(request.to);
  return from < to ? { from, to } : undefined;
}

/** What held right before each mark: from, from + width, … and the first one at or behind the end. */
async function marksOf(source: Source, { from, to }: Range, width: bigint): Promise<Mark[]> {
  const points = sql.table(`${source.schema}.price_points`);
  const { rows } = await sql<Mark>`
    select m.at, p.pool, p.supply, p.inflow_total, p.entry || '.' || p.line as step
    from generate_series(${from}::bigint, ${to + width - 1n}::bigint, ${width}::bigint) as g(at)
    cross join lateral (select least(g.at, ${to}::bigint) as at) m
    left join lateral (
      select pool, supply, inflow_total, entry, line from ${points}
      where program_id = ${source.programId} and at < m.at
      order by at desc, entry desc, line desc limit 1
    ) p on true order by m.at`.execute(source.db);
  return rows;
}

export function priceQueries(source: Source): Pick<BooksQueries, 'priceHistory'> {
  return {
    async priceHistory(request) {
      const asOfSeq = source.asOfSeq();
      return { buckets: await bucketsOf(source, request), asOfSeq };
    },
  };
}
