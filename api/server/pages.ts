import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { sendProblem } from './problem.ts';

const YEAR_SECONDS = 31_536_000;

/** Below it stands the app of members and stores; everywhere else the console. */
const MEMBERS = /^\/m(\/|\?|$)/;

/**
 * The built pages. Names under `assets/` carry a hash of their content and never change; every other address a
 * browser asks a page for is the app's own, which finds its way by itself.
 */
export async function pages(app: App, webRoot: string | undefined): Promise<void> {
  const found = webRoot !== undefined && existsSync(join(webRoot, 'index.html'));
  if (found) {
    await app.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      cacheControl: false,
      schemaHide: true,
      setHeaders(reply, path) {
        const forever = path.startsWith(join(webRoot, 'assets'));
        reply.header('cache-control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (found && wantsPage(request))
      return reply.sendFile(MEMBERS.test(request.url) ? 'member.html' : 'index.html');
    return sendProblem(request, reply, { code: 'not_found' });
  });
}

function wantsPage(request: FastifyRequest): boolean {
  const { method, url, headers } = request;
  const reads = method === 'GET' || method === 'HEAD';
  return reads && !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}
