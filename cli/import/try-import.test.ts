import { describe, expect, it } from 'vitest';
import { execute, openProgram, type PolicyDocument, PRESETS, parseCommand, parsePolicy } from '#engine';
import { officialRegions } from '../regions/official-regions.ts';
import { readCsvTable } from '../table/csv-table.ts';
import { AGENTS } from './agents.ts';
import { LEGACY } from './legacy.ts';
import { tryImport } from './try-import.ts';

const NOW = Date.UTC(2026, 10, 23, 4);
const HEAD = 'agency_id,member_id,region,tier,rate_ppm,fee,contract_ref,from,to';
const TERM = '2026-01-01T00:00:00+08:00,2027-01-01T00:00:00+08:00';
const GOOD = [`tianhe,li,440106,district,800,,C-1,${TERM}`, `guangzhou,wang,440100,city,,12.50,C-2,${TERM}`];

/** A program with one member, under the documents' policy or that with a greater region. */
function program(greater?: Readonly<Record<string, readonly string[]>>) {
  const preset = PRESETS.get('local-life') as PolicyDocument;
  const read = parsePolicy(greater ? { ...preset, regions: { greater } } : preset);
  if (!('policy' in read)) throw new Error('the policy cannot be read');
  const state = openProgram(read.policy);
  const register = { id: 'm', at: '2026-11-01T00:00:00Z', type: 'RegisterMember', memberId: 'li' };
  const parsed = parseCommand(register);
  if ('command' in parsed) execute(state, parsed.command);
  return { state, recorded: new Map<string, string>() };
}

/** Claims on a program whose policy releases them in six batches, or on one that takes none over. */
function tryClaims(lines: readonly string[], legacy = true) {
  const preset = PRESETS.get('legacy-migration') as PolicyDocument;
  const document = { ...preset, legacy: { mode: 'time', batches: 6, everyDays: 30 } };
  const read = parsePolicy(legacy ? document : { ...preset, legacy: null });
  if (!('policy' in read)) throw new Error(JSON.stringify(read.problems));
  const copy = { state: openProgram(read.policy), recorded: new Map<string, string>() };
  const table = readCsvTable(['claim_id,member_id,amount,reference', ...lines].join('\n'), LEGACY.columns);
  return tryImport(LEGACY, table, copy, { register: true, regions: officialRegions(), now: NOW });
}

function tryAgents(lines: readonly string[], { copy = program(), register = false } = {}) {
  const table = readCsvTable([HEAD, ...lines].join('\n'), AGENTS.columns);
  return tryImport(AGENTS, table, copy, { register, regions: officialRegions(), now: NOW });
}

describe('trying an import', () => {
  it('S65: tells every bad line with its reason in both languages', () => {
    const { bad, commands } = tryAgents([
      ...GOOD,
      `a3,li,440199,district,,,,${TERM}`,
      `a4,li,440104,district,many,,,${TERM}`,
      `a5,li,440106,district,,,,${TERM}`,
      `a6,li,south,greater,,,,${TERM}`,
      `tianhe,li,440104,district,,,,${TERM}`,
      `a8,li,440104,district,,,,2027-01-01T00:00:00+08:00,2026-01-01T00:00:00+08:00`,
    ]);
    const told = [
      [3, '没有会员 wang', 'There is no member wang'],
      [
        4,
        '字段 region 应为官方行政区划代码',
        'region must be a code of the official region table (GB/T 2260); got 440199',
      ],
      [5, '字段 rate_ppm 应为', 'rate_ppm must be a whole number from 0 to 1000000; got “many”'],
      [6, '未任命：地区 440106 在这段时间已有同级代理 tianhe', 'region 440106 has agency tianhe'],
      [7, '字段 region 应为方案里的大区（–）', 'one of the policy’s greater regions (–); got “south”'],
      [8, '未任命：代理编号 tianhe 已存在', 'agency tianhe exists already'],
      [9, '字段 to 应晚于 from', 'to must be later than from'],
    ] as const;
    expect(bad.map(({ line }) => line)).toEqual(told.map(([line]) => line));
    for (const [place, [, zh, en]] of told.entries()) {
      expect(bad[place]!.zh).toContain(zh);
      expect(bad[place]!.en).toContain(en);
    }
    expect(commands.map(({ id }) => id)).toEqual(['import:agents:tianhe']);
  });

  it('counts, sums and says which rules would be warned of', () => {
    const { rows, bad, registered, sum, warned, commands } = tryAgents(GOOD, { register: true });
    expect({ rows, bad, registered, sum }).toEqual({ rows: 2, bad: [], registered: 1, sum: 12_500_000n });
    expect([...warned]).toEqual([['agent_fee', 1]]);
    expect(commands.map(({ id }) => id)).toEqual([
      'import:agents:tianhe',
      'import:member:wang',
      'import:agents:guangzhou',
    ]);
  });

  it('a greater region is one that the policy names', () => {
    const lines = [`s,li,south,greater,,,,${TERM}`];
    expect(tryAgents(lines, { copy: program({ south: ['440000'] }) }).bad).toEqual([]);
  });

  it('S81: claims are summed, members registered once, and the rule is told', () => {
    const { bad, registered, sum, warned, commands } = tryClaims([
      'c1,li,1000.50,OLD-1',
      'c2,li,99.50,',
      'c3,wang,5,OLD-3',
    ]);
    expect({ bad, registered, sum }).toEqual({ bad: [], registered: 2, sum: 1_105_000_000n });
    expect([...warned]).toEqual([['legacy_conversion', 3]]);
    expect(commands[1]).toEqual({
      ...{ id: 'import:legacy:c1', type: 'ImportLegacyClaim', claimId: 'c1', memberId: 'li' },
      ...{ amount: '1000.50', reference: 'OLD-1' },
    });
  });

  it('S81: a claim twice, of nothing, of a wrong amount, or where none are taken over, is bad', () => {
    const { bad } = tryClaims(['c1,li,10,', 'c1,li,10,', 'c2,li,0,', 'c3,li,1.234,', 'c 4,li,1,']);
    expect(bad.map(({ line, en }) => [line, en.slice(0, 40)])).toEqual([
      [3, 'Not imported: claim c1 exists already. C'],
      [4, 'Not done: amounts, quantities and rates '],
      [5, 'amount must be a number not below zero, '],
      [6, expect.stringMatching(/^claim_id must be an id: /)],
    ]);
    expect(tryClaims(['c1,li,10,'], false).bad[0]?.zh).toContain('方案没有写历史应付怎样释放');
  });

  it('a missing column and an unknown one are told', () => {
    expect(() => readCsvTable('agency_id,member_id,region,tier', AGENTS.columns)).toThrow(
      'missing columns: from',
    );
    expect(() => readCsvTable(`${HEAD},phone`, AGENTS.columns)).toThrow('unknown columns: phone');
  });
});
