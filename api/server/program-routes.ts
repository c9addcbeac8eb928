import { createProgramBody, type ProgramRow, programSchema, programsSchema } from '#contract';
import type { PolicyDocument } from '#engine';
import { principalOf } from '../auth/principal.ts';
import { programRow } from '../figures/pool-view.ts';
import type { House } from '../room.ts';
import { answers, WRITE_PROBLEMS } from './answers.ts';
import type { App } from './app.ts';
import { listElsewhere } from './list-elsewhere.ts';
import { openerOf } from './open-program.ts';
import { fault } from './problem.ts';

const PATH = '/api/v1/programs';
const tags = ['programs'];

/** Which programs there are, and opening another one. */
export function programRoutes(app: App, house: House): void {
  const listed = {
    tags,
    summary: 'The programs of this server, and those that other nodes have',
    response: answers(200, programsSchema, [401, 429]),
  };
  app.get(PATH, { schema: listed }, async (request) => {
    await principalOf(house, request);
    const items = [...house.rooms.values()].map(programRow);
    return { items: [...items, ...(await listElsewhere(house, request))] };
  });
  const open = openerOf(house);
  const schema = {
    tags,
    summary: 'Open another program with a journal of its own (CreateProgram); owners only',
    body: createProgramBody,
    response: answers(201, programSchema, WRITE_PROBLEMS),
  };
  app.post(PATH, { schema }, async (request, reply): Promise<ProgramRow> => {
    const principal = await principalOf(house, request);
    if (principal.kind !== 'staff' || !principal.maySend('CreateProgram') || !open)
      throw fault('not_allowed');
    const { programId, policy, stage = 'rehearsal' } = request.body;
    const room = await open({ programId, policy: policy as unknown as PolicyDocument, stage });
    reply.code(201);
    return programRow(room);
  });
}
