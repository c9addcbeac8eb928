import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountName, accountsOf, formatMoney, formatPoints, type ProgramState } from '#engine';
import { openWriter, rowsIn, type Writer } from '#journal';
import { midnightOf } from '../calendar.ts';
import { startTestDatabase, type TestDatabase } from '../test-books.ts';
import { BUSY_POLICY, randomCommands } from '../test-program.ts';
import { type ExportFormat, exportBooks } from './export-books.ts';
import { VOUCHER_ACCOUNTS } from './vouchers/accounts.ts';

const example = (name: string) => readFileSync(resolve(import.meta.dirname, '../../examples', name), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'cistern-export-'));
let database: TestDatabase;
let pool: Pool;
let every: Writer;
let busy: Writer;
beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
  const lines = example('every-command.jsonl').trim().split('\n');
  every = await openWriter({
    ...{ pool, programId: 'every', policy: JSON.parse(example('every-command-policy.json')), stage: 'draft' },
    clock: () => Date.parse(JSON.parse(lines[0]!).at),
  });
  for (const line of lines) await every.submit(JSON.parse(line), { stampAt: false });
  const clock = () => Date.UTC(2026, 0, 1);
  busy = await openWriter({ pool, programId: 'busy', policy: BUSY_POLICY, clock });
  await busy.submitMany(randomCommands(11, 500), { stampAt: false });
});
afterAll(async () => {
  await every.close();
  await busy.close();
  await database.stop();
  rmSync(folder, { recursive: true });
});

type Period = { from?: number; to?: number };

async function exported(programId: string, format: ExportFormat, period: Period = {}): Promise<string> {
  let text = '';
  for await (const piece of exportBooks(rowsIn(pool, programId), format, period)) text += piece;
  return text;
}

/** What a tool says about a text in a file; undefined where the tool is not installed. */
function ask(tool: string, wordsOf: (file: string) => readonly string[], text: string) {
  const file = join(folder, 'export.txt');
  writeFileSync(file, text);
  const { error, status, stdout, stderr } = spawnSync(tool, wordsOf(file), { encoding: 'utf8' });
  if (error) return undefined;
  return { status, said: stdout + stderr };
}

const PERIODS: readonly (readonly [string, Period])[] = [
  ['whole', {}],
  ['from a midnight on', { from: midnightOf('2026-01-05')! }],
  ['between midnights', { from: midnightOf('2026-01-04')!, to: midnightOf('2026-01-07')! }],
];
const PROGRAMS = ['every', 'busy'];

describe('an export', () => {
  it.for(PERIODS)('passes hledger check, strictly: %s', async ([, period], context) => {
    for (const programId of PROGRAMS) {
      const text = await exported(programId, 'hledger', period);
      const found = ask('hledger', (file) => ['-f', file, 'check', '--strict'], text);
      context.skip(found === undefined, 'hledger is not installed here: apt-get install hledger');
      expect(found, text.slice(0, 2_000)).toEqual({ status: 0, said: '' });
    }
  });

  it.for(PERIODS)('passes bean-check: %s', async ([, period], context) => {
    for (const programId of PROGRAMS) {
      const text = await exported(programId, 'beancount', period);
      const found = ask('bean-check', (file) => [file], text);
      context.skip(found === undefined, 'bean-check is not installed here: apt-get install beancount');
      expect(found, text.slice(0, 2_000)).toEqual({ status: 0, said: '' });
    }
  });

  it('is refused by hledger when one amount is another', async (context) => {
    const text = await exported('busy', 'hledger');
    const found = ask(
      'hledger',
      (file) => ['-f', file, 'check'],
      text.replace(/(wallet {2}-?)(\d)/, '$19$2'),
    );
    context.skip(found === undefined, 'hledger is not installed here: apt-get install hledger');
    expect(found!.status).toBe(1);
  });

  it.each(PROGRAMS)('sums up, line by line, to what the engine says: %s', async (programId) => {
    const { state } = programId === 'every' ? every : busy;
    const sums = new Map<string, bigint>();
    const [head, ...rows] = (await exported(programId, 'csv')).split('\r\n').slice(0, -1);
    expect(head).toBe('\uFEFFentry,seq,day,at,type,commandId,from,to,amount,commodity,kind');
    for (const row of rows) {
      const [from, to, amount] = row.split(',').slice(6, 9) as [string, string, string];
      const value = BigInt(amount.replace('.', ''));
      sums.set(from, (sums.get(from) ?? 0n) - value);
      sums.set(to, (sums.get(to) ?? 0n) + value);
    }
    expect(heldIn(sums)).toEqual(heldIn(heldBy(state)));
  });

  it.each(PROGRAMS)('as vouchers comes to every balance, to the fen: %s', async (programId) => {
    const { state } = programId === 'every' ? every : busy;
    const [head, ...rows] = (await exported(programId, 'kingdee')).split('\r\n').slice(0, -1);
    expect(head).toBe('\uFEFF日期,凭证字,凭证号,附单据数,摘要,科目代码,科目名称,借方金额,贷方金额,币别,汇率');
    const sums = new Map<string, bigint>();
    for (const row of rows) {
      const cells = row.split(',');
      const [code = ''] = cells.slice(5);
      const [debit, credit] = cells.slice(7, 9).map((cell) => BigInt(cell.replace('.', '')));
      sums.set(code, (sums.get(code) ?? 0n) + debit! - credit!);
    }
    const held = new Map<string, bigint>();
    for (const account of accountsOf(state)) {
      const { code } = VOUCHER_ACCOUNTS.of(accountName(account));
      held.set(code, (held.get(code) ?? 0n) - account.balance);
    }
    for (const [code, balance] of held) {
      const off = (sums.get(code) ?? 0n) * 10_000n - balance;
      expect([code, off >= -5_000n && off <= 5_000n]).toEqual([code, true]);
    }
    expect([...sums.values()].reduce((sum, one) => sum + one)).toBe(0n);
  });

  it('has the table of codes as an example to edit', () => {
    expect(example('voucher-accounts.csv')).toBe(VOUCHER_ACCOUNTS.text);
  });

  it('keeps out what lies before and after, and numbers stay text in a spreadsheet', async () => {
    const period = { from: midnightOf('2026-01-04')!, to: midnightOf('2026-01-05')! };
    const days = (await exported('busy', 'csv', period)).split('\r\n').slice(1, -1);
    expect(new Set(days.map((row) => row.split(',')[2]))).toEqual(new Set(['2026-01-04']));
  });
});

function heldBy(state: ProgramState): Map<string, bigint> {
  const held = new Map<string, bigint>();
  for (const account of accountsOf(state)) held.set(accountName(account), account.balance);
  for (const member of state.members.values()) {
    held.set(`member:${member.id}:points`, member.points);
    held.set(
      `member:${member.id}:credits`,
      member.grants.reduce((sum, { left }) => sum + left, 0n),
    );
  }
  held.set('genesis:points', state.genesis);
  held.set('issued:points', -state.supply);
  return held;
}

/** What is not zero, by name; issued credits are what members hold of them. */
function heldIn(sums: ReadonlyMap<string, bigint>): Record<string, string> {
  const shown = [...sums]
    .filter(([name, sum]) => sum !== 0n && name !== 'issued:credits')
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    shown.map(([name, sum]) => [name, name.endsWith('points') ? formatPoints(sum) : formatMoney(sum)]),
  );
}
