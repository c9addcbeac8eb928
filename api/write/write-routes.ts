import { acceptedSchema, bodySchema, bulkSchema, outcomesSchema, WRITES, type Write } from '#contract';
import type { CommandType } from '#engine';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { keyHeader, pathOf } from '../server/parameters.ts';
import { bulkWrite } from './bulk-write.ts';
import { singleWrite } from './single-write.ts';

const BULK_BODY_MAX = 4 * 1024 * 1024;

/** Bodies are documented here and checked once, by the engine, where the writer reads them. */
const lean = {
  validatorCompiler: () => (value: unknown) => ({ value }),
  config: { bringsHeaders: true },
} as const;

/** A route for each single write, and the bulk path. */
export function writeRoutes(app: App, house: House): void {
  for (const [type, write] of Object.entries<Write>(WRITES))
    writeRoute(app, house, type as CommandType, write);
  app.post(
    '/commands',
    {
      ...lean,
      bodyLimit: BULK_BODY_MAX,
      schema: {
        tags: ['commands'],
        summary: 'Many commands at once, at most 1 000; one outcome each, in order',
        params: pathOf('/commands'),
        body: bulkSchema,
        response: answers(200, outcomesSchema, BODY_PROBLEMS),
      },
    },
    (request, reply) => bulkWrite(request, reply, house),
  );
}

function writeRoute(app: App, house: House, type: CommandType, write: Write): void {
  const { path, tag, summary, inPath, makes } = write;
  const schema = {
    tags: [tag],
    summary,
    params: pathOf(path),
    headers: keyHeader,
    body: bodySchema(type, inPath === undefined ? [] : [inPath]),
    response: answers(201, acceptedSchema, WRITE_PROBLEMS),
  };
  app.post(path, { ...lean, schema }, (request, reply) => {
    const { id, reference } = request.params as { id?: string; reference?: string };
    const fields = inPath === undefined ? {} : { [inPath]: id ?? reference };
    return singleWrite(type, makes, fields, request, reply, house);
  });
}
