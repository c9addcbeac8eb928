import type { OutgoingHttpHeaders } from 'node:http';
import { z } from 'zod';
import type { House } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { type LiveStream, openLiveStream } from './live-stream.ts';

const STREAMS_MAX = 500;

/** Server-sent events: present figures and new journal entries, a few times a second at most. */
export function eventsRoute(app: App, house: House): void {
  const open = new Set<LiveStream>();
  // Streams never end by themselves: without this a stopping server would wait for them for ever.
  app.addHook('preClose', async () => {
    for (const stream of open) stream.close();
  });
  const schema = {
    tags: ['figures'],
    summary: 'Live: event `pool` (figures) and event `entries` (new journal entries)',
    params: pathOf('/events'),
    response: {
      ...answers(200, z.string(), READ_PROBLEMS),
      200: { description: 'A stream.', content: { 'text/event-stream': { schema: z.string() } } },
    },
  };
  app.get('/events', { schema, exposeHeadRoute: false }, (request, reply) => {
    if (open.size >= STREAMS_MAX) throw fault('busy', { retryAfter: 10 });
    const headers = reply.getHeaders() as OutgoingHttpHeaders;
    reply.hijack();
    const stream = openLiveStream(house, request.room, reply.raw, headers);
    open.add(stream);
    // Another node has the program now: the client comes back and is sent there.
    request.room.watch.onClose(() => stream.close());
    reply.raw.once('close', () => {
      stream.close();
      open.delete(stream);
    });
  });
}
