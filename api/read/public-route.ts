import { type PublicFigures, publicFiguresSchema } from '#contract';
import { journalHead } from '#journal';
import { readDurable } from '../figures/durable-state.ts';
import { publicFigures } from '../figures/public-figures.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { forwarder } from '../server/forward.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';

const PATH = '/api/v1/public/programs/:programId';

/** Whoever asks, and however often: the figures are put together at most this often. */
const KEEP_MS = 10_000;

type Kept = { readonly at: number; readonly answer: Promise<PublicFigures> };

/** What is published of each program (S26): the one thing that is read without signing in, from any site. */
export function publicRoute(app: App, house: House): void {
  const forward = forwarder(house);
  const kept = new WeakMap<ProgramRoom, Kept>();
  const schema = {
    tags: ['public'],
    summary: 'Rules, pool, supply, price and the end of the journal, for anybody',
    params: pathOf(PATH),
    response: answers(200, publicFiguresSchema, [400, 404, 429, 503]),
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const { programId } = request.params as { programId: string };
    const room = house.rooms.get(programId);
    if (!room && (await forward(programId, request, reply))) return reply;
    // A draft has promised nothing to anybody yet.
    if (!room || room.stage === 'draft') throw fault('not_found');
    reply.header('access-control-allow-origin', '*');
    reply.header('cache-control', `public, max-age=${KEEP_MS / 1000}`);
    return recent(room, house, kept);
  });
}

function recent(room: ProgramRoom, house: House, kept: WeakMap<ProgramRoom, Kept>): Promise<PublicFigures> {
  const now = house.clock();
  const known = kept.get(room);
  if (known && now - known.at < KEEP_MS) return known.answer;
  const answer = figures(room, house);
  kept.set(room, { at: now, answer });
  answer.catch(() => kept.delete(room));
  return answer;
}

async function figures(room: ProgramRoom, house: House): Promise<PublicFigures> {
  const head = await journalHead(house.database, room.programId);
  return readDurable(room, () => publicFigures(room, head, house.clock()));
}
