import type { FastifyReply } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answer may take minutes. */
    patient?: boolean;
  }
}

/** Of a route whose answer may take minutes, as whatever reads a whole journal does. */
export const PATIENT = { patient: true } as const;

/** Aborts when whoever asked is gone before they were answered. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
