import type { Page } from '#books';
import type { Paper, PaperPlace, Papers } from '#desk';
import type { ProgramRoom } from '../room.ts';
import { fault } from '../server/problem.ts';

const LIMIT_DEFAULT = 50;

type Asked = { readonly limit?: number | undefined; readonly cursor?: string | undefined };

/** Papers of a kind, the latest period first; a cursor is the period the page before ended with. */
export async function paperPage(
  papers: Papers,
  { programId, writer }: ProgramRoom,
  kind: PaperPlace['kind'],
  { limit = LIMIT_DEFAULT, cursor }: Asked,
): Promise<Page<Paper>> {
  const items = await papers.list({ programId, kind, below: cursor, limit });
  const nextCursor = items.length === limit ? items.at(-1)!.period : undefined;
  return { items, nextCursor, asOfSeq: writer.position().seq };
}

export async function paperOf(papers: Papers, place: PaperPlace): Promise<Paper> {
  const paper = await papers.find(place);
  if (!paper) throw fault('not_found');
  return paper;
}

/** Keeps a record, or says whose is there already. */
export async function keepPaper(
  papers: Papers,
  actor: Parameters<Papers['keep']>[0],
  place: PaperPlace,
  record: object,
): Promise<Paper> {
  const kept = await papers.keep(actor, place, JSON.stringify(record));
  const paper = await paperOf(papers, place);
  if (kept) return paper;
  const { period, madeBy, madeAt } = paper;
  throw fault('paper_exists', { period, madeBy, madeAt: madeAt.toISOString() });
}
