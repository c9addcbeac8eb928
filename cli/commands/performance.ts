import { performanceRow } from '#api';
import { csvHead, csvRows } from '#books';
import { performanceQuery, performanceSchema } from '#contract';
import { type Desk, openDesk } from '#desk';
import { badInput } from '../exit.ts';
import { type ProgramPlace, type ReadBooks, withBooks } from '../service/books.ts';

export type PerformanceOptions = ProgramPlace & { month: string; json?: boolean };

const COLUMNS = Object.keys(performanceSchema.shape);
const PAGE = 200;

/** `cistern export performance`: what a month brought by each member (S59), the list's own columns. */
export async function exportPerformance(options: PerformanceOptions): Promise<void> {
  const { month } = options;
  if (!performanceQuery.safeParse({ month }).success) {
    throw badInput(`--month 应为 2026-05 这样的年月，收到 ${month}`, `--month is like 2026-05, got ${month}`);
  }
  await withBooks(options, async (open) => {
    if (!options.json) process.stdout.write(csvHead(COLUMNS));
    const desk = openDesk({ pool: open.pool, key: (await open.unlock()).key });
    let cursor: string | undefined;
    do {
      const { rows, nextCursor } = await rowsOf(open, desk, month, cursor);
      process.stdout.write(options.json ? jsonLines(rows) : csvRows(COLUMNS, rows));
      cursor = nextCursor;
    } while (cursor !== undefined);
  });
}

async function rowsOf(
  { programId, books }: ReadBooks,
  desk: Pick<Desk, 'namesOf'>,
  month: string,
  cursor: string | undefined,
) {
  const { items, nextCursor } = await books.read.performance({ month, cursor, limit: PAGE });
  const ids = items.map(({ memberId }) => memberId);
  const names = await desk.namesOf(programId, 'member', ids);
  return { rows: items.map((item) => performanceRow(item, names.get(item.memberId))), nextCursor };
}

function jsonLines(rows: readonly object[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
