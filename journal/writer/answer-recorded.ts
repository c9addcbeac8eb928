import type { Pool } from 'pg';
import { Fault } from '#engine';
import { decodeEntry, linesOf } from '../record/decode-entry.ts';
import { type Row, readRows } from '../record/read-rows.ts';
import { answerOf } from './answer-of.ts';
import { differentContent, type Request } from './request.ts';
import { WriterError } from './writer-error.ts';

/** Answers repeats of recorded commands from the journal; each row is read once. */
export async function answerRecorded(
  pool: Pool,
  programId: string,
  repeats: readonly { readonly request: Request; readonly entry: number }[],
): Promise<void> {
  const sorted = [...repeats].sort((a, b) => a.entry - b.entry);
  let lines: string[] = [];
  let row: Row | undefined;
  for (const { request, entry } of sorted) {
    try {
      if (!row || Number(row.last_entry) < entry) {
        row = await rowOf(pool, programId, entry);
        lines = linesOf(row);
      }
      answerFrom(lines[entry - Number(row.first_entry)] ?? '', request);
    } catch (cause) {
      request.reject(
        new WriterError('unavailable', 'The journal could not be read; send it again.', { cause }),
      );
    }
  }
}

function answerFrom(line: string, request: Request): void {
  const { id, content, outcome } = decodeEntry(line);
  if (id !== request.command.id)
    throw new Fault(`the journal has ${id} where ${request.command.id} was recorded`);
  request.answer(content === request.content ? answerOf(outcome) : differentContent(id));
}

async function rowOf(pool: Pool, programId: string, entry: number): Promise<Row> {
  for await (const row of readRows(pool, programId, entry, 1)) return row;
  throw new Fault(`entry ${entry} is not in the journal`);
}
