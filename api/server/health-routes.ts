import { z } from 'zod';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from './app.ts';

const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const readiness = z
  .object({
    ready: z.boolean(),
    programs: z.array(
      z.object({
        programId: z.string(),
        ready: z.boolean(),
        writer: z.enum(['running', 'recovering', 'stopped']),
        holdsLease: z.boolean(),
        seq: z.number().int(),
        booksSeq: z.number().int(),
        booksFault: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Readiness' });

/** Whether the process lives, and whether it can take orders. */
export function healthRoutes(app: App, house: House): void {
  const tags = ['operations'];
  app.get('/healthz', { schema: { tags, summary: 'The process lives', response: { 200: health } } }, () => ({
    status: 'ok' as const,
  }));
  app.get(
    '/readyz',
    {
      schema: {
        tags,
        summary: 'Every writer owns its journal, the books follow',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_, reply) => {
      const programs = [...house.rooms.values()].map(readinessOf);
      const ready = programs.every((program) => program.ready);
      return reply.code(ready ? 200 : 503).send({ ready, programs });
    },
  );
}

function readinessOf({ programId, writer, books }: ProgramRoom) {
  const booksFault = books.fault() !== undefined;
  const holdsLease = writer.holdsLease();
  return {
    programId,
    ready: writer.status === 'running' && holdsLease && !booksFault,
    writer: writer.status,
    holdsLease,
    seq: writer.position().seq,
    booksSeq: books.position().seq,
    booksFault,
  };
}
