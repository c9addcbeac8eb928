import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keysOf, proveMoments } from '#books';
import { codeOfSecret, DESK_MIGRATIONS, openDesk, rotateKey, unlockDesk } from '#desk';
import { proofRootJson } from '#engine';
import { migrate, openDatabase, openWriter, rowsIn, startTemporaryPostgres } from '#journal';
import { readPolicy } from '../policy.ts';
import { openForServing } from '../service/database.ts';
import { openCommandLine } from '../test-command-line.ts';

const KEYS = ['07', '08', '09'].map((byte) => byte.repeat(32));
const [FIRST, SECOND, THIRD] = KEYS as [string, string, string];
const ACTOR = { id: 'test' };
const PHONE = '13800138000';
const WHO = { programId: 'main', memberId: 'li' };
const PICTURE = Buffer.alloc(600_000, 5);
const HOUR_MS = 3_600_000;

const { cistern: inside, folder, close } = openCommandLine();
let url: string;
let pool: ReturnType<typeof openDatabase>;
let stopServer: () => Promise<void>;
let totp: string;
let password: string;
let fileId: string;
let endpointId: string;
let rootBefore: unknown;

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  ({ url } = server);
  stopServer = () => server.stop();
  await (await openForServing({ data: '', databaseUrl: url })).close();
  pool = openDatabase(url);
  const policy = readPolicy('local-life').document;
  const writer = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  await writer.submit({ id: '1', type: 'RegisterMember', memberId: 'li' });
  await writer.submit({
    id: '2',
    type: 'RegisterMember',
    memberId: 'wang',
    referrerId: 'li',
    via: 'store-qr',
  });
  await writer.close();
  await fillDesk();
  // What a program published before the secret of proofs was apart from the key.
  const { value } = await proveMoments(
    rowsIn(pool, 'main'),
    [undefined],
    keysOf(Buffer.from(FIRST, 'hex')),
  ).next();
  rootBefore = JSON.parse(JSON.stringify(proofRootJson(value!.tree.root)));
});
afterAll(async () => {
  await pool.end();
  await stopServer();
  close();
});

const deskOf = (key: string) => openDesk({ pool, key: Buffer.from(key, 'hex') });

async function fillDesk() {
  const desk = deskOf(FIRST);
  const handed = await desk.roster.add(ACTOR, { login: 'olga', role: 'owner' });
  if ('problem' in handed) throw new Error(handed.problem);
  ({ password } = handed);
  totp = handed.enrolment.secret;
  await desk.externalIds.link(ACTOR, WHO, 'phone', PHONE);
  await desk.externalIds.link(ACTOR, WHO, 'openid', 'oXyz12345678');
  await desk.setNames('main', [{ kind: 'member', refId: 'li', name: { zh: '李雷', en: 'Li  Lei' } }]);
  await desk.cashiers.name(ACTOR, { programId: 'main', storeId: 'shop' }, PHONE);
  const file = await desk.evidence.keep(ACTOR, { programId: 'main', caseId: 'c1' }, 'png', PICTURE);
  fileId = file!.fileId;
  endpointId = 'hook';
  const hook = { programId: 'main', endpointId, url: 'https://example.com', types: ['*'], readEntry: 0 };
  await desk.webhooks.create(ACTOR, hook);
  await desk.webhooks.rotate(ACTOR, { programId: 'main', endpointId }, new Date(Date.now() + HOUR_MS));
  const silent = { development: true, send: async () => undefined };
  await desk.members.sendCode('main', PHONE, '::1', silent);
}

/** The same words with other keys in the environment. */
async function cistern(keys: { readonly old?: string; readonly next?: string }, ...words: string[]) {
  const { CISTERN_DESK_KEY: old, CISTERN_DESK_KEY_NEW: next } = process.env;
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  };
  set('CISTERN_DESK_KEY', keys.old);
  set('CISTERN_DESK_KEY_NEW', keys.next);
  try {
    return await inside(...words, '--database-url', url);
  } finally {
    set('CISTERN_DESK_KEY', old);
    set('CISTERN_DESK_KEY_NEW', next);
  }
}

