import { type RawBuilder, sql } from 'kysely';
import type { Source } from '../read/database.ts';
import type { Candidate, Window } from './detection.ts';

/** What a detector is asked about. */
export type Question = Window & {
  readonly source: Source;
  /** How long a binding holds; null: for ever. */
  readonly bindingDays: number | null;
};

/** The candidates as the database answers them: sums as text. */
type CandidateRow = {
  readonly store_id: string;
  readonly member_ids: string[];
  readonly turnover: string;
} & Candidate['figures'];

type TableName = 'orders' | 'stores' | 'members' | 'bindings' | 'commissions';

/** A table of the books, as raw statements name it. */
export function tableOf({ source }: Question, name: TableName): RawBuilder<unknown> {
  return sql.table(`${source.schema}.${name}`);
}

/**
 * Answers a statement over whole tables. Row by row it would be quick as long as the database knows how many
 * rows a program has, and take minutes where it has not counted a new one yet: so never row by row.
 */
export async function candidatesOf(
  { source }: Question,
  statement: RawBuilder<CandidateRow>,
): Promise<Candidate[]> {
  const { rows } = await source.db
    .transaction()
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await sql`set local enable_nestloop = off`.execute(transaction);
      return statement.execute(transaction);
    });
  return rows.map(({ store_id, member_ids, turnover, ...figures }) => ({
    storeId: store_id,
    memberIds: member_ids,
    turnover: BigInt(turnover),
    figures,
  }));
}

/** `part` of `whole` in parts per million, rounded down; null of nothing. */
export function share(part: RawBuilder<unknown>, whole: RawBuilder<unknown>): RawBuilder<number | null> {
  return sql`floor(${part} * 1000000 / nullif(${whole}, 0))::integer`;
}
