import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInstant } from '#engine';
import { openWriter, rowsIn, type Writer } from '#journal';
import type { Books } from '../books.ts';
import { midnightOf } from '../calendar.ts';
import { keysOf, proveMoments } from '../proof/prove-moments.ts';
import { statementCsvRows } from '../statement/statement-csv.ts';
import { openTestProgram, startTestDatabase, type TestDatabase } from '../test-books.ts';
import { BUSY_POLICY, randomCommands } from '../test-program.ts';
import { checkPack } from './check-pack.ts';
import { type PackManifest, packManifestText } from './manifest.ts';
import { writePack } from './write-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'cistern-pack-'));
const pack = join(folder, 'pack');
const period = { from: midnightOf('2026-01-03')!, to: midnightOf('2026-01-07')! };
const secret = Buffer.alloc(32, 5);
let database: TestDatabase;
let writer: Writer;
let books: Books;
beforeAll(async () => {
  database = await startTestDatabase();
  ({ writer, books } = await openTestProgram(database.pool, 'busy', BUSY_POLICY));
  const commands = randomCommands(11, 700);
  for (let done = 0; done < commands.length; done += 70) {
    await writer.submitMany(commands.slice(done, done + 70), { stampAt: false });
  }
  await books.catchUp();
  const source = rowsIn(database.pool, 'busy');
  await writePack(source, pack, { period, keyOf: keysOf(secret), at: new Date(0) });
});
afterAll(async () => {
  await writer.close();
  await books.stop();
  await database.stop();
  rmSync(folder, { recursive: true });
});

const text = (file: string, of = pack) => readFileSync(join(of, file), 'utf8');

