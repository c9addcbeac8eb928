import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECTION_NOTES } from '#engine';
import { NOTE_TEXTS } from '../project/note-texts.ts';
import { openCommandLine } from '../test-command-line.ts';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
const EXAMPLE = resolve(ROOT, 'examples/projections.json');
const { cistern, file, close } = openCommandLine();
afterAll(close);

type Note = { readonly code: string; readonly [fact: string]: unknown };
type Shown = {
  readonly name: string;
  readonly who: string;
  readonly lines: readonly { readonly kind: string; readonly base: string; readonly amount: string }[];
  readonly amount: string;
  readonly bound: Readonly<Record<'spend' | 'distribution' | 'pool', string>>;
  readonly notes: readonly Note[];
};

async function projected(path: string, policy: string): Promise<readonly Shown[]> {
  const out = await cistern('project', path, '--policy', policy, '--json');
  expect(out.stderr).toBe('');
  expect(out.status).toBe(0);
  return JSON.parse(out.stdout).projections;
}

const given = (name: string, ...projections: object[]) => file(name, JSON.stringify({ projections }));
const AGENT = { who: 'agent', storesPerDistrict: 200, membersPerStore: 1000, spendPerMemberMonth: '1000' };

describe('cistern project', () => {
  it('S47, S55, S63: computes the documents’ own projections, by the official region table', async () => {
    const shown = await projected(EXAMPLE, 'local-life-v2');
    expect(shown.map(({ lines }) => lines.map(({ amount }) => amount))).toEqual([
      ['100000.000000', '150000.000000'],
      ['10000.000000', '15000.000000'],
      ['30000.000000', '1000000.000000'],
      ['200000.000000'],
      ['1100000.000000'],
      ['2480000.000000'],
    ]);
    expect(shown.map(({ amount }) => amount).slice(0, 3)).toEqual([
      '250000.000000',
      '25000.000000',
      '1030000.000000',
    ]);
    expect(shown.map(({ notes }) => notes.map(({ error, code }) => `${error} ${code}`))).toEqual([
      ['E12 members_are_assumed'],
      ['E12 members_are_assumed'],
      ['E13 turnover_does_not_scale', 'E14 two_scales'],
      [],
      ['E10 regions_by_table'],
      ['E9 rate_must_be_stated', 'E10 regions_by_table', 'E11 cities_without_districts'],
    ]);
  });

  it('E10, E11: says what is in the table, and what the documents’ numbers would be', async () => {
    const [guangzhou, guangdong] = (await projected(EXAMPLE, 'local-life-v2')).slice(4);
    expect(guangzhou!.lines[0]!.base).toBe('2200000000.000000');
    expect(guangzhou!.notes[0]).toMatchObject({
      ...{ stated: 13, table: 11 },
      ...{ spendAsStated: '2600000000.000000', amountAsStated: '1300000.000000' },
    });
    expect(guangdong!.notes[1]).toMatchObject({
      ...{ stated: 273, table: 124 },
      ...{ spendAsStated: '54600000000.000000', amountAsStated: '5460000.000000' },
    });
    expect(guangdong!.notes[2]!.names).toEqual(['441900 东莞市', '442000 中山市']);
    const [dongguan] = await projected(
      given('dongguan.json', { ...AGENT, region: '441900' }),
      'local-life-v2',
    );
    expect(dongguan!.lines).toMatchObject([{ kind: 'city', base: '200000000.000000' }]);
    expect(dongguan!.notes).toMatchObject([{ code: 'cities_without_districts' }]);
  });

  it('E2: prints the cash bound beside every projection, in both languages', async () => {
    const out = await cistern('project', EXAMPLE, '--policy', 'local-life-v2');
    expect(out.status).toBe(0);
    const count = (text: string) => out.stdout.split(text).length - 1;
    expect(count('现金上限 / cash bound: 消费 / spend ')).toBe(6);
    expect(count('所有人的佣金合计不会超过它 / all payouts together can never exceed it')).toBe(6);
    expect(count('积分的钱从这里出 / what points are paid from')).toBe(6);
    expect(out.stdout).toContain('分销份额 / distribution 58 520 000.00');
    expect(out.stdout).toContain('池子份额 / pool 352 000 000.00');
    expect(out.stdout).toContain('不是 13 个');
    expect(out.stdout).toContain('The official table has 11 districts there');
    expect(out.stdout).not.toMatch(/\{\w+\}/);
  });

  it('S62: takes the rates of any policy, and the tiers held below under differential ones', async () => {
    const path = given(
      'tiers.json',
      { ...AGENT, region: '440000' },
      { ...AGENT, region: '440000', tiersHeldBelow: ['district', 'city'] },
    );
    const [alone, above] = await projected(path, 'local-life');
    expect([alone!.amount, above!.amount]).toEqual(['74400000.000000', '24800000.000000']);
    expect(above!.notes[1]).toMatchObject({
      ...{ code: 'differential_share', ratePpm: 3000, sharePpm: 1000, heldBelow: ['district', 'city'] },
    });
  });

  it('E9: a greater region of the policy is one too, at the rate the policy states', async () => {
    const preset = JSON.parse((await cistern('policy', 'show', 'local-life-v2')).stdout);
    const regional = { ...preset.commission.regional, greater: 50 };
    const tariffs = { store: { ...preset.tariffs.store } };
    tariffs.store.parts = { merchant: 800_000, platform: 13_000, distribution: 27_000, pool: 160_000 };
    const policy = {
      ...{ ...preset, tariffs, commission: { ...preset.commission, regional } },
      regions: { greater: { south: ['440000', '810000'] } },
    };
    const path = given('south.json', { ...AGENT, region: 'south' });
    const [south] = await projected(path, file('policy.json', JSON.stringify(policy)));
    expect(south!.lines).toMatchObject([
      { kind: 'greater', base: '25000000000.000000', amount: '1250000.000000' },
    ]);
    expect(south!.notes[0]).toMatchObject({ code: 'rate_must_be_stated', tier: 'greater', ratePpm: 50 });
  });

  it('takes the tariff named in the file', async () => {
    const store = { who: 'store', directMembers: 1, indirectMembers: 0, spendPerMemberMonth: '100' };
    const path = file('mall.json', JSON.stringify({ tariff: 'mall', projections: [store] }));
    const [shown] = await projected(path, 'legacy-migration');
    expect(shown!.bound).toEqual({
      ...{ spend: '100.000000', distribution: '30.000000', pool: '30.000000' },
    });
  });
});

