import { NOTIFICATION_TEXTS } from '#contract';
import type { Carried, Desk } from '#desk';
import type { Writer } from '#journal';
import type { Carrier } from './carrier.ts';
import { wordsOf } from './notification-rows.ts';

type Options = {
  readonly desk: Desk;
  readonly writer: Writer;
  readonly carriers: readonly Carrier[];
  readonly clock: () => number;
  readonly timeZone: string;
};

const AT_ONCE = 20;
const PATIENCE_MS = 10_000;
const LEASE_MS = 60_000;
/** Tries in all; after the last it is given up until somebody says otherwise. */
const TRIES_MAX = 8;
const RETRY_FIRST_MS = 30_000;

/** One round: what is due is handed to its carriers, all at once; each outcome is noted by itself. */
export async function carryDue(options: Options, lease: string): Promise<number> {
  const { desk, writer, clock } = options;
  const { programId } = writer;
  const now = clock();
  const due = await desk.notifications.takeCarried({
    ...{ programId, lease, now: new Date(now), until: new Date(now + LEASE_MS) },
    limit: AT_ONCE,
  });
  await Promise.all(
    due.map(async (carried) => {
      const result = await carry(options, carried);
      const at = clock();
      const tries = carried.tries + 1;
      const retryAt = tries < TRIES_MAX ? new Date(at + RETRY_FIRST_MS * 4 ** (tries - 1)) : undefined;
      await desk.notifications.noteCarried(programId, carried, lease, {
        ...{ ...result, at: new Date(at), retryAt },
      });
    }),
  );
  return due.length;
}

type Result = { readonly delivered: boolean; readonly answer: string };

async function carry({ writer, carriers, timeZone }: Options, carried: Carried): Promise<Result> {
  const { notification } = carried;
  const carrier = carriers.find(({ name }) => name === carried.carrier);
  if (!carrier) return { delivered: false, answer: 'no such carrier here' };
  if (carrier.development && writer.state.governance.stage === 'live')
    return { delivered: false, answer: 'for trying things out only' };
  // Of a kind that this version does not know any more.
  if (!Object.hasOwn(NOTIFICATION_TEXTS, notification.kind))
    return { delivered: false, answer: 'unknown kind' };
  const { notificationId, memberId, kind } = notification;
  const ids = { programId: writer.programId, notificationId, memberId, kind };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const silence = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true });
  });
  try {
    const sent = carrier.send({ ...ids, ...wordsOf(notification, timeZone) }, signal);
    return { delivered: true, answer: await Promise.race([sent, silence]) };
  } catch (error) {
    return { delivered: false, answer: error instanceof Error ? error.message : String(error) };
  }
}
