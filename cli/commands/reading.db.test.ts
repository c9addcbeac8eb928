import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '#engine';
import {
  type CommandJson,
  JOURNAL_MIGRATIONS,
  migrate,
  openDatabase,
  openWriter,
  startTemporaryPostgres,
} from '#journal';
import { enterBankBalance, PAYMENT_MIGRATIONS } from '#payments';
import { openCommandLine } from '../test-command-line.ts';

const { cistern, file, close } = openCommandLine();
const GUESTS = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'];
let url: string;
let stopServer: () => Promise<void>;

type Line = { readonly day: number; readonly type: string; readonly [field: string]: unknown };

/** A store recruited by rui whose guests are all bound to one account that does nothing else. */
const LINES: readonly Line[] = [
  { day: 1, type: 'RegisterMember', memberId: 'rui' },
  { day: 1, type: 'RegisterMember', memberId: 'owner', referrerId: 'rui', via: 'promoter-link' },
  { day: 1, type: 'RegisterStore', storeId: 'hotpot', ownerId: 'owner', recruiterId: 'rui' },
  { day: 2, type: 'RegisterMember', memberId: 'shadow' },
  ...GUESTS.map((memberId) => ({
    ...{ day: 3, type: 'RegisterMember', memberId },
    ...{ referrerId: 'shadow', via: 'store-qr' },
  })),
  ...GUESTS.map((memberId) => ({
    ...{ day: 10, type: 'PlaceOrder', orderId: `o-${memberId}`, memberId },
    ...{ storeId: 'hotpot', amount: '2000.00' },
  })),
  { day: 20, type: 'RefundOrder', refundId: 'r1', orderId: 'o-g1', amount: '500.00' },
];

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  stopServer = () => server.stop();
  url = server.url;
  const pool = openDatabase(url);
  await migrate(pool);
  const policy = PRESETS.get('local-life')!;
  const writer = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  const commands = LINES.map(({ day, ...line }, place): CommandJson => {
    const at = `2026-05-${String(day).padStart(2, '0')}T12:00:00+08:00`;
    return { id: `c${place}`, at, ...line };
  });
  const outcomes = await writer.submitMany(commands, { stampAt: false });
  expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
  await writer.close();
  await pool.end();
});
afterAll(async () => {
  await stopServer();
  close();
});

const read = (...words: string[]) => cistern(...words, '--database-url', url);

describe('cistern detect', () => {
  it('S69: names the store, its figures and the account', async () => {
    const out = await read('detect');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    expect(out.stdout).toContain('1 leads from');
    expect(out.stdout).toContain('silent-recruiter hotpot');
    expect(out.stdout).toContain('value: indirect-income 0.0 % < 10.0 %');
  });

  it('looks for what it is asked for, in the time it is asked about', async () => {
    const since = ['--from', '2026-05-11T00:00:00+08:00', '--json'];
    const { found, from } = JSON.parse(
      (await read('detect', '--detector', 'silent-recruiter', ...since)).stdout,
    );
    expect([found, from]).toEqual([0, '2026-05-10T16:00:00.000Z']);
  });
});

describe('cistern export performance', () => {
  it('S59: is a CSV of who brought what in the month', async () => {
    const out = await read('export', 'performance', '--month', '2026-05');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    const [head = '', ...lines] = out.stdout.replace('\uFEFF', '').trim().split('\r\n');
    const columns = head.split(',');
    const rows = lines.map((line) => {
      const cells = line.split(',');
      return Object.fromEntries(columns.map((column, place) => [column, cells[place]]));
    });
    expect(rows.map(({ memberId }) => memberId)).toEqual([...GUESTS, 'rui', 'shadow']);
    expect(rows.at(-1)).toMatchObject({ directSpend: '11500.000000', newDirect: '6', direct: '34.500000' });
    const { newDirect, recruitedTurnover, recruiting } = rows.at(-2) ?? {};
    expect([newDirect, recruitedTurnover, recruiting]).toEqual(['1', '11500.000000', '57.500000']);
    expect(rows[0]).toMatchObject({ orders: '1', spend: '1500.000000' });
  });

  it('tells what a month looks like', async () => {
    const out = await read('export', 'performance', '--month', 'May');
    expect([out.status, out.stderr]).toMatchObject([2, expect.stringContaining('got May')]);
  });
});

