import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { fault } from '../server/problem.ts';

const KEY = /^[A-Za-z0-9_.:-]{1,100}$/;

/**
 * The id of a single write's command: `<principal>:<key>`.
 *
 * Throws   idempotency_key_required when the header is missing or not of its shape.
 */
export function commandIdOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw fault('idempotency_key_required');
  return `${request.principal.id}:${key}`;
}

/** An id of ours (`ord_…`) for what a command makes: the same for every repeat of the command. */
export function ownId(prefix: string, programId: string, commandId: string): string {
  const hash = createHash('sha256').update(`${programId}\n${commandId}`).digest('hex');
  return prefix + hash.slice(0, 24);
}
