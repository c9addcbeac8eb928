import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import type { App } from './app.ts';

const OF_ANY_ANSWER = new Set(['connection', 'content-length', 'content-type', 'date']);

/**
 * The headers that guard pages, on every answer but those whose route brings its own. Helmet works them out anew
 * for each answer, and with the same result each time: it is asked once.
 *
 * Scripts come from our own files only. Styles may be written into the page because the component library does
 * so; they cannot run anything.
 */
export async function pageHeaders(app: App, secure: boolean): Promise<void> {
  const headers = await helmetHeaders(secure);
  app.addHook('onRequest', (request, reply, done) => {
    if (!request.routeOptions.config.bringsHeaders) {
      for (const [name, value] of headers) reply.raw.setHeader(name, value);
    }
    done();
  });
}

async function helmetHeaders(secure: boolean): Promise<readonly (readonly [string, string])[]> {
  const asked = Fastify();
  await asked.register(helmet, {
    strictTransportSecurity: secure,
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
  asked.get('/', (_, reply) => reply.send(''));
  const { headers } = await asked.inject('/');
  await asked.close();
  return Object.entries(headers).flatMap(([name, value]) =>
    OF_ANY_ANSWER.has(name) ? [] : [[name, String(value)] as const],
  );
}
