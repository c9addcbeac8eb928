import { personDataSchema } from '#contract';
import { actorOf } from '../auth/principal.ts';
import { personData } from '../desk/person-data.ts';
import type { House } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';

/** Rarely, since it is everything at once. */
const rarely = { rateLimit: { max: 10, timeWindow: 60_000 } } as const;

/** Everything there is about oneself, to keep or to take elsewhere. */
export function ownDataRoute(app: App, house: House): void {
  const schema = {
    tags: ['me'],
    summary: 'Everything there is about oneself',
    params: pathOf('/export'),
    response: answers(200, personDataSchema, READ_PROBLEMS),
  };
  app.get('/export', { schema, config: rarely }, async (request, reply) => {
    const { room, principal } = request;
    const data = await personData(house, room, actorOf(principal, request), principal.login, 'own data');
    reply.header('content-disposition', `attachment; filename="${principal.login}.json"`);
    return data;
  });
}
