import type { LightMyRequestResponse } from 'fastify';
import { openBooks } from '#books';
import { createClient } from '#contract';
import { DESK_MIGRATIONS, openDesk } from '#desk';
import { type PolicyDocument, PRESETS } from '#engine';
import {
  hashState,
  JOURNAL_MIGRATIONS,
  migrate,
  type OpeningStage,
  openDatabase,
  openWriter,
  startTemporaryPostgres,
} from '#journal';
import { openSimulatedProvider, PAYMENT_MIGRATIONS } from '#payments';
import { buildServer, type ServerOptions } from './server/build-server.ts';
import { TEST_REGIONS } from './test-regions.ts';

export const PROGRAM = 'demo';
export const ROOT = `/api/v1/programs/${PROGRAM}`;
/** The clock of the tests stands still unless it is moved. */
export const NOON = Date.UTC(2026, 10, 23, 4);

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>;

type TestOptions = Partial<ServerOptions> & {
  readonly preset?: string;
  readonly policy?: PolicyDocument;
  readonly stage?: OpeningStage;
  readonly greater?: Readonly<Record<string, readonly string[]>>;
};

/** A whole server over a database of its own, with a key that writes, one that reads, and an owner. */
export async function openTestHouse(options: TestOptions = {}) {
  const postgres = await startTemporaryPostgres();
  const database = openDatabase(postgres.url);
  await migrate(database, [...JOURNAL_MIGRATIONS, ...DESK_MIGRATIONS, ...PAYMENT_MIGRATIONS]);
  const time = { now: NOON };
  const clock = () => time.now;
  const preset = options.policy ?? PRESETS.get(options.preset ?? 'local-life')!;
  const policy = options.greater ? { ...preset, regions: { greater: options.greater } } : preset;
  const opened: OpenedProgram[] = [];
  const openProgram = async (opening: Opening) => {
    const program = await openProgramIn(database, clock, opening);
    opened.push(program);
    return program;
  };
  const first = await openProgram({ programId: PROGRAM, policy, stage: options.stage });
  const { writer, books } = first;
  const proofSecret = Buffer.alloc(32, 7);
  const desk = openDesk({ pool: database, clock, key: proofSecret });
  const given = { programs: [first], openProgram, desk, database, clock, proofSecret, regions: TEST_REGIONS };
  const app = await buildServer({ ...given, ...options });
  const writeKey = (await desk.apiKeys.create('till', ['write', 'officers'])).key;
  const readKey = (await desk.apiKeys.create('report', 'read')).key;
  return {
    ...{ app, writer, books, desk, database, time, writeKey, readKey, provider: first.providers[0]! },
    stateHash: () => hashState(writer.state),
    async close() {
      await app.close();
      for (const program of opened) {
        await program.books.stop();
        await program.writer.close();
      }
      await database.end();
      await postgres.stop();
    },
  };
}

type Opening = {
  readonly programId: string;
  readonly policy: PolicyDocument;
  readonly stage: OpeningStage | undefined;
};
type OpenedProgram = Awaited<ReturnType<typeof openProgramIn>>;

async function openProgramIn(pool: ReturnType<typeof openDatabase>, clock: () => number, opening: Opening) {
  const writer = await openWriter({ pool, clock, ...opening });
  const books = openBooks({ pool, programId: opening.programId });
  await books.migrate();
  books.follow(writer);
  const providers = [openSimulatedProvider({ pool, programId: opening.programId, clock })];
  return { writer, books, policy: opening.policy, providers };
}

let keys = 0;

/** Requests in the name of the writing key, as short as tests want them. */
export function caller({ app, writeKey }: Pick<TestHouse, 'app' | 'writeKey'>, root = ROOT) {
  const authorization = `Bearer ${writeKey}`;
  return {
    get: (path: string): Promise<LightMyRequestResponse> =>
      app.inject({ method: 'GET', url: root + path, headers: { authorization } }),
    post: (path: string, payload: object, key = `k${++keys}`): Promise<LightMyRequestResponse> =>
      app.inject({
        method: 'POST',
        url: root + path,
        headers: { authorization, 'idempotency-key': key },
        payload,
      }),
  };
}

/** The typed client over the server itself: it parses every answer by the contract's schemas. */
export function clientOf({ app, writeKey }: Pick<TestHouse, 'app' | 'writeKey'>, programId = PROGRAM) {
  return createClient({
    baseUrl: '',
    programId,
    apiKey: writeKey,
    locale: () => 'en',
    async fetch(url, { method, headers, body }) {
      const payload = body === undefined ? {} : { payload: body };
      const reply = await app.inject({ method: method as 'GET', url, headers, ...payload });
      return { ok: reply.statusCode < 400, status: reply.statusCode, text: async () => reply.body };
    },
  });
}

/** Two members, one bound to the other, and a noodle shop owned by a third. */
export async function openNoodleShop(call: ReturnType<typeof caller>): Promise<void> {
  await call.post('/members', { memberId: 'li' });
  await call.post('/members', { memberId: 'wang', referrerId: 'li', via: 'store-qr' });
  await call.post('/members', { memberId: 'zhao' });
  await call.post('/stores', { storeId: 'noodles', ownerId: 'zhao', region: '440106' });
}
