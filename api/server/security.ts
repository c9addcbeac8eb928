import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { App } from './app.ts';
import { fault } from './problem.ts';

export type SecurityOptions = {
  readonly requestsPerMinute: number;
  readonly secureCookies: boolean;
};

/**
 * Headers, cookies, limits. Scripts come from our own files only. Styles may be written into the page because
 * the component library does so; they cannot run anything.
 */
export async function security(app: App, options: SecurityOptions): Promise<void> {
  await app.register(cookie);
  await app.register(helmet, {
    strictTransportSecurity: options.secureCookies,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await app.register(rateLimit, {
    max: options.requestsPerMinute,
    timeWindow: 60_000,
    cache: 20_000,
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    errorResponseBuilder: (_, { ttl }) => fault('too_many_requests', { retryAfter: Math.ceil(ttl / 1000) }),
  });
}
