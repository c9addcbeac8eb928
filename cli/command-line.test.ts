import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openCommandLine } from './test-command-line.ts';

const { cistern, file, folder, close } = openCommandLine();
afterAll(close);

const at = '2026-01-01T09:00:00+08:00';
const ORDERS = [
  { id: '1', at, type: 'RegisterMember', memberId: 'mei' },
  { id: '2', at, type: 'RegisterStore', storeId: 'noodles', ownerId: 'mei' },
  { id: '3', at, type: 'PlaceOrder', orderId: 'o1', memberId: 'mei', storeId: 'noodles', amount: '1000' },
  { id: '3', at, type: 'PlaceOrder', orderId: 'o1', memberId: 'mei', storeId: 'noodles', amount: '1000' },
  { id: '3', at, type: 'PlaceOrder', orderId: 'o1', memberId: 'mei', storeId: 'noodles', amount: '1000.00' },
  { id: '4', at, type: 'PlaceOrder', orderId: 'o1', memberId: 'mei', storeId: 'noodles', amount: '1000' },
];
const jsonl = (lines: readonly object[]) => lines.map((line) => JSON.stringify(line)).join('\n');

describe('cistern run', () => {
  it('answers one outcome a line, repeats repeats, and writes state and lots', async () => {
    const commands = file('orders.jsonl', jsonl(ORDERS));
    const outputs = ['--state', 'out.json', '--lots', 'lots.jsonl'];
    const out = await cistern('run', commands, '--policy', 'local-life', ...outputs);
    expect(out.stderr).toBe('');
    expect(out.status).toBe(0);
    const outcomes = out.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(outcomes.map(({ id, outcome, seq, code }) => [id, outcome, seq ?? code])).toEqual([
      ['1', 'accepted', 1],
      ['2', 'accepted', 2],
      ['3', 'accepted', 3],
      ['3', 'accepted', 3],
      ['3', 'refused', 'duplicate_with_different_content'],
      ['4', 'refused', 'order_exists'],
    ]);
    expect(outcomes[3]).toEqual(outcomes[2]);
    const state = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
    expect(state).toMatchObject({
      seq: 3,
      pool: '160.000000',
      supply: '112.000000000000000000',
      price: { pool: '160.000000', supply: '112.000000000000000000', display: '1.4286' },
      members: { mei: { points: '112.000000000000000000', lots: 1, exits: 0, credits: {} } },
      stores: { noodles: { payable: '800.000000', atProvider: '0.000000', deposit: '0.000000' } },
      accounts: { pool: '160.000000', 'cash:simulated': '1000.000000', 'platform:revenue': '40.000000' },
    });
    expect(state.stateHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(readFileSync(join(folder, 'lots.jsonl'), 'utf8'))).toMatchObject({
      orderId: 'o1',
      sold: '0.000000000000000000',
    });
  });

  it('runs a draft, which sells nothing, and writes the registers', async () => {
    const stage = { id: '4', at, type: 'SetStage', stage: 'rehearsal' };
    const commands = file('draft.jsonl', jsonl([...ORDERS.slice(0, 3), stage, { ...ORDERS[2], id: '5' }]));
    const options = ['--policy', 'local-life', '--stage', 'draft', '--registers', 'registers.json'];
    const out = await cistern('run', commands, ...options);
    expect(out.stderr).toBe('');
    const outcomes = out.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(outcomes.map(({ code, outcome }) => code ?? outcome)).toEqual([
      'accepted',
      'accepted',
      'wrong_stage',
      'accepted',
      'accepted',
    ]);
    expect(JSON.parse(readFileSync(join(folder, 'registers.json'), 'utf8'))).toMatchObject({
      stage: 'rehearsal',
      policyVersion: 1,
      pauses: [],
      overrides: {},
      members: { mei: { status: 'active' } },
      orders: { o1: { status: 'settled' } },
    });
    expect((await cistern('run', commands, '--policy', 'local-life', '--stage', 'live')).status).toBe(2);
  });

  const order = (id: string) => ({ ...ORDERS[2], id, orderId: id });
  const inject = (id: string, amount: string) => ({ id, at, type: 'InjectCapital', injectionId: id, amount });
  const sellAll = { id: 'sell', at, type: 'RedeemPoints', redemptionId: 'r', memberId: 'mei', points: 'all' };

  it.each([
    [
      'S13, S21',
      'local-life',
      [order('a'), order('b'), order('c')],
      '480.000000',
      '257.040000000000000000',
      '1.8674',
      '0.000000',
    ],
    [
      'S14, S22',
      'mall',
      [order('a'), order('b'), order('c')],
      '900.000000',
      '481.950000000000000000',
      '1.8674',
      '0.000000',
    ],
    [
      'S29',
      'mall',
      [order('a'), inject('i', '900'), sellAll],
      '240.000000',
      '42.000000000000000000',
      '5.7143',
      '960.000000',
    ],
    [
      'S30',
      'mall',
      [order('a'), inject('i', '1700'), sellAll],
      '400.000000',
      '42.000000000000000000',
      '9.5238',
      '1600.000000',
    ],
    [
      'S39',
      'local-life',
      [order('a'), inject('i', '1039.99'), inject('j', '0.01')],
      '240.000000',
      '22.400000000000000000',
      '10.7143',
      '960.000000',
    ],
    [
      'S40',
      'mall',
      [order('a'), inject('i', '2699.99'), inject('j', '0.01')],
      '600.000000',
      '42.000000000000000000',
      '14.2857',
      '2400.000000',
    ],
  ])('golden %s under %s, full digits', async (_row, policy, lines, pool, supply, display, wallet) => {
    const commands = file('golden.jsonl', jsonl([...ORDERS.slice(0, 2), ...lines]));
    expect((await cistern('run', commands, '--policy', policy, '--state', 'golden.json')).status).toBe(0);
    const state = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8'));
    expect(state).toMatchObject({ pool, supply, price: { display }, members: { mei: { wallet } } });
  });

  it.each([
    ['not JSON', 'oops', 'line 2 is not JSON'],
    [
      'an unknown field',
      JSON.stringify({ ...ORDERS[0], colour: 'red' }),
      'line 2: colour is not known here; got “red”',
    ],
    [
      'a number for money',
      JSON.stringify({ ...ORDERS[2], amount: 5 }),
      'line 2: amount must be a number not below zero',
    ],
  ])('stops before anything runs at %s: exit 2, nothing written', async (_name, line, message) => {
    const commands = file('bad.jsonl', `${jsonl(ORDERS.slice(0, 1))}\n${line}\n`);
    const out = await cistern('run', commands, '--policy', 'local-life', '--state', 'never.json');
    expect(out.status).toBe(2);
    expect(out.stderr).toContain(message);
    expect(out.stdout).toBe('');
    expect(existsSync(join(folder, 'never.json'))).toBe(false);
  });

  it('names a policy that is not there, and one that cannot stand', async () => {
    const commands = file('one.jsonl', jsonl(ORDERS.slice(0, 1)));
    expect((await cistern('run', commands, '--policy', 'moon')).stderr).toContain(
      'no preset and no file is called moon',
    );
    const policy = file('policy.json', JSON.stringify({ name: 'x', startPrice: 1 }));
    const out = await cistern('run', commands, '--policy', policy);
    expect(out.status).toBe(2);
    expect(out.stderr).toContain(
      'startPrice must be a number not below zero, written as text, with at most 6',
    );
    expect(out.stderr).toContain('字段 startPrice 应为不小于零的数');
  });
});