/** Whether everything that is sealed is there, under this key. */
async function readsAll(key: string) {
  const desk = deskOf(key);
  const found = await desk.externalIds.find('main', 'phone', PHONE);
  const phone = await desk.externalIds.reveal(ACTOR, WHO, 'phone', 'test');
  const openid = await desk.externalIds.reveal(ACTOR, WHO, 'openid', 'test');
  const stores = await desk.cashiers.storesOf('main', 'li');
  const file = await desk.evidence.read(ACTOR, { programId: 'main', caseId: 'c1', fileId });
  const pieces = [];
  for await (const piece of file!.pieces()) pieces.push(piece);
  const silent = { development: true, send: async () => undefined };
  const waits = (await desk.members.sendCode('main', PHONE, '::1', silent)) !== undefined;
  const now = new Date();
  const taking = { programId: 'main', lease: key, now, until: now, lastEntry: 9 };
  const [due] = await desk.webhooks.takeDue(taking);
  const secrets = due?.secrets.map((secret) => secret.slice(0, 6));
  const name = (await desk.namesOf('main', 'member', ['li'])).get('li')?.zh;
  const named = await desk.searchNames('main', 'li lei', 5);
  const whole = Buffer.concat(pieces).equals(PICTURE);
  return { found, phone, openid, stores, whole, waits, secrets, name, named };
}
const ALL = {
  ...{ found: 'li', phone: PHONE, openid: 'oXyz12345678', stores: ['shop'] },
  ...{ whole: true, waits: true, secrets: ['whsec_', 'whsec_'] },
  ...{ name: '李雷', named: [{ kind: 'member', refId: 'li' }] },
};