describe('cistern export --format', () => {
  it('writes what moved between two midnights, and carries forward what was there before', async () => {
    const out = await read('export', '--format', 'hledger', '--from', '2026-05-20');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    expect(out.stdout).toContain('2026-05-20 * Opening balances\n');
    expect(out.stdout).toContain('    ; command: c16\n');
    expect(out.stdout).not.toContain('PlaceOrder');
  });

  it('writes vouchers under the codes of an accountant’s own table', async () => {
    const table = readFileSync(resolve(import.meta.dirname, '../../examples/voucher-accounts.csv'), 'utf8');
    const own = file('own.csv', table.replace('pool,224101', 'pool,2241.88'));
    const out = await read('export', '--format', 'yonyou', '--to', '2026-05-11', '--accounts', own);
    expect([out.stderr, out.status]).toEqual(['', 0]);
    const [head = '', ...rows] = out.stdout.trim().split('\r\n');
    expect(head).toContain('制单日期,凭证类别字,凭证号,附单据数,摘要,科目编码,借方金额,贷方金额,科目名称');
    expect(rows).toContain(
      '2026-05-10,记,10,0,蓄池 main 2026-05-10 汇总,2241.88,0.00,1920.00,其他应付款-盈利池',
    );
    const less = file('less.csv', table.replace(/pool,.*\r\n/, ''));
    const wrong = await read('export', '--format', 'yonyou', '--accounts', less);
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      expect.stringContaining('no line for the account pool'),
    ]);
  });

  it.each([
    [['--format', 'xlsx'], '--format is hledger | beancount | csv | kingdee | yonyou; got xlsx'],
    [
      ['--format', 'csv', '--to', '2026-02-30'],
      '--to is a day 2026-11-23 or a time with its zone; got 2026-02-30',
    ],
    [['--format', 'csv', '--program', 'other'], 'name the program with --program; there are: main'],
  ])('says what is wrong with %j', async (words, said) => {
    const out = await read('export', ...words);
    expect([out.status, out.stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('cistern statement and balance', () => {
  it('say what a month brought a store, and what anybody had before a midnight', async () => {
    const out = await read('statement', 'store', 'hotpot', '--month', '2026-05', '--json');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    const { number, final, sections } = JSON.parse(out.stdout);
    expect([number, final]).toEqual(['S-hotpot-20260501-20260601-17', true]);
    expect(sections[0]).toMatchObject({ opening: '0.000000', closing: '9200.000000' });
    const points = await read('balance', 'member:g1:points', '--at', '2026-05-20');
    expect(points.stdout).toBe('224.000000000000000000 points · seq 16 · entry 16\n');
    expect((await read('balance', 'pool', '--at-seq', '11')).stdout).toContain('320.000000 money');
  });

  it.each([
    [['statement', 'guest', 'g1', '--month', '2026-05'], 'a statement is of member | store'],
    [
      ['statement', 'member', 'g1', '--from', '2026-05-02', '--to', '2026-05-01'],
      '--to is later than --from',
    ],
    [['balance', 'pool', '--at-seq', 'x'], '--at-seq is a whole number'],
  ])('tell what is wrong with %j', async (words, said) => {
    const out = await read(...words);
    expect([out.status, out.stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('cistern close', () => {
  it('closes a month that is over, and computes the same record again', async () => {
    const early = await read('close', '--month', '2026-05');
    expect([early.status, early.stderr]).toEqual([2, expect.stringContaining('2026-05 is not over')]);
    const pool = openDatabase(url);
    const writer = await openWriter({ pool, programId: 'main', clock: Date.now });
    await writer.submit({ id: 'june', at: '2026-06-01T00:00:00+08:00', type: 'Tick' }, { stampAt: false });
    await writer.close();
    await pool.end();
    const out = await read('close', '--month', '2026-05', '--out', 'may.json');
    expect([out.stderr, out.status]).toEqual(['', 0]);
    expect((await read('close', '--month', '2026-05', '--out', 'may.json')).status).toBe(2);
    expect((await read('close', '--month', '2026-05', '--check', 'may.json')).stdout).toBe(out.stdout);
    const record = JSON.parse((await read('close', '--month', '2026-05')).stdout);
    expect(record.closing).toMatchObject({ pool: '-1840.000000', 'cash:simulated': '11500.000000' });
    const changed = { ...record, closing: { ...record.closing, pool: '-1840.000001' } };
    const wrong = await read(
      'close',
      '--month',
      '2026-05',
      '--check',
      file('other.json', JSON.stringify(changed)),
    );
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      expect.stringContaining('not what was kept: closing pool'),
    ]);
  });
});

describe('cistern demo', () => {
  it('does not print passwords for data that was no demo from the first', async () => {
    const { status, stderr } = await cistern('demo', '--database-url', url);
    expect(status).toBe(2);
    expect(stderr).toContain('这里已有别的方案（main）');
    expect(stderr).toContain('There is a program here already (main)');
  });
});

describe('cistern bank', () => {
  it('S25: lists what banks said beside the books, and ends with 1 where the newest of a day differs', async () => {
    const pool = openDatabase(url);
    await migrate(pool, [...JOURNAL_MIGRATIONS, ...PAYMENT_MIGRATIONS]);
    const day = { channel: 'simulated', day: '2026-05-10', enteredBy: 'staff:fang' };
    const enter = (amount: bigint, reference: string) =>
      enterBankBalance(pool, 'main', { ...day, amount, reference }, new Date());
    await enter(11_999_500_000n, 'st-1');
    const wrong = await cistern('bank', '--database-url', url);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toContain('books 12000.000000 · 差额 / difference -0.500000 · st-1');
    await enter(12_000_000_000n, 'st-2');
    await pool.end();
    const right = await cistern('bank', '--database-url', url, '--json');
    expect(right.status).toBe(0);
    const rows = right.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { agrees: boolean });
    expect(rows.map(({ agrees }) => agrees)).toEqual([true, false]);
  });
});
