import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Principal } from '../auth/principal.ts';
import type { ProgramRoom } from '../room.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set for every route of a program. */
    principal: Principal;
    /** Which program; set for every route of a program. */
    room: ProgramRoom;
  }
}

/** A server whose query and body types come from the schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

export type Reply = FastifyReply;
