import type { z } from 'zod';
import type { House, ProgramRoom } from '../room.ts';
import { answers } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { forwarder } from '../server/forward.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';

type PublicGet<Answer> = {
  /** Below a program's public path. */
  readonly below: string;
  readonly summary: string;
  readonly answer: z.ZodType;
  /** How long whoever asked may keep it. */
  readonly keepSeconds: number;
  find(room: ProgramRoom): Promise<Answer>;
};

/** Something of a program that is read without signing in, from any site. */
export function publicGet<Answer>(app: App, house: House, route: PublicGet<Answer>): void {
  const { below, summary, answer, keepSeconds, find } = route;
  const forward = forwarder(house);
  const path = `/api/v1/public/programs/:programId${below}`;
  const response = answers(200, answer, [400, 404, 429, 503]);
  const schema = { tags: ['public'], summary, params: pathOf(path), response };
  app.get(path, { schema }, async (request, reply) => {
    const { programId } = request.params as { programId: string };
    const room = house.rooms.get(programId);
    if (!room && (await forward(programId, request, reply))) return reply;
    // A draft has promised nothing to anybody yet.
    if (!room || room.stage === 'draft') throw fault('not_found');
    reply.header('access-control-allow-origin', '*');
    reply.header('cache-control', `public, max-age=${keepSeconds}`);
    return find(room);
  });
}