describe('cistern backtest', () => {
  it('S21 on the orders of the Superstore: totals, members, exits; JSON, HTML and member rows', async () => {
    const out = await cistern(
      'backtest',
      'superstore',
      '--policy',
      'local-life',
      '--json',
      'b.json',
      '--html',
      'b.html',
      '--members',
      'b.csv',
    );
    expect(out.stderr).toBe('');
    const report = JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'));
    expect(report).toMatchObject({
      orders: 5009,
      buyers: 793,
      turnover: '2297200.890000',
      exits: { lots: 2, members: 2 },
    });
    expect(BigInt(report.poolInflow.replace('.', ''))).toBe(
      BigInt(report.pool.replace('.', '')) + BigInt(report.payouts.replace('.', '')),
    );
    expect(readFileSync(join(folder, 'b.csv'), 'utf8').trim().split('\n')).toHaveLength(report.members + 1);
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toContain('</html>');
  });

  const HEAD = 'order_id,time,member_id,store_id,amount,kind';
  const GOOD = 'a1,2026-01-01T09:00:00+08:00,m1,s1,100.00,';

  it('names every bad row by line and reason, writes nothing, and can leave them out', async () => {
    const rows = [
      HEAD,
      GOOD,
      'a2,yesterday,m1,s1,1,',
      'a3,2026-01-01T09:00:00+08:00,m 1,s1,1,',
      'a4,2026-01-01T09:00:00+08:00,m1,s1,1.005,',
      'a5,2026-01-01T09:00:00+08:00,m1,s1,1,gift',
    ];
    const path = file('rows.csv', rows.join('\n'));
    const out = await cistern('backtest', path, '--policy', 'local-life', '--json', 'none.json');
    expect(out.status).toBe(2);
    for (const start of ['3: ', '4: ', '5: ', '6: ']) expect(out.stderr).toContain(`\n  ${start}`);
    expect(existsSync(join(folder, 'none.json'))).toBe(false);
    expect((await cistern('backtest', path, '--policy', 'local-life', '--skip-bad')).status).toBe(0);
  });

  it('a row the engine refuses is a bad row too', async () => {
    const path = file(
      'refused.csv',
      [HEAD, GOOD, GOOD, 'a1,2026-01-02T09:00:00+08:00,m1,s1,100.01,refund'].join('\n'),
    );
    const out = await cistern('backtest', path, '--policy', 'local-life');
    expect(out.status).toBe(2);
    expect(out.stderr).toContain('3: 被拒绝：order_exists a1');
    expect(out.stderr).toContain('4: 被拒绝：refund_exceeds_order');
  });

  it.each([
    ['hold', 0],
    ['sell-after:1d', 2],
    ['sell-at:1.05', 1],
  ])('behaviour %s sells %i times', async (behaviour, redemptions) => {
    const days = ['01', '02', '03', '04', '05'].map(
      (day, index) => `d${index},2026-01-${day}T09:00:00+08:00,m${index % 2},s1,100.00,`,
    );
    const path = file('days.csv', [HEAD, ...days].join('\n'));
    await cistern(
      'backtest',
      path,
      '--policy',
      'local-life',
      '--behaviour',
      behaviour,
      '--json',
      'days.json',
    );
    const report = JSON.parse(readFileSync(join(folder, 'days.json'), 'utf8'));
    if (redemptions === 0) expect(report.redemptions).toBe(0);
    else expect(report.redemptions).toBeGreaterThanOrEqual(redemptions);
  });

  it.each([
    ['a missing column', 'order_id,time\n', 'missing columns'],
    ['an unknown column', `${HEAD},colour\n`, 'unknown columns: colour'],
  ])('refuses %s', async (_name, text, message) => {
    const out = await cistern('backtest', file('columns.csv', text), '--policy', 'local-life');
    expect(out.status).toBe(2);
    expect(out.stderr).toContain(message);
  });
});
