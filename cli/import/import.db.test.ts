import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '#engine';
import { migrate, openDatabase, openWriter, startTemporaryPostgres, type Writer } from '#journal';
import { openCommandLine } from '../test-command-line.ts';

const { cistern, beside, file, folder, close } = openCommandLine();
let url: string;
let pool: ReturnType<typeof openDatabase>;
let stopServer: () => Promise<void>;

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  stopServer = () => server.stop();
  url = server.url;
  pool = openDatabase(url);
  await migrate(pool);
  await withWriter((writer) => writer.submit({ id: 'm1', type: 'RegisterMember', memberId: 'li' }));
});
afterAll(async () => {
  await pool.end();
  await stopServer();
  close();
});

/** Has a look at the program, or a hand in it, as a server would. */
async function withWriter<Result>(use: (writer: Writer) => Result | Promise<Result>): Promise<Result> {
  const policy = PRESETS.get('local-life')!;
  const writer = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  try {
    return await use(writer);
  } finally {
    await writer.close();
  }
}

const seq = () => withWriter((writer) => writer.state.seq);
const HEAD = 'agency_id,member_id,region,tier,rate_ppm,fee,contract_ref,from,to';
const TERM = '2026-01-01T00:00:00+08:00,2027-01-01T00:00:00+08:00';
const GOOD = [
  HEAD,
  `tianhe,li,440106,district,800,,C-1,${TERM}`,
  `guangzhou,wang,440100,city,,12.50,C-2,${TERM}`,
];
const wordsFor = (lines: readonly string[], ...words: string[]) => {
  const path = file('agents.csv', lines.join('\n'));
  return ['import', 'agents', path, '--database-url', url, ...words];
};
const agents = (lines: readonly string[], ...words: string[]) => beside(...wordsFor(lines, ...words));

describe('cistern import agents', () => {
  it('does nothing while a line is bad', async () => {
    const before = await seq();
    const out = await agents([...GOOD, `a3,li,440199,district,,,,${TERM}`]);
    expect([out.status, await seq()]).toEqual([2, before]);
    expect(out.stderr).toContain('2 rows cannot be used, nothing was done');
    expect(out.stderr).toContain('4: 字段 region 应为官方行政区划代码（GB/T 2260），收到 440199');
  });

  it('a dry run counts and sums, works while a server writes, and changes nothing', async () => {
    await withWriter(async (writer) => {
      const out = await beside(...wordsFor(GOOD, '--dry-run', '--register'));
      expect([out.status, out.stderr]).toEqual([0, '']);
      expect(out.stdout).toContain(
        '2 rows, 2 to import, 0 imported before, 0 bad; 1 members to register; sum 12.50',
      );
      expect(out.stdout).toContain('提示 / warns agent_fee × 1');
      expect(writer.position().seq).toBe(1);
    });
  });

  it('members nobody knows are registered when asked for; the file can be sent again', async () => {
    const first = await agents(GOOD, '--register');
    expect([first.stderr, first.status]).toEqual(['', 0]);
    const stands = await withWriter(({ state }) => ({
      seq: state.seq,
      members: [...state.members.keys()],
      agencies: [...state.agencies.values()].map(({ id, member, region }) => [id, member.id, region]),
    }));
    expect(stands).toEqual({
      seq: 4,
      members: ['li', 'wang'],
      agencies: [
        ['tianhe', 'li', '440106'],
        ['guangzhou', 'wang', '440100'],
      ],
    });
    const changed = `guangzhou,wang,440100,city,,13,C-2,${TERM}`;
    const again = await agents([HEAD, GOOD[1]!, changed], '--program', 'main');
    expect(again.stdout).toContain('2 rows, 0 to import, 1 imported before, 1 bad');
    expect(again.stderr).toContain('3: 未执行：这个编号已用于不同的内容');
    expect([again.status, await seq()]).toEqual([2, 4]);
  });

  it('a file can be tried on an empty program of a policy, without data', async () => {
    const path = file('agents.csv', GOOD.join('\n'));
    const out = await cistern('import', 'agents', path, '--policy', 'local-life', '--register');
    expect([out.status, out.stdout]).toEqual([0, expect.stringContaining('2 members to register')]);
    const claims = file('claims.csv', 'claim_id,member_id,amount\nc1,li,100');
    const legacy = await cistern('import', 'legacy', claims, '--policy', 'local-life', '--register');
    expect([legacy.status, legacy.stderr]).toEqual([
      2,
      expect.stringContaining('the policy does not say how legacy claims are released'),
    ]);
  });

  it('members, stores and past orders come over, each at its time, with a report of both sides', async () => {
    await openWriter({ pool, programId: 'new', policy: PRESETS.get('local-life')!, clock: Date.now }).then(
      (writer) => writer.close(),
    );
    const bring = (kind: string, lines: readonly string[], ...words: string[]) =>
      cistern(
        'import',
        kind,
        file(`${kind}.csv`, lines.join('\n')),
        '--database-url',
        url,
        '--program',
        'new',
        ...words,
      );
    const day = ['--at', '2025-01-01T00:00:00+08:00'];
    await bring('members', ['member_id,referrer_id,via', 'b,a,payment', 'a,,'], ...day);
    await bring('stores', ['store_id,owner_id', 's,a'], ...day);
    const orders = ['order_id,time,member_id,store_id,amount', 'o1,2025-02-01T12:00:00+08:00,b,s,1000'];
    const out = await bring('orders', orders, '--report', 'report.json');
    expect([out.status, out.stderr]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
      ...{ kind: 'orders', rows: 1, imported: 1, importedBefore: 0, registered: 0, sum: '1000.000000' },
      program: {
        ...{ at: '2025-02-01T04:00:00.000Z', seq: 4, members: 2, bound: 1, stores: 1, orders: 1 },
        ...{ pool: '160.000000', supply: '112.000000000000000000' },
      },
    });
    const bad = await bring('orders', [...orders, 'o2,2025-01-01T12:00:00+08:00,b,s,1'], '--bad', 'bad.csv');
    expect(bad.status).toBe(2);
    expect(readFileSync(join(folder, 'bad.csv'), 'utf8').split('\r\n')).toHaveLength(3);
  });
});
