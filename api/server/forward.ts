import { Agent, type IncomingMessage, request as send } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../room.ts';
import { fault } from './problem.ts';

/** Says that a request has been sent on once: it is not sent on again. */
export const FORWARDED = 'cistern-forwarded';

/** A node that says nothing for so long is frozen or cut off. */
const PATIENCE_MS = 5_000;
/** Where the answer itself takes long. */
const LONG_PATIENCE_MS = 600_000;

/** Of one connection only (RFC 9110 §7.6.1). */
const OF_A_CONNECTION = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade']);

/**
 * Sends requests for programs that another node has to that node, as they came: the caller's key, cookie and
 * idempotency key, method, path and body; and its answer back, as it is.
 *
 * Shape    true when the request was taken care of; false when there is no such program.
 * Throws   busy while nobody holds the program, when the other node can not be reached or does not answer
 *          (perhaps it was done, perhaps not: the same key tells), and when a request is sent on twice.
 */
export function forwarder(house: Pick<House, 'holderOf'>) {
  const agent = new Agent({ keepAlive: true });
  return async (programId: string, request: FastifyRequest, reply: FastifyReply): Promise<boolean> => {
    const holder = await house.holderOf(programId);
    if (!holder) return false;
    if (holder.address === undefined || request.headers[FORWARDED] !== undefined) throw busy();
    const answer = await passOn(new URL(request.raw.url ?? '/', holder.address), agent, request, reply);
    reply.hijack();
    reply.raw.writeHead(answer.statusCode ?? 502, endToEnd(answer));
    answer.once('error', () => reply.raw.destroy());
    reply.raw.once('close', () => answer.destroy());
    answer.pipe(reply.raw);
    return true;
  };
}

function passOn(
  url: URL,
  agent: Agent,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<IncomingMessage> {
  const { raw } = request;
  const { patient } = request.routeOptions.config;
  const from = [request.headers['x-forwarded-for'], request.ip].filter((one) => one !== undefined).join(', ');
  const headers = { ...endToEnd(raw), [FORWARDED]: '1', 'x-forwarded-for': from };
  return new Promise((resolve, reject) => {
    const sent = send(url, { agent, method: raw.method, headers }, resolve);
    sent.once('error', () => reject(busy()));
    sent.setTimeout(patient ? LONG_PATIENCE_MS : PATIENCE_MS, () => sent.destroy());
    sent.once('response', () => sent.setTimeout(0));
    // Who asked is gone: nobody needs the answer.
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) sent.destroy();
    });
    raw.pipe(sent);
  });
}

function busy() {
  return fault('busy', { retryAfter: 1 });
}

function endToEnd(message: IncomingMessage): Record<string, string | string[] | undefined> {
  return Object.fromEntries(Object.entries(message.headers).filter(([name]) => !OF_A_CONNECTION.has(name)));
}
