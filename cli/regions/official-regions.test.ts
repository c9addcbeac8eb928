import { describe, expect, it } from 'vitest';
import { regionOf } from '#engine';
import { officialRegions } from './official-regions.ts';
import { regionTree } from './region-tree.ts';

const table = officialRegions();
const namesBelow = (code: string) => table.get(code)!.children.map((child) => table.get(child)!.name);

describe('S65: the official region table', () => {
  it('is a tree: whatever has a parent is a child of it, provinces over cities over districts', () => {
    const above = { province: undefined, city: 'province', district: 'city', greater: undefined };
    for (const { code, tier, parent, children } of table.values()) {
      expect(code).toMatch(/^\d{6}$/);
      expect(parent === undefined ? undefined : table.get(parent)?.tier, code).toBe(above[tier]);
      if (parent !== undefined) expect(table.get(parent)!.children, code).toContain(code);
      for (const child of children) expect(table.get(child)?.parent, child).toBe(code);
    }
    expect([...table.keys()]).toEqual([...table.keys()].sort());
    expect([...table.values()].filter(({ tier }) => tier === 'province')).toHaveLength(34);
  });

  it('has for each region the city and the province the engine pays on its orders', () => {
    const none = new Map<string, string[]>();
    for (const { code, tier, parent } of table.values()) {
      if (tier === 'district') expect(regionOf(code, 'city', none)).toBe(parent);
      if (tier === 'city') expect(regionOf(code, 'province', none)).toBe(parent);
      expect(regionOf(code, tier, none)).toBe(code);
    }
  });

  it('E10: 广州 has 11 districts, the heading 市辖区 is none of them', () => {
    expect(table.get('440100')?.name).toBe('广州市');
    expect(namesBelow('440100')).toEqual([
      '荔湾区',
      '越秀区',
      '海珠区',
      '天河区',
      '白云区',
      '黄埔区',
      '番禺区',
      '花都区',
      '南沙区',
      '从化区',
      '增城区',
    ]);
    expect(table.has('440101')).toBe(false);
  });

  it('E11: 广东 has 21 cities; 东莞, 中山, 儋州 and 嘉峪关 have no districts', () => {
    expect(table.get('440000')!.children).toHaveLength(21);
    const leaves = [...table.values()].filter(
      ({ tier, children }) => tier === 'city' && children.length === 0,
    );
    expect(leaves.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '441900 东莞市',
      '442000 中山市',
      '460400 儋州市',
      '620200 嘉峪关市',
    ]);
  });

  it('puts a municipality’s districts below a city of their own, 重庆’s counties below another', () => {
    expect(table.get('110000')).toMatchObject({ name: '北京市', children: ['110100'] });
    expect(namesBelow('110100')).toContain('东城区');
    expect(table.get('500000')!.children).toEqual(['500100', '500200']);
    expect(table.get('500200')).toMatchObject({ name: '县', tier: 'city', parent: '500000' });
    expect(namesBelow('500200')).toContain('城口县');
  });

  it('puts counties a province governs itself below its code xx9000, named after the kind of province', () => {
    expect(table.get('429004')).toMatchObject({ name: '仙桃市', tier: 'district', parent: '429000' });
    expect(table.get('429000')).toMatchObject({ name: '省直辖县级行政区划', parent: '420000' });
    expect(table.get('659000')?.name).toBe('自治区直辖县级行政区划');
  });

  it('Taiwan, Hong Kong and Macau are provinces without anything below', () => {
    for (const code of ['710000', '810000', '820000']) expect(table.get(code)?.children).toEqual([]);
  });

  it('does not guess where a district of no city belongs', () => {
    const provinces = [{ code: '440000', name: '广东省' }];
    const district = { code: '447701', name: '某区' };
    expect(() => regionTree(provinces, [], [district])).toThrow('No city has the code 447700.');
  });
});
