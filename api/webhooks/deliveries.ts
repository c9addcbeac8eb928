import { randomUUID } from 'node:crypto';
import { type Desk, type Endpoint, type Message, openLoop } from '#desk';
import { DAY_MS } from '#engine';
import { readEntries, type Writer } from '#journal';
import type { Database } from '../room.ts';
import { makeMessages } from './make-messages.ts';
import { type Post, post } from './post.ts';
import { signedHeaders } from './sign.ts';

export type DeliveryOptions = {
  readonly desk: Desk;
  readonly database: Database;
  readonly writer: Writer;
  readonly clock: () => number;
  /** Whether http and private addresses are allowed; a live program never does. */
  readonly localAllowed?: boolean;
  /** How long what was delivered can be looked at; what waits is kept until it is delivered. */
  readonly keptDays?: number;
  /** How it is sent; for tests. */
  readonly post?: Post;
};

/** Sends a program's events to its endpoints, in order for each. A resource: `close` it. */
export type Deliveries = {
  start(): void;
  /** Sends what is due now; gives how many endpoints had anything to do. */
  runDue(): Promise<number>;
  close(): Promise<void>;
};

/** Failures in a row after which an endpoint is paused. */
const FAILURES_MAX = 20;
const RETRY_FIRST_MS = 5_000;
const RETRY_LONGEST_MS = 6 * 3_600_000;
/** What one endpoint gets before others have their turn; entries read at a time. */
const SENT_MAX = 100;
const MESSAGES_MAX = 500;
const LEASE_MS = 5 * 60_000;
const TURN_MS = 2 * 60_000;
/** Commits that follow each other closely are looked at together. */
const GAP_MS = 200;
const KEPT_DAYS = 30;
const PRUNE_EVERY_MS = 3_600_000;
/** Its owner says: never again. */
const GONE = 410;

export function openDeliveries(options: DeliveryOptions): Deliveries {
  const { desk, writer, clock, keptDays = KEPT_DAYS } = options;
  const { programId } = writer;
  let prunedAt = Number.NEGATIVE_INFINITY;
  const lease = randomUUID();
  const stops = [
    writer.onCommit(() => loop.soon()),
    desk.webhooks.onDue((about) => about === programId && loop.soon()),
  ];
  const loop = openLoop({
    run: runDue,
    nextDue: async () => (await desk.webhooks.nextDue(programId, new Date(clock())))?.getTime(),
    clock,
    gapMs: GAP_MS,
  });

  async function runDue(): Promise<number> {
    const now = clock();
    await pruneAt(now);
    const taken = await desk.webhooks.takeDue({
      ...{ programId, lease, now: new Date(now), until: new Date(now + LEASE_MS) },
      lastEntry: writer.position().entry,
    });
    await Promise.all(taken.map(({ endpoint, secrets }) => serve(options, lease, endpoint, secrets)));
    return taken.length;
  }

  async function pruneAt(now: number): Promise<void> {
    if (now < prunedAt + PRUNE_EVERY_MS) return;
    prunedAt = now;
    await desk.webhooks.prune(programId, new Date(now - keptDays * DAY_MS));
  }

  return {
    start: () => loop.start(),
    runDue,
    async close() {
      for (const stop of stops) stop();
      await loop.close();
    },
  };
}

/** One turn of an endpoint: what waits is sent in order until one fails. */
async function serve(
  options: DeliveryOptions,
  lease: string,
  endpoint: Endpoint,
  secrets: readonly string[],
): Promise<void> {
  const { desk, clock } = options;
  const end = clock() + TURN_MS;
  let { failures } = endpoint;
  let gone = false;
  await readOn(options, endpoint);
  for (const message of await desk.webhooks.waiting(endpoint, SENT_MAX)) {
    const status = await send(options, endpoint, secrets, message);
    const delivered = isDelivered(status);
    failures = delivered ? 0 : failures + 1;
    gone = status === GONE;
    if (!delivered || clock() > end) break;
  }
  const dueAt = new Date(failures === 0 ? 0 : clock() + retryMs(failures));
  const notice = gone ? 'gone' : failures >= FAILURES_MAX ? 'failures' : undefined;
  await desk.webhooks.letGo(endpoint, lease, { failures, dueAt, notice });
}

/** Makes messages of what the journal has after the endpoint's place, some at a time. */
async function readOn({ desk, database, writer }: DeliveryOptions, endpoint: Endpoint): Promise<void> {
  const { programId } = writer;
  const waiting = await desk.webhooks.waiting(endpoint, SENT_MAX);
  if (waiting.length >= SENT_MAX) return;
  const last = writer.position().entry;
  let count = 0;
  let from = endpoint.readEntry;
  for await (const { entries, lastEntry } of readEntries(database, programId, endpoint.readEntry)) {
    const messages = entries.flatMap((entry) => [...makeMessages(programId, entry, endpoint.types)]);
    if (!(await desk.webhooks.addMessages(endpoint, messages, { from, to: lastEntry }))) return;
    from = lastEntry;
    count += messages.length;
    if (count >= MESSAGES_MAX || lastEntry >= last) return;
  }
}

async function send(
  { desk, writer, clock, localAllowed = false, post: send = post }: DeliveryOptions,
  endpoint: Endpoint,
  secrets: readonly string[],
  { messageId, body, ...message }: Message,
): Promise<number | undefined> {
  const timestamp = Math.floor(clock() / 1_000);
  const local = localAllowed && writer.state.governance.stage !== 'live';
  const headers = signedHeaders({ messageId, timestamp, body }, secrets);
  const { status, answer } = await send(endpoint.url, headers, body, local);
  const sent = { delivered: isDelivered(status), at: new Date(clock()), status, answer };
  await desk.webhooks.noteSent(endpoint, message, sent);
  return status;
}

function isDelivered(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

/** After 5 seconds, twice that, … six hours at most: twenty tries take about three days. */
function retryMs(failures: number): number {
  return Math.min(RETRY_FIRST_MS * 2 ** (failures - 1), RETRY_LONGEST_MS);
}