describe('cistern project refuses what it cannot use: exit 2, every problem at once', () => {
  it('names all of them in both languages, and a file that is not JSON', async () => {
    const path = file(
      'worse.json',
      JSON.stringify({ tariff: 'none', colour: 1, projections: [{ who: 'store' }] }),
    );
    const out = await cistern('project', path, '--policy', 'local-life');
    expect(out.status).toBe(2);
    expect(out.stdout).toBe('');
    expect(out.stderr).toContain('cannot be used, 5 problems:\n  colour must be a known field; got 1');
    expect(out.stderr).toContain('有 5 处不能用：\n  colour 须为已知的字段，收到 1');
    expect(out.stderr).toContain('tariff must be one of store; got "none"');
    expect(out.stderr).toContain('projections[0].directMembers 须填写，收到 空');
    const broken = await cistern('project', file('broken.json', '{'), '--policy', 'local-life');
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('is not JSON');
  });
});

describe('docs/PROJECTIONS.md', () => {
  it('has the notes of the calculator, E9 to E14, with their texts in both languages', async () => {
    const page = readFileSync(resolve(ROOT, 'docs/PROJECTIONS.md'), 'utf8');
    const rows = page.split('\n').filter((line) => /^\| `\w+` \| E\d+ /.test(line));
    const expected = Object.entries(NOTE_TEXTS).map(
      ([code, { zh, en }]) => `| \`${code}\` | ${PROJECTION_NOTES[code as 'two_scales']} | ${zh} | ${en} |`,
    );
    expect(rows).toEqual(expected);
    expect(new Set(Object.values(PROJECTION_NOTES))).toEqual(
      new Set(['E9', 'E10', 'E11', 'E12', 'E13', 'E14']),
    );
  });
});
