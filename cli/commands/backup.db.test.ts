import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '#desk';
import { PRESETS } from '#engine';
import {
  type CommandJson,
  hashState,
  migrate,
  openDatabase,
  openWriter,
  startTemporaryPostgres,
  type Writer,
} from '#journal';
import { MIGRATIONS } from '../service/database.ts';
import { openCommandLine } from '../test-command-line.ts';

const ODD_NAME = '王\t五\\\n\\.';
const { cistern, folder, close } = openCommandLine();
const KEY = Buffer.alloc(32, 7);

let url: string;
let pool: ReturnType<typeof openDatabase>;
let writer: Writer;
let stopServer: () => Promise<void>;

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  ({ url } = server);
  stopServer = () => server.stop();
  pool = openDatabase(url);
  await migrate(pool, MIGRATIONS);
  await openDesk({ pool }).createStaff({ login: 'liping', role: 'owner', password: 'correct horse 9' });
  await openDesk({ pool, key: KEY }).setNames('main', [
    { kind: 'member', refId: 'wang', name: { zh: ODD_NAME, en: '' } },
    { kind: 'store', refId: 'noodles', name: { zh: ODD_NAME, en: '' } },
  ]);
  const policy = PRESETS.get('local-life')!;
  writer = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  await writer.submit({ id: 'm', type: 'RegisterMember', memberId: 'wang' });
  await writer.submit({ id: 's', type: 'RegisterStore', storeId: 'noodles', ownerId: 'wang' });
});
afterAll(async () => {
  await writer.close();
  await pool.end();
  await stopServer();
  close();
});

const order = (id: string): CommandJson => ({
  ...{ id, type: 'PlaceOrder', orderId: id, memberId: 'wang', storeId: 'noodles', amount: '100.00' },
});
const save = (name: string) => cistern('backup', name, '--database-url', url, '--json');

/** Another database on the same server. */
async function empty(name: string): Promise<string> {
  await pool.query(`create database ${name}`);
  return url.replace('/postgres?', `/${name}?`);
}

describe('cistern doctor', () => {
  const look = async (address: string) => {
    const out = await cistern('doctor', '--database-url', address, '--json');
    const findings = JSON.parse(out.stdout) as { name: string; verdict: string; advice?: string }[];
    const of = (name: string) => findings.find((one) => one.name === name);
    return { ...out, of };
  };

  it('says what is well, what is not and what to do: a server for tests does not force to disk', async () => {
    const { status, of, stderr } = await look(url);
    expect([status, stderr]).toEqual([1, expect.stringContaining('failed: fsync')]);
    expect(of('database')?.verdict).toBe('ok');
    expect(of('clock')?.verdict).toBe('ok');
    expect(of('main lease')?.verdict).toBe('ok');
    expect(of('main journal')?.verdict).toBe('ok');
    expect(of('main payouts')?.verdict).toBe('ok');
    expect(of('main webhooks')?.verdict).toBe('ok');
    expect(of('backup')).toMatchObject({
      verdict: 'warn',
      advice: expect.stringContaining('cistern backup'),
    });
  });

  it('tells a broken chain', async () => {
    await writer.submit(order('chained'));
    await pool.query('create table kept as select * from journal');
    await pool.query(
      `update journal set prev_hash = '' where first_entry = (select max(first_entry) from journal)`,
    );
    const { of } = await look(url);
    expect(of('main journal')).toMatchObject({ verdict: 'fail', advice: expect.stringContaining('verify') });
    await pool.query(
      'update journal j set prev_hash = k.prev_hash from kept k where k.first_entry = j.first_entry',
    );
    await pool.query('drop table kept');
  });

  it('tells a database that cannot be reached', async () => {
    const { status, of } = await look('postgresql://localhost:1/none');
    expect([status, of('database')?.verdict]).toEqual([1, 'fail']);
  });
});

