import type { FastifyRequest } from 'fastify';

/** A cookie that came along. Read where one is asked for: most requests bring a key, and have none. */
export function cookieIn(request: FastifyRequest, name: string): string | undefined {
  const { cookie } = request.headers;
  return cookie === undefined ? undefined : request.server.parseCookie(cookie)[name];
}
