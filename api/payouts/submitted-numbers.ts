import { type Entry, readEntries } from '#journal';
import type { PayoutOf } from '#payments';
import type { Database } from '../room.ts';

/** The numbers payouts were submitted under, by their names. */
export type Numbers = ReadonlyMap<string, string>;

/** How many entries are looked through first; each further look back takes twice as many. */
const FIRST_LOOK = 1_000;

export function nameOf({ kind, id }: PayoutOf): string {
  return `${kind}:${id}`;
}

export function submittedIn({ events }: Pick<Entry, 'events'>): [name: string, number: string][] {
  return events.flatMap((event): [string, string][] => {
    if (event.type === 'PayoutRecorded' && event.status === 'submitted' && event.payoutNumber !== undefined)
      return [[nameOf({ kind: 'withdrawal', id: event.withdrawalId }), event.payoutNumber]];
    if (
      event.type === 'SettlementRecorded' &&
      event.status === 'submitted' &&
      event.payoutNumber !== undefined
    )
      return [[nameOf({ kind: 'settlement', id: event.settlementId }), event.payoutNumber]];
    return [];
  });
}

/** Looks back from an entry, no further than to the last number that is wanted: nothing is paid before it is submitted. */
export async function submittedUntil(
  database: Database,
  programId: string,
  until: number,
  wanted: readonly string[],
): Promise<Numbers> {
  const numbers = new Map<string, string>();
  const left = new Set(wanted);
  for (let [end, span] = [until, FIRST_LOOK]; left.size > 0 && end > 0; span *= 2) {
    const begin = Math.max(end - span, 0);
    for await (const entry of entriesBetween(database, programId, begin, end))
      for (const [name, number] of submittedIn(entry)) if (left.delete(name)) numbers.set(name, number);
    end = begin;
  }
  return numbers;
}

async function* entriesBetween(database: Database, programId: string, after: number, end: number) {
  for await (const { entries } of readEntries(database, programId, after))
    for (const entry of entries) {
      if (entry.entry > end) return;
      yield entry;
    }
}
