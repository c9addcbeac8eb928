import { randomUUID } from 'node:crypto';
import { type Desk, type Loop, openLoop } from '#desk';
import { readEntries, type Writer } from '#journal';
import type { Database } from '../room.ts';
import type { Carrier } from './carrier.ts';
import { carryDue } from './carry-due.ts';
import { dayOf, endingBindings } from './ending-bindings.ts';
import { makeNotifications } from './make-notifications.ts';

export type NotifierOptions = {
  readonly desk: Desk;
  readonly database: Database;
  readonly writer: Writer;
  readonly carriers: readonly Carrier[];
  readonly clock: () => number;
  readonly timeZone?: string;
};

/** Tells a program's people what concerns them. A resource: `close` it. */
export type Notifier = {
  start(): void;
  /** Makes notifications of what the journal and the day have brought; gives how many entries that were. */
  readOn(): Promise<number>;
  /** Carries what is due; gives how much that was. */
  carryDue(): Promise<number>;
  close(): Promise<void>;
};

/** People new to notifications are shown the last of what happened before, and nothing from years ago. */
const BEGINNING_ENTRIES = 2_000;
/** Commits that follow each other closely are looked at together. */
const GAP_MS = 500;
const HOUR_MS = 3_600_000;

/** Two loops that never wait for each other: a carrier that does not answer holds up nothing that is shown. */
export function openNotifier(options: NotifierOptions): Notifier {
  const { desk, writer, clock } = options;
  const { programId } = writer;
  const { notifications } = desk;
  const lease = randomUUID();
  const readOn = async () => {
    const read = await readJournal(options);
    await lookAtTheDay(options);
    if (read > 0) carrying.soon();
    return read;
  };
  const carry = () => carryDue({ timeZone: 'Asia/Shanghai', ...options }, lease);
  const reading = openLoop({ run: readOn, nextDue: async () => clock() + HOUR_MS, clock, gapMs: GAP_MS });
  const carrying: Loop = openLoop({
    run: carry,
    nextDue: async () => (await notifications.nextCarried(programId))?.getTime(),
    clock,
  });
  const stop = writer.onCommit(() => reading.soon());
  return {
    start() {
      reading.start();
      carrying.start();
    },
    readOn,
    carryDue: carry,
    async close() {
      stop();
      await Promise.all([reading.close(), carrying.close()]);
    },
  };
}

/** What the journal has after the place that was reached, batch by batch, each both kept and passed or neither. */
async function readJournal({ desk, database, writer }: NotifierOptions): Promise<number> {
  const { programId, state } = writer;
  const last = writer.position().entry;
  const { readEntry } = await desk.notifications.reading(programId, Math.max(0, last - BEGINNING_ENTRIES));
  if (readEntry >= last) return 0;
  let from = readEntry;
  for await (const { entries, lastEntry } of readEntries(database, programId, readEntry)) {
    const made = entries.flatMap((entry) => [...makeNotifications(entry, state)]);
    if (!(await desk.notifications.keepUpTo(programId, made, from, lastEntry))) return 0;
    from = lastEntry;
    if (from >= last) break;
  }
  return from - readEntry;
}

/** Once a day: what no event says, because only time has passed. */
async function lookAtTheDay({ desk, writer, clock }: NotifierOptions): Promise<void> {
  const { programId, state } = writer;
  const today = dayOf(clock());
  const { sweptDay } = await desk.notifications.reading(programId, writer.position().entry);
  if (sweptDay >= today) return;
  await desk.notifications.keepOfDay(programId, await endingBindings(state, clock()), today);
}
