import type { Pool } from 'pg';
import { readEntries } from '#journal';
import type { ClientRecord } from './kill-cycles.ts';

export type Comparison = {
  /** Acknowledged, and not in the journal with that outcome. */
  readonly lost: readonly string[];
  /** More than once in the journal. */
  readonly doubled: readonly string[];
  /** In the journal, and never sent. */
  readonly foreign: readonly string[];
};

/** Holds a client's own list of acknowledged outcomes against the journal. */
export async function compareWithJournal(
  pool: Pool,
  programId: string,
  record: ClientRecord,
): Promise<Comparison> {
  const recorded = new Map<string, string>();
  const doubled: string[] = [];
  for await (const batch of readEntries(pool, programId, 0)) {
    for (const entry of batch.entries) {
      if (recorded.has(entry.id)) doubled.push(entry.id);
      recorded.set(entry.id, JSON.stringify(entry.outcome));
    }
  }
  const acknowledged = [...record].filter(([, { text }]) => text !== undefined);
  return {
    lost: acknowledged.flatMap(([id, { text }]) => (recorded.get(id) === text ? [] : [id])),
    doubled,
    foreign: [...recorded.keys()].filter((id) => !record.has(id)),
  };
}
