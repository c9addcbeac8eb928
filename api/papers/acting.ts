import type { FastifyRequest } from 'fastify';
import type { DeskAct } from '#contract';
import type { Actor } from '#desk';
import { actorOf } from '../auth/principal.ts';
import { fault } from '../server/problem.ts';

/** Who asks, if they may do this; otherwise not_allowed. */
export function acting(request: FastifyRequest, act: DeskAct): Actor {
  if (!request.principal.mayAct(act)) throw fault('not_allowed');
  return actorOf(request.principal, request);
}
