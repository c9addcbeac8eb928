import type { Pool } from 'pg';
import { inTransaction } from '../transaction.ts';

/** An event made into what is sent. */
export type NewMessage = {
  readonly entry: number;
  /** Among the events of its entry. */
  readonly place: number;
  readonly messageId: string;
  readonly seq: number;
  readonly type: string;
  readonly body: string;
};
export type Message = NewMessage & {
  readonly status: 'waiting' | 'delivered';
  readonly tries: number;
  readonly lastAt: Date | undefined;
  /** HTTP status of the last answer; undefined: none came. */
  readonly lastStatus: number | undefined;
  readonly lastAnswer: string | undefined;
};

/** What came of sending one. */
export type Sent = {
  readonly delivered: boolean;
  readonly at: Date;
  readonly status: number | undefined;
  readonly answer: string;
};

type Place = { readonly programId: string; readonly endpointId: string };
type MessageRow = {
  readonly entry: bigint | string;
  readonly place: number;
  readonly message_id: string;
  readonly seq: bigint | string;
  readonly type: string;
  readonly body: string;
  readonly status: Message['status'];
  readonly tries: number;
  readonly last_at: Date | null;
  readonly last_status: number | null;
  readonly last_answer: string | null;
};

/** How far the journal was read before, and is now. */
export type Reading = { readonly from: number; readonly to: number };

/**
 * Adds messages and notes how far the journal was read, both or neither; those that are there stay. False when
 * the endpoint is to be read from elsewhere by now.
 */
export async function addMessages(
  pool: Pool,
  { programId, endpointId }: Place,
  messages: readonly NewMessage[],
  { from, to }: Reading,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `update webhook_endpoints set read_entry = $4
       where program_id = $1 and endpoint_id = $2 and read_entry = $3`,
      [programId, endpointId, from, to],
    );
    if (rowCount !== 1) return false;
    for (const { entry, place, messageId, seq, type, body } of messages)
      await client.query(
        `insert into webhook_messages
           (program_id, endpoint_id, entry, place, message_id, seq, type, body, status)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting') on conflict do nothing`,
        [programId, endpointId, entry, place, messageId, seq, type, body],
      );
    return true;
  });
}

/** What waits, in the order of the journal. */
export async function waitingMessages(
  pool: Pool,
  { programId, endpointId }: Place,
  limit: number,
): Promise<readonly Message[]> {
  const { rows } = await pool.query<MessageRow>(
    `select * from webhook_messages where program_id = $1 and endpoint_id = $2 and status = 'waiting'
     order by entry, place limit $3`,
    [programId, endpointId, limit],
  );
  return rows.map(messageOf);
}

/** The newest first, before a place; delivered and waiting ones. */
export async function listMessages(
  pool: Pool,
  { programId, endpointId }: Place,
  before: { readonly entry: number; readonly place: number } | undefined,
  limit: number,
): Promise<readonly Message[]> {
  const { rows } = await pool.query<MessageRow>(
    `select * from webhook_messages where program_id = $1 and endpoint_id = $2
       and ($3::bigint is null or (entry, place) < ($3, $4))
     order by entry desc, place desc limit $5`,
    [programId, endpointId, before?.entry ?? null, before?.place ?? null, limit],
  );
  return rows.map(messageOf);
}

export async function noteSent(
  pool: Pool,
  { programId, endpointId }: Place,
  { entry, place }: Pick<Message, 'entry' | 'place'>,
  { delivered, at, status, answer }: Sent,
): Promise<void> {
  await pool.query(
    `update webhook_messages set status = case when $5 then 'delivered' else status end, tries = tries + 1,
       last_at = $6, last_status = $7, last_answer = $8
     where program_id = $1 and endpoint_id = $2 and entry = $3 and place = $4`,
    [programId, endpointId, entry, place, delivered, at, status ?? null, answer],
  );
}

/** Forgets what was delivered before a time; what waits stays, however old. Gives how many those were. */
export async function pruneMessages(pool: Pool, programId: string, before: Date): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from webhook_messages where program_id = $1 and status = 'delivered' and last_at < $2`,
    [programId, before],
  );
  return rowCount ?? 0;
}

/** Everything from a seq on is sent again, under the same ids. */
export async function sendAgain(
  pool: Pool,
  { programId, endpointId }: Place,
  fromSeq: number,
  readEntry: number,
  now: Date,
): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `update webhook_endpoints set read_entry = least(read_entry, $3), due_at = $4
       where program_id = $1 and endpoint_id = $2`,
      [programId, endpointId, readEntry, now],
    );
    await client.query(
      `update webhook_messages set status = 'waiting'
       where program_id = $1 and endpoint_id = $2 and seq >= $3`,
      [programId, endpointId, fromSeq],
    );
    return rowCount === 1;
  });
}

function messageOf(row: MessageRow): Message {
  return {
    entry: Number(row.entry),
    place: row.place,
    messageId: row.message_id,
    seq: Number(row.seq),
    type: row.type,
    body: row.body,
    status: row.status,
    tries: row.tries,
    lastAt: row.last_at ?? undefined,
    lastStatus: row.last_status ?? undefined,
    lastAnswer: row.last_answer ?? undefined,
  };
}
