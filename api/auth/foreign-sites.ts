import type { FastifyRequest } from 'fastify';
import { fault } from '../server/problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Keeps other sites from using a visitor's cookie. What changes something needs a header that no form can set
 * (a script would need our leave, which nobody gets), and an Origin, if any, that is our own host.
 */
export function refuseForeignSites(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  const { headers } = request;
  const marked = headers['x-requested-with'] !== undefined || headers['idempotency-key'] !== undefined;
  if (!marked || !isOwn(headers.origin, request)) throw fault('foreign_origin');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw fault('foreign_origin');
}

/** By name and port only: behind a proxy that ends TLS the two may differ in their scheme. */
function isOwn(origin: string | undefined, { protocol, host }: FastifyRequest): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === new URL(`${protocol}://${host}`).host;
  } catch {
    return false;
  }
}
