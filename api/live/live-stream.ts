import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Batch, Entry } from '#journal';
import { poolView } from '../figures/pool-view.ts';
import { entryRow } from '../read/journal-routes.ts';
import type { House, ProgramRoom } from '../room.ts';

export type LiveStream = { close(): void };

/** Between two messages; a busy program commits far more often than anybody can look. */
const PAUSE_MS = 300;
const HEARTBEAT_MS = 15_000;
const ENTRIES_SHOWN = 20;
/** A reader this far behind is left out until it has caught up. */
const BUFFERED_MAX = 256 * 1024;

/** Writes one client's stream until either side ends it. */
export function openLiveStream(
  house: House,
  room: ProgramRoom,
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
): LiveStream {
  let newest: readonly Entry[] = [];
  let since = 0;
  let timer: NodeJS.Timeout | undefined;

  const say = (event: string, data: unknown): void => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const flush = (): void => {
    timer = undefined;
    if (response.writableLength > BUFFERED_MAX) return;
    const items = newest.map(entryRow);
    const skipped = since - items.length;
    newest = [];
    since = 0;
    if (items.length > 0) say('entries', { items, skipped });
    say('pool', poolView(room, house.clock()));
  };
  const onCommit = (batch: Batch): void => {
    newest = [...newest, ...batch.entries.slice(-ENTRIES_SHOWN)].slice(-ENTRIES_SHOWN);
    since += batch.entries.length;
    timer ??= setTimeout(flush, PAUSE_MS);
  };

  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  say('pool', poolView(room, house.clock()));
  const stopListening = room.watch.onCommit(onCommit);
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    close() {
      stopListening();
      clearInterval(heartbeat);
      clearTimeout(timer);
      response.end();
    },
  };
}
