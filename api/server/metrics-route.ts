import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { House } from '../room.ts';
import type { App } from './app.ts';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** `/metrics` for Prometheus: requests, process, how far writer and books are. No money, no names. */
export function metricsRoute(app: App, house: House): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'cistern_' });
  gauges(registry, house);
  countRequests(app, registry);
  app.get('/metrics', { schema: { hide: true }, exposeHeadRoute: false }, async (_, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
  app.addHook('onClose', async () => registry.clear());
}

function countRequests(app: App, registry: Registry): void {
  const seconds = new Histogram({
    name: 'cistern_http_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: BUCKETS,
    registers: [registry],
  });
  // Looking a labelled child up by its labels costs more than the rest of the hook; routes are few.
  const children = new Map<string, ReturnType<typeof seconds.labels>>();
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const key = `${request.method} ${route} ${reply.statusCode}`;
    let child = children.get(key);
    if (!child) {
      child = seconds.labels(request.method, route, String(reply.statusCode));
      children.set(key, child);
    }
    child.observe(reply.elapsedTime / 1000);
    done();
  });
}

function gauges(registry: Registry, house: House): void {
  const gauge = (name: string, help: string, value: (programId: string) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['program'] as const,
      registers: [registry],
      collect() {
        for (const programId of house.rooms.keys()) this.set({ program: programId }, value(programId));
      },
    });
  const room = (programId: string) => house.rooms.get(programId)!;
  gauge('cistern_journal_entry', 'Last durable journal entry', (id) => room(id).writer.position().entry);
  gauge('cistern_journal_seq', 'Accepted commands so far', (id) => room(id).writer.position().seq);
  gauge('cistern_books_entry', 'Last entry the books have read', (id) => room(id).books.position().entry);
  gauge('cistern_writer_running', '1 while the writer runs and holds its lease', (id) =>
    room(id).writer.holdsLease() ? 1 : 0,
  );
}
