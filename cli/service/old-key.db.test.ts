import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Desk, DeskKeyChanged, openDesk, rotateKey } from '#desk';
import { findHolder, openDatabase, openWriter, startTemporaryPostgres } from '#journal';
import { CommandFailure } from '../exit.ts';
import { readPolicy } from '../policy.ts';
import { type OpenDatabase, openForServing } from './database.ts';
import { listen } from './listen.ts';

const [OLD, NEW] = ['07', '08'].map((byte) => Buffer.from(byte.repeat(32), 'hex')) as [Buffer, Buffer];
const ACTOR: Actor = { id: 'test' };
const LI = { programId: 'main', memberId: 'li' };
const HOOK = { programId: 'main', endpointId: 'hook' };

const before = process.env.CISTERN_DESK_KEY;
let url: string;
let database: OpenDatabase;
let desk: Desk;
let stopServer: () => Promise<void>;

beforeAll(async () => {
  process.env.CISTERN_DESK_KEY = OLD.toString('hex');
  const server = await startTemporaryPostgres();
  ({ url } = server);
  stopServer = () => server.stop();
  database = await openForServing({ data: '', databaseUrl: url });
  desk = openDesk({ pool: database.pool, key: (await database.unlock()).key });
  const added = await desk.roster.add(ACTOR, { login: 'olga', role: 'owner' });
  if ('problem' in added) throw new Error(added.problem);
  await desk.webhooks.create(ACTOR, { ...HOOK, url: 'https://example.com', types: ['*'], readEntry: 0 });
});
afterAll(async () => {
  if (before === undefined) delete process.env.CISTERN_DESK_KEY;
  else process.env.CISTERN_DESK_KEY = before;
  await database.close();
  await stopServer();
});

const rotate = (from: Buffer, to: Buffer) =>
  rotateKey({ pool: database.pool, actor: ACTOR, now: new Date() }, from, to);

describe('a desk that was opened before a rotation', () => {
  test('keeps nothing under the old key, whatever it is', async () => {
    let sent = '';
    const send = async (_: string, code: string) => {
      sent = code;
    };
    const sender = { development: true, send };
    await rotate(OLD, NEW);
    await desk.members.sendCode('main', '13900139000', '::1', sender);
    const deeds: Record<string, () => Promise<unknown>> = {
      phone: () => desk.externalIds.link(ACTOR, LI, 'phone', '13800138000'),
      signUp: () => desk.members.signUp('main', '13900139000', sent, '::1'),
      cashier: () => desk.cashiers.name(ACTOR, { programId: 'main', storeId: 'shop' }, '13800138000'),
      file: () => desk.evidence.keep(ACTOR, { programId: 'main', caseId: 'c' }, 'png', Buffer.alloc(9)),
      staff: () => desk.roster.add(ACTOR, { login: 'fay', role: 'finance' }),
      reset: () => desk.roster.reset(ACTOR, 'olga'),
      webhook: () =>
        desk.webhooks.create(ACTOR, {
          ...{
            programId: 'main',
            endpointId: 'other',
            url: 'https://example.com',
            types: ['*'],
            readEntry: 0,
          },
        }),
      secret: () => desk.webhooks.rotate(ACTOR, HOOK, new Date()),
    };
    for (const [name, deed] of Object.entries(deeds))
      expect([name, await deed().catch((error) => error)]).toEqual([name, expect.any(DeskKeyChanged)]);
    // All there is opens with the new key: a rotation reads every value.
    await rotate(NEW, OLD);
    expect(await desk.externalIds.link(ACTOR, LI, 'phone', '13800138000')).toBe(true);
  });

  test('that seals while a rotation is under way waits for its end, and keeps nothing', async () => {
    const guard = await database.pool.connect();
    // The audit log is written last: whoever holds its lock stops the rotation when all rows are sealed anew.
    await guard.query('begin; select pg_advisory_xact_lock(7404202)');
    const waits = async (query: string) => {
      const found = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like $1`;
      while ((await database.pool.query(found, [`%${query}%`])).rowCount === 0);
    };
    const rotating = rotate(OLD, NEW);
    await waits('pg_advisory_xact_lock');
    const linking = desk.externalIds.link(ACTOR, LI, 'openid', 'oXyz12345678').catch((error) => error);
    await waits('for key share');
    await guard.query('rollback');
    guard.release();
    await rotating;
    expect(await linking).toBeInstanceOf(DeskKeyChanged);
    await rotate(NEW, OLD);
    expect(await desk.externalIds.list(LI)).toMatchObject([{ kind: 'phone' }]);
  });
});

test('a node that waited while the key was changed takes no program over, and says which key it needs', async () => {
  const pool = openDatabase(url);
  const policy = readPolicy('local-life').document;
  const first = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  const options = { port: 0, host: '127.0.0.1', localWebhooks: true };
  const standby = await listen(database, [], options);
  await rotate(OLD, NEW);
  await first.close();
  const ended = await standby.ended.catch((error) => error);
  expect(ended).toBeInstanceOf(CommandFailure);
  expect([ended.exitCode, ended.message]).toEqual([
    3,
    expect.stringMatching(/wrong desk key: this database needs key [0-9a-f]{8}/),
  ]);
  expect(await findHolder(pool, 'main')).toEqual({ address: undefined });
  await standby.close();
  const next = await openWriter({ pool, programId: 'main', clock: Date.now });
  await next.close();
  await pool.end();
});
