import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '#engine';
import { migrate, openDatabase, openWriter, startTemporaryPostgres } from '#journal';
import { openCommandLine } from '../test-command-line.ts';

const { cistern, file, folder, close } = openCommandLine();
let url: string;
let stopServer: () => Promise<void>;

const LINES = [
  { type: 'RegisterMember', memberId: 'li' },
  { type: 'RegisterMember', memberId: 'wang', referrerId: 'li', via: 'store-qr' },
  { type: 'RegisterStore', storeId: 'noodles', ownerId: 'li' },
  { type: 'PlaceOrder', orderId: 'o1', memberId: 'wang', storeId: 'noodles', amount: '1000.00' },
  { type: 'RedeemPoints', redemptionId: 'r1', memberId: 'wang', points: '12' },
];

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  ({ url } = server);
  stopServer = () => server.stop();
  const pool = openDatabase(url);
  await migrate(pool);
  const policy = PRESETS.get('local-life')!;
  const writer = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  const commands = LINES.map((line, place) => ({
    ...{ id: `c${place}`, at: `2026-05-0${place + 1}T12:00:00+08:00` },
    ...line,
  }));
  const outcomes = await writer.submitMany(commands, { stampAt: false });
  expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  await writer.close();
  await pool.end();
});
afterAll(async () => {
  await stopServer();
  close();
});

const prove = async (name: string, ...words: string[]) => {
  const out = await cistern('prove', ...words, '--database-url', url);
  expect([out.stderr, out.status]).toEqual(['', 0]);
  return file(name, out.stdout);
};

describe('cistern audit-pack', () => {
  it('is a folder that verify --pack checks by itself, and finds a figure that was changed', async () => {
    const period = ['--from', '2026-05-01', '--to', '2026-05-05'];
    const made = await cistern('audit-pack', ...period, '--out', 'pack', '--database-url', url);
    expect([made.stderr, made.status]).toEqual(['', 0]);
    const found = await cistern('verify', '--pack', 'pack', '--json');
    expect([found.stderr, found.status]).toEqual(['', 0]);
    const { head, manifest } = JSON.parse(found.stdout);
    expect(made.stdout).toContain(`head: ${head}`);
    expect(made.stdout).toContain(manifest);
    expect((await cistern('verify', '--pack', 'pack', '--head', head)).status).toBe(0);
    const path = join(folder, 'pack/exports/books.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('160.000000', '150.000000'));
    const wrong = await cistern('verify', '--pack', 'pack');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('exports/books.csv: is not')]);
  });

  it.each([
    [['--from', '2026-05-05', '--to', '2026-05-01'], '--to is later than --from'],
    [['--from', '2026-05', '--to', '2026-06-01'], '--from is a day like 2026-11-23; got 2026-05'],
  ])('tells what is wrong with %j', async (words, said) => {
    const out = await cistern('audit-pack', ...words, '--database-url', url);
    expect([out.status, out.stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('cistern prove and verify-proof', () => {
  it('prove what a member was owed at a midnight, against the root everybody sees', async () => {
    const root = await prove('root.json', '--at', '2026-05-05');
    const proof = await prove('wang.json', 'wang', '--at', '2026-05-05');
    const out = await cistern('verify-proof', proof, '--root', root);
    expect([out.stderr, out.status]).toEqual(['', 0]);
    expect(out.stdout).toContain('points: 112.000000000000000000');
    expect(JSON.parse(readFileSync(root, 'utf8')).sums.commission).toBe('3.000000');
  });

  it('give the same proof whenever they are asked, and another for another day', async () => {
    await prove('again.json', 'wang', '--at', '2026-05-05');
    expect(readFileSync(join(folder, 'again.json'))).toEqual(readFileSync(join(folder, 'wang.json')));
    const later = await prove('later.json', 'wang');
    const out = await cistern('verify-proof', later, '--root', join(folder, 'root.json'));
    expect([out.status, out.stderr]).toEqual([1, expect.stringContaining('other_snapshot')]);
  });

  it('find a figure that was changed', async () => {
    const text = readFileSync(join(folder, 'wang.json'), 'utf8').replace('"112.', '"912.');
    const out = await cistern('verify-proof', file('bad.json', text), '--root', join(folder, 'root.json'));
    expect([out.status, out.stderr]).toEqual([1, expect.stringContaining('hash_differs')]);
  });

  it('say who was not there', async () => {
    const out = await cistern('prove', 'wang', '--at', '2026-05-02', '--database-url', url);
    expect([out.status, out.stderr]).toEqual([2, expect.stringContaining('no member wang then')]);
  });
});