describe('cistern backup and restore', () => {
  it('saves one moment while orders go on, and restores it into a new folder, every hash the same', async () => {
    let running = true;
    const load = (async () => {
      for (let count = 0; running; count += 1) await writer.submit(order(`load-${count}`));
    })();
    const out = await save('under-load');
    running = false;
    await load;
    expect([out.stderr, out.status]).toEqual(['', 0]);
    const made = JSON.parse(out.stdout);
    expect(made.programs[0].entry).toBeLessThan(writer.position().entry);
    const restored = await cistern('restore', 'under-load', '--data', 'elsewhere', '--json');
    expect([restored.stderr, restored.status]).toEqual(['', 0]);
    const { entry, hash } = made.programs[0];
    expect(JSON.parse(restored.stdout)).toMatchObject({ programId: 'main', head: `${entry}:${hash}` });
  });

  it('restores the very state, staff with their passwords included, and work goes on', async () => {
    await save('whole');
    const target = await empty('whole');
    const out = await cistern('restore', 'whole', '--database-url', target, '--json');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    expect(JSON.parse(out.stdout).stateHash).toBe(hashState(writer.state));
    const other = openDatabase(target);
    const desk = openDesk({ pool: other, key: KEY });
    expect(await desk.listStaff()).toMatchObject([{ login: 'liping', role: 'owner' }]);
    expect((await desk.namesOf('main', 'member', ['wang'])).get('wang')?.zh).toBe(ODD_NAME);
    expect((await desk.namesOf('main', 'store', ['noodles'])).get('noodles')?.zh).toBe(ODD_NAME);
    const next = await openWriter({ pool: other, programId: 'main', clock: Date.now });
    expect(await next.submit(order('after'))).toMatchObject({ outcome: 'accepted' });
    await next.close();
    await other.end();
  });

  it('makes the books again, and they agree with the journal', async () => {
    const out = await cistern('rebuild', '--database-url', url, '--json');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    expect(JSON.parse(out.stdout).stateHash).toBe(hashState(writer.state));
  });

  it('is checked without a database, and tells file and line of the first damage', async () => {
    await save('damaged');
    expect((await cistern('backup', 'damaged', '--check')).status).toBe(0);
    const file = join(folder, 'damaged/journal.rows');
    const lines = readFileSync(file, 'utf8').split('\n');
    const spoiled = lines.with(
      2,
      lines[2]!.replace(/[0-9a-f]$/, (digit) => (digit === '0' ? '1' : '0')),
    );
    writeFileSync(file, spoiled.join('\n'));
    const out = await cistern('backup', 'damaged', '--check');
    expect([out.status, out.stderr]).toEqual([1, expect.stringContaining('journal.rows, line 3')]);
    const target = await empty('damaged');
    const refused = await cistern('restore', 'damaged', '--database-url', target);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('journal.rows 第 3 行')]);
    const bare = openDatabase(target);
    const { rows } = await bare.query(`select 1 from pg_class where relnamespace = 'public'::regnamespace`);
    expect(rows).toEqual([]);
    await bare.end();
  });

  it.each([
    ['a line that is missing', (text: string) => text.replace(/^.*\n/, ''), 'line 1'],
    ['a file that was cut', (text: string) => text.split('\n').slice(0, 2).join('\n'), 'line 3'],
    ['a line that was added', (text: string) => `${text}${text.split('\n')[0]}\n`, 'is not what was written'],
  ])('finds %s', async (_, spoil, said) => {
    rmSync(join(folder, 'spoiled'), { recursive: true, force: true });
    await save('spoiled');
    const file = join(folder, 'spoiled/journal.rows');
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const out = await cistern('backup', 'spoiled', '--check');
    expect([out.status, out.stderr]).toEqual([1, expect.stringContaining(said)]);
  });

  it('refuses a manifest that was changed, a name that is taken and a database that is in use', async () => {
    await save('edited');
    const manifest = join(folder, 'edited/manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"main"', '"mine"'));
    const out = await cistern('backup', 'edited', '--check');
    expect([out.status, out.stderr]).toEqual([1, expect.stringContaining('manifest.json')]);
    expect((await save('edited')).status).toBe(2);
    const used = await cistern('restore', 'whole', '--database-url', url);
    expect([used.status, used.stderr]).toEqual([2, expect.stringContaining('nothing was restored')]);
  });
});
