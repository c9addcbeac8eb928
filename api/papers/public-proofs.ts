import { publicProofsSchema } from '#contract';
import type { House } from '../room.ts';
import { answers } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { forwarder } from '../server/forward.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { published } from './published.ts';

const PATH = '/api/v1/public/programs/:programId/proofs';
const SHOWN = 100;
const KEEP_S = 60;

/** Published proofs for anybody, from any site; who of the staff published them is not said. */
export function publicProofs(app: App, house: House): void {
  const forward = forwarder(house);
  const schema = {
    tags: ['public'],
    summary: 'The published proofs of the last days, for anybody',
    params: pathOf(PATH),
    response: answers(200, publicProofsSchema, [400, 404, 429, 503]),
  };
  app.get(PATH, { schema }, async (request, reply) => {
    const { programId } = request.params as { programId: string };
    const room = house.rooms.get(programId);
    if (!room && (await forward(programId, request, reply))) return reply;
    if (!room || room.stage === 'draft') throw fault('not_found');
    reply.header('access-control-allow-origin', '*');
    reply.header('cache-control', `public, max-age=${KEEP_S}`);
    const papers = await house.desk.papers.list({ programId, kind: 'proof', limit: SHOWN });
    return { items: papers.map((paper) => ({ ...published(paper), publishedBy: undefined })) };
  });
}
