import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { App } from './app.ts';
import { pageHeaders } from './page-headers.ts';
import { fault } from './problem.ts';

export type SecurityOptions = {
  readonly requestsPerMinute: number;
  readonly secureCookies: boolean;
};

/** Headers, cookies, limits. */
export async function security(app: App, options: SecurityOptions): Promise<void> {
  // Read by `cookieIn` where one is asked for.
  await app.register(cookie, { hook: false });
  await pageHeaders(app, options.secureCookies);
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