describe('a database from before the secret of proofs was apart', () => {
  test('is not opened with a key that does not fit, nor given a new one', async () => {
    const wrong = await cistern({ old: SECOND }, 'prove');
    expect([wrong.status, wrong.stderr]).toEqual([3, expect.stringContaining('wrong desk key')]);
    const none = await cistern({}, 'prove');
    expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('desk key is missing')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('makes the proofs it published again', async () => {
    const { status, stdout } = await cistern({ old: FIRST }, 'prove');
    expect([status, JSON.parse(stdout)]).toEqual([0, rootBefore]);
  });
});

describe('cistern desk-key rotate', () => {
  test('wants another key than the one in force', async () => {
    const none = await cistern({ old: FIRST }, 'desk-key', 'rotate');
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('CISTERN_DESK_KEY_NEW')]);
    const same = await cistern({ old: FIRST, next: FIRST }, 'desk-key', 'rotate');
    expect([same.status, same.stderr]).toEqual([2, expect.stringContaining('in force already')]);
  });

  test('killed before its end leaves everything under the old key', async () => {
    const [guard, killer] = [await pool.connect(), await pool.connect()];
    // The audit log is written last: whoever holds its lock stops the rotation when all rows are sealed anew.
    await guard.query('begin; select pg_advisory_xact_lock(7404202)');
    const [old, next] = [FIRST, SECOND].map((key) => Buffer.from(key, 'hex')) as [Buffer, Buffer];
    const ending = rotateKey({ pool, actor: ACTOR, now: new Date() }, old, next).catch((error) => error);
    const kill = `select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event_type = 'Lock' and query like '%pg_advisory_xact_lock%' and pid <> pg_backend_pid()`;
    while ((await killer.query(kill)).rowCount === 0);
    expect(await ending).toBeInstanceOf(Error);
    await guard.query('rollback');
    guard.release();
    killer.release();
    expect(await readsAll(FIRST)).toEqual(ALL);
  });

  test('seals every sealed column anew, and says how many rows', async () => {
    const out = await cistern({ old: FIRST, next: SECOND }, 'desk-key', 'rotate', '--json');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    const { rows, resealed } = JSON.parse(out.stdout) as {
      rows: number;
      resealed: Record<string, unknown>[];
    };
    expect(rows).toBe(1 + 1 + 2 + 2 + 2 + 1 + 3);
    const { rows: columns } = await pool.query<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and data_type = 'bytea' and column_name !~ 'hash$|^fingerprint$'
         and table_name not in ('journal', 'snapshot_parts') order by 1`,
    );
    expect(resealed.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(
      columns.map(({ name }) => name),
    );
    const [deed] = await deskOf(SECOND).audit.read({ action: 'desk-key.rotate', limit: 1 });
    expect(JSON.parse(deed!.detail)).toMatchObject({ rows });
  });

  test('leaves everything to be read and found with the new key: people, files, second factors, codes', async () => {
    expect(await readsAll(SECOND)).toEqual(ALL);
    const code = codeOfSecret(totp, Date.now());
    const entered = await deskOf(SECOND).verifyStaff({ login: 'olga', password, code, address: '::1' });
    expect(entered).toMatchObject({ secondFactor: true });
  });

  test('lets no server open with the old key, and says which is needed', async () => {
    const { stderr, status } = await cistern({ old: FIRST }, 'serve');
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/needs key [0-9a-f]{8}, given is CISTERN_DESK_KEY/),
    ]);
  });

  test('keeps published proofs and inclusion paths as they were', async () => {
    const { stdout } = await cistern({ old: SECOND }, 'prove');
    expect(JSON.parse(stdout)).toEqual(rootBefore);
  });

  test('changes the file of a data folder, also when it was cut off before that', async () => {
    mkdirSync(join(folder, 'data'));
    const file = join(folder, 'data/desk.key');
    writeFileSync(file, `${SECOND}\n`);
    const out = await cistern({}, 'desk-key', 'rotate');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    const made = readFileSync(file, 'utf8').trim();
    expect(KEYS).not.toContain(made);
    expect(readdirSync(join(folder, 'data'))).toEqual(['desk.key']);
    writeFileSync(join(folder, 'data/desk.key.new'), `${made}\n`);
    writeFileSync(file, `${SECOND}\n`);
    expect(await cistern({}, 'user', 'list')).toMatchObject({ status: 0 });
    expect([readFileSync(file, 'utf8').trim(), readdirSync(join(folder, 'data'))]).toEqual([
      made,
      ['desk.key'],
    ]);
    expect(await readsAll(made)).toEqual(ALL);
  });

  test('waits for nobody: a program that is served refuses it', async () => {
    const writer = await openWriter({ pool, programId: 'main', clock: Date.now });
    await writer.announce('http://node-a');
    const out = await cistern({ next: THIRD }, 'desk-key', 'rotate');
    expect([out.status, out.stderr]).toEqual([3, expect.stringContaining('stop every server first')]);
    await writer.close();
  });
});

test('a new database has a secret of proofs that does not come from its key', async () => {
  await pool.query('create database fresh');
  const fresh = new URL(url);
  fresh.pathname = '/fresh';
  const opened = await openForServing({ data: '', databaseUrl: fresh.href });
  const environment = { CISTERN_DESK_KEY: FIRST };
  const keys = [
    await unlockDesk(opened.pool, { folder: '', environment }, true),
    await unlockDesk(opened.pool, { folder: '', environment }, false),
  ];
  const [one, again] = keys.map((found) => 'proofSecret' in found && found.proofSecret.toString('hex'));
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect([one === FIRST, again]).toEqual([false, one]);
  await opened.close();
});

test('names that a version before kept in clear are sealed when the desk is opened, all of them and once', async () => {
  await pool.query('create database older');
  const older = new URL(url);
  older.pathname = '/older';
  const old = openDatabase(older.href);
  const before = DESK_MIGRATIONS.findIndex(({ name }) => name === 'desk/0013-member-names');
  await migrate(old, DESK_MIGRATIONS.slice(0, before));
  await old.query(
    `insert into people select 'main', 'member', 'm' || place, '王芳' || place, 'Wang Fang ' || place
     from generate_series(1, 1500) place`,
  );
  await old.query(`insert into people values ('main', 'store', 'noodles', '王芳的面馆', 'Noodles')`);
  const opened = await openForServing({ data: '', databaseUrl: older.href });
  const place = { folder: '', environment: { CISTERN_DESK_KEY: FIRST } };
  for (const isNew of [true, false]) await unlockDesk(opened.pool, place, isNew);
  const desk = openDesk({ pool: old, key: Buffer.from(FIRST, 'hex') });
  const names = await desk.namesOf('main', 'member', ['m1', 'm1500']);
  expect([...names]).toEqual([
    ['m1', { zh: '王芳1', en: 'Wang Fang 1' }],
    ['m1500', { zh: '王芳1500', en: 'Wang Fang 1500' }],
  ]);
  expect(await desk.searchNames('main', 'WANG fang 77', 5)).toEqual([{ kind: 'member', refId: 'm77' }]);
  const kept = await old.query('select kind, ref_id from people');
  expect(kept.rows).toEqual([{ kind: 'store', ref_id: 'noodles' }]);
  const { rows } = await old.query('select m::text as row from member_names m');
  expect([rows.length, rows.filter(({ row }) => /王|Wang|e78e8b|57616e67/.test(row))]).toEqual([3_000, []]);
  await opened.close();
  await old.end();
});