describe('an audit pack', () => {
  it('holds by itself: rows, balances, statements, exports and proofs', async () => {
    const { manifest, rows } = await checkPack(pack);
    expect(rows.position.entry).toBe(manifest.head.entry);
    expect(rows.position.entry).toBeLessThan(writer.position().entry);
    expect([manifest.from, manifest.to]).toEqual([formatInstant(period.from), formatInstant(period.to)]);
    expect(manifest.files.map(({ file }) => file)).toEqual([
      ...['journal/rows.jsonl', 'journal/entries.jsonl', 'README.md', 'policies.json', 'balances.csv'],
      ...['statements/members.csv', 'statements/stores.csv', 'statements/program.csv'],
      ...['exports/books.hledger', 'exports/books.beancount', 'exports/books.csv', 'proofs.jsonl'],
      'SHA256SUMS',
    ]);
  });

  it('has the statements the books give, and the balances of both ends', async () => {
    for (const [kind, id, file] of [
      ['member', 'mem_0', 'members'],
      ['store', 'sto_1', 'stores'],
      ['program', 'busy', 'program'],
    ] as const) {
      const statement = await books.read.statement({ kind, id, ...period });
      const sections = statement.sections.filter(({ opening, lines }) => opening !== 0n || lines.length > 0);
      expect(sections.length).toBeGreaterThan(0);
      expect(text(`statements/${file}.csv`)).toContain(statementCsvRows({ ...statement, sections }));
    }
    const [, ...rows] = text('balances.csv').trim().split('\r\n');
    for (const row of rows.filter((_, place) => place % 9 === 0)) {
      const [account = '', , opening, , , closing] = row.split(',') as [string, ...string[]];
      for (const [before, kept] of [
        [period.from, opening],
        [period.to, closing],
      ] as const) {
        const { shown } = await books.read.balanceAt(account, { before });
        const held = BigInt(kept!.replace('.', ''));
        expect([account, held === shown || held === -shown]).toEqual([account, true]);
      }
    }
  });

  it('proves every day with the root that is published, and names nobody', async () => {
    const proofs = text('proofs.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(proofs.map(({ day }) => day)).toEqual(['2026-01-03', '2026-01-04', '2026-01-05', '2026-01-06']);
    const before = midnightOf('2026-01-06')!;
    const { value } = await proveMoments(rowsIn(database.pool, 'busy'), [before], keysOf(secret)).next();
    expect(proofs[2].root.hash).toBe(Buffer.from(value!.tree.root.hash).toString('hex'));
  });

  it('is checked by tools that know nothing of Cistern', (context) => {
    const ask = (tool: string, words: readonly string[]) =>
      spawnSync(tool, words, { cwd: pack, encoding: 'utf8' });
    expect(ask('sha256sum', ['-c', '--quiet', 'SHA256SUMS']).stdout).toBe('');
    const ledger = ask('hledger', ['-f', 'exports/books.hledger', 'check', '--strict']);
    context.skip(ledger.error !== undefined, 'hledger is not installed here: apt-get install hledger');
    expect([ledger.status, ledger.stderr]).toEqual([0, '']);
  });
});

it('an audit pack of every command there is holds, with each policy that was in force and each month closed', async () => {
  const example = (name: string) =>
    readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');
  const lines = example('every-command.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const policy = JSON.parse(example('every-command-policy.json'));
  const clock = () => Date.parse(lines[0].at);
  const every = await openWriter({ pool: database.pool, programId: 'every', policy, stage: 'draft', clock });
  for (const line of lines) await every.submit(line, { stampAt: false });
  await every.close();
  const whole = { from: midnightOf('2026-01-01')!, to: midnightOf('2028-01-01')! };
  const of = join(folder, 'every');
  await writePack(rowsIn(database.pool, 'every'), of, {
    period: whole,
    keyOf: keysOf(secret),
    at: new Date(0),
  });
  const { manifest } = await checkPack(of);
  expect(manifest.files.filter(({ file }) => file.startsWith('closes/')).length).toBeGreaterThan(0);
  const policies = JSON.parse(text('policies.json', of));
  expect(policies.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
  expect(policies[0].inForceUntil).toBe(policies[1].inForceFrom);
});

type Change = (file: string) => string;

/** A changed copy; with `signed` its manifest and sums fit the change, as a forger would have them. */
function changed(name: string, file: string, change: Change, signed: boolean): string {
  const copy = join(folder, name);
  cpSync(pack, copy, { recursive: true });
  const after = change(text(file));
  expect(after).not.toBe(text(file));
  writeFileSync(join(copy, file), after);
  if (signed) sign(copy);
  return copy;
}

function sign(copy: string): void {
  const { hash: _, ...manifest } = JSON.parse(text('manifest.json', copy)) as PackManifest & { hash: string };
  const sum = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(copy, file)))
      .digest('hex');
  const listed = manifest.files.filter(({ file }) => file !== 'SHA256SUMS').map(({ file }) => file);
  writeFileSync(join(copy, 'SHA256SUMS'), listed.map((file) => `${sum(file)}  ${file}\n`).join(''));
  const files = manifest.files.map(({ file }) => {
    return { file, bytes: readFileSync(join(copy, file)).length, sha256: sum(file) };
  });
  writeFileSync(join(copy, 'manifest.json'), packManifestText({ ...manifest, files }));
}

const nth = (pattern: RegExp, to: string) => (file: string) => file.replace(pattern, to);

describe('a change in a pack is found and named', () => {
  it.each<[string, string, Change]>([
    ['row', 'journal/entries.jsonl', nth(/"PlaceOrder"/, '"PlaceOrdem"')],
    ['balance', 'balances.csv', nth(/(pool,CNY,-?)/, '$19')],
    ['statement', 'statements/members.csv', nth(/closing,,,\d/, 'closing,,,9')],
    ['proof', 'proofs.jsonl', nth(/"points":"\d/, '"points":"9')],
    ['readme', 'README.md', nth(/审计包/, '包')],
  ])('a %s, by its hash', async (name, file, change) => {
    const copy = changed(`plain-${name}`, file, change, false);
    await expect(checkPack(copy)).rejects.toMatchObject({ file, what: expect.stringContaining('sha256') });
  });

  it.each<[string, string, Change, RegExp]>([
    [
      'an amount in a row',
      'journal/entries.jsonl',
      nth(/"amount":"\d/, '"amount":"9'),
      /entry \d+: the row is not what/,
    ],
    [
      'a balance',
      'balances.csv',
      nth(/(member:mem_1:wallet,CNY,[^,]*,[^,]*,[^,]*,)/, '$19'),
      /^line \d+ \(member:mem_1:wallet\): closing is 9/,
    ],
    [
      'a line of a statement',
      'statements/members.csv',
      nth(/mint,issued:points,\d/, 'mint,issued:points,9'),
      /\(member:mem_\d+:points, entry \d+\): amount is 9/,
    ],
    ['a line too much', 'exports/books.csv', (file) => `${file}1,1\r\n`, /should not be there/],
    [
      'a line too few',
      'exports/books.hledger',
      (file) => file.slice(0, file.indexOf('2026-01-05 *')),
      /is missing: 2026-01-05/,
    ],
    ['a total of a proof', 'proofs.jsonl', nth(/"wallet":"\d/, '"wallet":"9'), /^line 1 /],
    ['the key of a proof', 'proofs.jsonl', nth(/"key":"\w/, '"key":"x'), /^line 1 /],
    [
      'a policy',
      'policies.json',
      nth(/"retention": 200000/, '"retention": 100000'),
      /"retention": 100000.*should be.*200000/,
    ],
  ])('%s, though hashes and manifest were made to fit', async (name, file, change, what) => {
    const copy = changed(`signed-${name.replaceAll(' ', '-')}`, file, change, true);
    await expect(checkPack(copy)).rejects.toMatchObject({ file, what: expect.stringMatching(what) });
  });

  it('a file that is gone, or is there and should not be', async () => {
    const copy = join(folder, 'gone');
    cpSync(pack, copy, { recursive: true });
    rmSync(join(copy, 'statements/stores.csv'));
    await expect(checkPack(copy)).rejects.toMatchObject({
      file: 'statements/stores.csv',
      what: 'is missing',
    });
    writeFileSync(join(copy, 'statements/stores.csv'), text('statements/stores.csv'));
    writeFileSync(join(copy, 'more.txt'), 'more');
    await expect(checkPack(copy)).rejects.toMatchObject({ file: 'more.txt' });
  });

  it('a manifest, by its own hash, by where the rows end, or by what was left out of it', async () => {
    const edited = changed('edited', 'manifest.json', nth(/"busy"/, '"other"'), false);
    await expect(checkPack(edited)).rejects.toMatchObject({ file: 'manifest.json' });
    const resigned = (name: string, change: (manifest: PackManifest) => PackManifest) =>
      changed(
        name,
        'manifest.json',
        (file) => {
          const { hash: _, ...manifest } = JSON.parse(file);
          return packManifestText(change(manifest));
        },
        false,
      );
    const head = resigned('head', (one) => ({ ...one, head: { ...one.head, entry: one.head.entry - 1 } }));
    await expect(checkPack(head)).rejects.toMatchObject({ file: 'journal/rows.jsonl' });
    const longer = resigned('longer', (one) => ({ ...one, from: formatInstant(midnightOf('2026-01-02')!) }));
    await expect(checkPack(longer)).rejects.toMatchObject({ file: 'README.md' });
  });

  it('rows that end earlier, against an end that was kept', async () => {
    const { manifest } = await checkPack(pack);
    await expect(checkPack(pack, { expectHead: manifest.head })).resolves.toBeDefined();
    const other = { ...manifest.head, hash: '0'.repeat(64) };
    await expect(checkPack(pack, { expectHead: other })).rejects.toMatchObject({
      what: expect.stringContaining('not the one that was kept'),
    });
  });
});
