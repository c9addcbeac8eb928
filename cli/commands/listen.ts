import { entryBeforeSeq, makeMessages, post, signedHeaders } from '#api';
import type { NewMessage } from '#desk';
import { readEntries } from '#journal';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading, type Pool } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';
import { typesOf } from './webhook.ts';

export type ListenOptions = DataPlace & {
  program?: string;
  types?: string;
  fromSeq?: string;
  forward?: string;
  secret?: string;
  once?: boolean;
};

/** The secret of the specification's examples: for trying things out, where nothing is secret. */
const EXAMPLE_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const LOOK_MS = 300;

/** `cistern listen`: prints a program's events as they are recorded, and posts them to a server of one's own. */
export async function listenToEvents(options: ListenOptions): Promise<void> {
  const types = typesOf(options.types);
  const { fromSeq } = options;
  if (fromSeq !== undefined && !/^\d{1,15}$/.test(fromSeq))
    throw badInput(
      `--from-seq 应为整数，收到 "${fromSeq}"`,
      `--from-seq must be a whole number, got "${fromSeq}"`,
    );
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    const from = fromSeq === undefined ? Number.MAX_SAFE_INTEGER : Number(fromSeq);
    let after = await entryBeforeSeq(database.pool, programId, from);
    for (;;) {
      after = await tellAfter(database.pool, programId, after, types, options);
      if (options.once) return;
      await new Promise((wait) => setTimeout(wait, LOOK_MS));
    }
  } finally {
    await database.close();
  }
}

/** Everything after an entry; gives the last one there is. */
async function tellAfter(
  pool: Pool,
  programId: string,
  after: number,
  types: readonly string[],
  options: ListenOptions,
): Promise<number> {
  let last = after;
  for await (const batch of readEntries(pool, programId, after)) {
    for (const entry of batch.entries)
      for (const message of makeMessages(programId, entry, types)) await tell(message, options);
    last = batch.lastEntry;
  }
  return last;
}

async function tell({ messageId, body }: NewMessage, { forward, secret }: ListenOptions): Promise<void> {
  process.stdout.write(`${body}\n`);
  if (forward === undefined) return;
  const timestamp = Math.floor(Date.now() / 1_000);
  const headers = signedHeaders({ messageId, timestamp, body }, [secret ?? EXAMPLE_SECRET]);
  const { status, answer } = await post(forward, headers, body, true);
  process.stderr.write(`→ ${forward} ${status ?? '–'} ${answer}\n`);
}
