import { type Entry, readEntries } from '#journal';
import type { House, ProgramRoom } from '../room.ts';

/** Journal entries from one to another, both included. */
export async function journalEntries(
  house: House,
  room: ProgramRoom,
  from: number,
  to: number,
): Promise<Entry[]> {
  const found: Entry[] = [];
  if (from > to) return found;
  for await (const batch of readEntries(house.database, room.programId, from - 1)) {
    for (const entry of batch.entries) if (entry.entry >= from && entry.entry <= to) found.push(entry);
    if (batch.lastEntry >= to) break;
  }
  return found;
}
