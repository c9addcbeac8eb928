import { describe, expect, it } from 'vitest';
import { openProgram, type PolicyDocument, PRESETS, parsePolicy } from '#engine';
import { officialRegions } from '../regions/official-regions.ts';
import { badRowsCsv, readCsvTable } from '../table/csv-table.ts';
import { BINDINGS } from './bindings.ts';
import type { ImportKind } from './import-kind.ts';
import type { ProgramCopy } from './journal-copy.ts';
import { MEMBERS } from './members.ts';
import { ORDERS } from './orders.ts';
import { STORES } from './stores.ts';
import { tryImport } from './try-import.ts';

const NOW = Date.UTC(2026, 10, 23, 4);

function emptyCopy(): ProgramCopy {
  const read = parsePolicy(PRESETS.get('local-life') as PolicyDocument);
  if (!('policy' in read)) throw new Error('the policy cannot be read');
  return { state: openProgram(read.policy), recorded: new Map() };
}

/** One file after the other on one program, as somebody who changes systems brings them. */
function importing(copy = emptyCopy()) {
  const bring = (kind: ImportKind, lines: readonly string[], register = false) => {
    const table = readCsvTable(lines.join('\n'), kind.columns);
    return tryImport(kind, table, copy, { register, regions: officialRegions(), now: NOW });
  };
  return { bring, state: copy.state };
}

const told = (bad: readonly { line: number; en: string }[]) => bad.map(({ line, en }) => [line, en]);

describe('importing members', () => {
  it('takes lines in any order: who brought somebody is registered first', () => {
    const { bring, state } = importing();
    const { bad, commands } = bring(MEMBERS, ['member_id,referrer_id,via', 'c,b,payment', 'b,a,', 'a,,']);
    expect(bad).toEqual([]);
    expect(commands.map(({ memberId }) => memberId)).toEqual(['a', 'b', 'c']);
    expect(state.members.get('c')?.binding?.referrer.id).toBe('b');
  });

  it('tells a ring, a stranger, and a way of meeting that nobody knows', () => {
    const { bad } = importing().bring(MEMBERS, [
      ...['member_id,referrer_id,via', 'a,b,payment', 'b,a,payment', 'c,nobody,payment', 'd,,telepathy'],
    ]);
    expect(bad.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(bad[2]!.en).toContain('There is no member nobody');
    expect(bad[3]!.en).toContain('via must be');
  });
});

describe('importing stores and bindings', () => {
  it('registers owner and recruiter when asked to, and reads yes and no in both languages', () => {
    const { bring, state } = importing();
    const head = 'store_id,owner_id,region,recruiter_id,credits';
    const lines = [head, 'noodles,li,440106,wang,否', 'tea,li,,,no'];
    expect(told(bring(STORES, lines).bad)[0]?.[1]).toContain('There is no member li');
    const { bad, registered } = bring(STORES, lines, true);
    expect({ bad, registered }).toEqual({ bad: [], registered: 2 });
    expect(state.stores.get('noodles')?.recruiter?.id).toBe('wang');
    const wrong = bring(STORES, [head, 'x,li,440199,,', 'y,li,,,maybe', 'z,1 2,,,'], true);
    expect(told(wrong.bad)).toEqual([
      [2, 'region must be a code of the official region table (GB/T 2260); got 440199'],
      [3, expect.stringContaining('credits must be')],
      [4, expect.stringContaining('owner_id must be')],
    ]);
  });

  it('binds who is there and not bound', () => {
    const { bring, state } = importing();
    bring(MEMBERS, ['member_id', 'a', 'b']);
    const head = 'member_id,referrer_id,via,store_id';
    expect(bring(BINDINGS, [head, 'b,a,store-qr,']).bad).toEqual([]);
    expect(state.members.get('b')?.binding?.referrer.id).toBe('a');
    expect(told(bring(BINDINGS, [head, 'c,a,store-qr,', 'a,a,store-qr,']).bad).map(([line]) => line)).toEqual(
      [2, 3],
    );
  });
});

describe('importing orders', () => {
  const HEAD = 'order_id,time,member_id,store_id,amount,kind,refund_id';

  it('carries each out at its own time, in order of time, and takes refunds off the sum', () => {
    const { bring, state } = importing();
    bring(STORES, ['store_id,owner_id', 's,owner'], true);
    // Only what happened after the program's last command can still be recorded.
    const late = bring(ORDERS, [HEAD, 'o1,2020-01-02T09:00:00+08:00,li,s,100,,'], true);
    expect(told(late.bad)[0]?.[1]).toContain('lies before the last accepted command');
    const { bad, sum, commands } = bring(
      ORDERS,
      [
        HEAD,
        'o2,2026-12-02T09:00:00+08:00,li,s,100,order,',
        'o1,2026-12-01T09:00:00+08:00,li,s,50.5,,',
        'o2,2026-12-03T09:00:00+08:00,li,s,40,refund,r1',
      ],
      true,
    );
    expect(bad).toEqual([]);
    expect(sum).toBe(110_500_000n);
    expect(commands.map(({ type, at }) => [type, String(at).slice(0, 10)])).toEqual([
      ['RegisterMember', '2026-12-01'],
      ['PlaceOrder', '2026-12-01'],
      ['PlaceOrder', '2026-12-02'],
      ['RefundOrder', '2026-12-03'],
    ]);
    expect([state.orders.size, state.refunds.has('r1')]).toEqual([2, true]);
  });

  it('tells a time, a kind and a refund that cannot be used', () => {
    const { bring } = importing();
    bring(STORES, ['store_id,owner_id', 's,owner'], true);
    const { bad } = bring(ORDERS, [
      HEAD,
      'o1,yesterday,owner,s,100,,',
      'o2,2026-12-02T09:00:00+08:00,owner,s,100,gift,',
      'o3,2026-12-02T09:00:00+08:00,owner,s,100,refund,',
    ]);
    expect(told(bad)).toEqual([
      [2, expect.stringContaining('time must be')],
      [3, 'kind must be one of order, refund; got “gift”'],
      [4, expect.stringContaining('refund_id must be')],
    ]);
  });

  it('writes the bad lines as a table that a spreadsheet opens', () => {
    expect(badRowsCsv([{ line: 3, zh: '字段 "x"', en: 'a, b' }])).toBe(
      '\uFEFFline,zh,en\r\n3,"字段 ""x""","a, b"\r\n',
    );
  });
});
