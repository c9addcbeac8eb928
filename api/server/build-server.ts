import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyServerOptions, LogController } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { openReadings, VOUCHER_ACCOUNTS, type VoucherAccounts } from '#books';
import type { RegionTable } from '#contract';
import type { CodeSender, Desk } from '#desk';
import { keyRoutes } from '../auth/key-routes.ts';
import { openPace, PACE_LIMITS, type PaceLimits } from '../auth/pace.ts';
import { sessionRoutes } from '../auth/session-routes.ts';
import { staffRoutes } from '../auth/staff-routes.ts';
import { auditRoute } from '../desk/audit-route.ts';
import { meScope } from '../me/me-scope.ts';
import type { Carrier } from '../notifications/carrier.ts';
import { publicProofs } from '../papers/public-proofs.ts';
import { publicRoute } from '../read/public-route.ts';
import {
  closeRoom,
  type Database,
  type House,
  openRoom,
  type ProgramOpening,
  type ProgramOptions,
  type ProgramRoom,
} from '../room.ts';
import type { App } from './app.ts';
import { handleError } from './error-handler.ts';
import { healthRoutes } from './health-routes.ts';
import { metricsRoute } from './metrics-route.ts';
import { isTooDeep } from './nesting.ts';
import { pages } from './pages.ts';
import { HttpProblem } from './problem.ts';
import { programRoutes } from './program-routes.ts';
import { programScope } from './program-scope.ts';
import { openApi, referencePage } from './reference.ts';
import { security } from './security.ts';

export type ServerOptions = {
  readonly programs: readonly ProgramOptions[];
  /** Opens another program, or one that is in the database and not served; without it none can be opened. */
  readonly openProgram?: (opening: ProgramOpening) => Promise<ProgramOptions>;
  /** Which node has a program that this one has not; without it there is this node only. */
  readonly holderOf?: House['holderOf'];
  readonly desk: Desk;
  /** For reading the journal. Writers, books, desk and database stay the caller's to close. */
  readonly database: Database;
  /** The official region table (GB/T 2260): the codes that commands may name. */
  readonly regions: RegionTable;
  /** Folder of the built pages; without it, or when it is not built, only the API is served. */
  readonly webRoot?: string;
  /** As Fastify takes it; default: silent. */
  readonly logger?: FastifyServerOptions['logger'];
  readonly clock?: () => number;
  /** True behind HTTPS: cookies travel over it only, and browsers are told to insist on it. */
  readonly secureCookies?: boolean;
  /** True for local use: webhooks may go to http and private addresses while a program is not live. */
  readonly localWebhooks?: boolean;
  /**
   * How many reverse proxies stand before it, each adding to `X-Forwarded-For`: so many entries from the end are
   * believed, and nothing that whoever asks wrote before them. Default none.
   */
  readonly proxies?: number;
  /** Of one network address. Generous: the writer's own queue is the real limit. */
  readonly requestsPerMinute?: number;
  /** Sends codes to members’ phones; absent: members cannot sign in. */
  readonly codeSender?: CodeSender | undefined;
  /** Who takes notifications beyond the screens; default: nobody. */
  readonly carriers?: readonly Carrier[];
  /** The accountant's codes for vouchers; default `VOUCHER_ACCOUNTS`. */
  readonly voucherAccounts?: VoucherAccounts;
  /** What the salts of proofs are made from: the desk's key; absent: no proofs are made here. */
  readonly proofSecret?: Buffer;
  /** Of one principal, by kind; default `PACE_LIMITS`. */
  readonly paceLimits?: Partial<PaceLimits>;
  /** How long a reader waits for the books to reach `minSeq`. */
  readonly booksWaitMs?: number;
};

const BODY_MAX = 256 * 1024;
const REQUESTS_PER_MINUTE = 300_000;
const BOOKS_WAIT_MS = 3_000;

/** Builds the HTTP server; `listen` or `inject` are the caller's. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const house = openHouse(options);
  const app = bareServer(options);
  app.decorate('programs', { add: house.addRoom, remove: house.removeRoom });
  app.addHook('onClose', async () => {
    for (const room of house.rooms.values()) closeRoom(room);
    await house.readings.close();
  });
  await openApi(app);
  await security(app, {
    requestsPerMinute: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    secureCookies: house.secureCookies,
  });
  metricsRoute(app, house);
  healthRoutes(app, house);
  sessionRoutes(app, house);
  staffRoutes(app, house);
  keyRoutes(app, house);
  auditRoute(app, house);
  programRoutes(app, house);
  publicRoute(app, house);
  publicProofs(app, house);
  await app.register(async (scope) => programScope(scope.withTypeProvider<ZodTypeProvider>(), house), {
    prefix: '/api/v1/programs/:programId',
  });
  await app.register(async (scope) => meScope(scope.withTypeProvider<ZodTypeProvider>(), house), {
    prefix: '/api/v1/programs/:programId/me',
  });
  await referencePage(app);
  await pages(app, options.webRoot);
  return app;
}

function openHouse(options: ServerOptions): House {
  const rooms = new Map<string, ProgramRoom>();
  const addRoom = (program: ProgramOptions) => {
    const room = openRoom(program, options.booksWaitMs ?? BOOKS_WAIT_MS);
    rooms.set(room.programId, room);
    return room;
  };
  for (const program of options.programs) addRoom(program);
  const clock = options.clock ?? Date.now;
  return {
    rooms,
    addRoom,
    removeRoom(programId) {
      const room = rooms.get(programId);
      rooms.delete(programId);
      if (room) closeRoom(room);
    },
    holderOf: options.holderOf ?? (async () => undefined),
    openProgram: options.openProgram,
    desk: options.desk,
    database: options.database,
    clock,
    codeSender: options.codeSender,
    carriers: options.carriers ?? [],
    voucherAccounts: options.voucherAccounts ?? VOUCHER_ACCOUNTS,
    readings: openReadings(options.database.options.connectionString!, options.proofSecret),
    pace: openPace({ ...PACE_LIMITS, ...options.paceLimits }, clock),
    secureCookies: options.secureCookies ?? false,
    localWebhooks: options.localWebhooks ?? false,
    regions: options.regions,
  };
}

function bareServer(options: ServerOptions): App {
  const prefix = randomBytes(4).toString('hex');
  let requests = 0;
  const app = Fastify({
    logger: options.logger ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_MAX,
    trustProxy: (_: string, hop: number) => hop < (options.proxies ?? 0),
    genReqId: () => `${prefix}-${++requests}`,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: handleError,
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  // What we send is made by functions whose types are the contract's; tests hold it against the schemas.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.setErrorHandler(handleError);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', String(request.id));
    done();
  });
  readJsonOnly(app);
  app.decorateRequest('principal', null as never);
  app.decorateRequest('room', null as never);
  return app;
}

/**
 * Plain `JSON.parse`: whatever a body holds, `__proto__` included, is only a field of that name, which no schema
 * knows. Nothing of a body is ever merged into an object of ours.
 */
function readJsonOnly(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    const text = body as string;
    try {
      if (!isTooDeep(text)) return done(null, JSON.parse(text));
    } catch {
      // What is no JSON is answered as what is too deep.
    }
    done(new HttpProblem({ code: 'malformed', field: '', rule: 'json', value: text.slice(0, 200) }));
  });
}
