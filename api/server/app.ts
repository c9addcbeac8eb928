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
import type { ProgramOptions, ProgramRoom } from '../room.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Programs come and go while the server runs: another node may have taken one over, or given it up. */
    programs: { add(program: ProgramOptions): void; remove(programId: string): void };
  }
  interface FastifyContextConfig {
    /** True: the answers bring their headers themselves (`JSON_HEADERS`), and get none of a page's. */
    bringsHeaders?: boolean;
  }
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
