import type { RegionNode, RegionTable } from '#contract';

const NODES: readonly RegionNode[] = [
  { code: '310000', name: '上海市', tier: 'province', children: ['310100'] },
  { code: '310100', name: '市辖区', tier: 'city', parent: '310000', children: ['310101'] },
  { code: '310101', name: '黄浦区', tier: 'district', parent: '310100', children: [] },
  { code: '440000', name: '广东省', tier: 'province', children: ['440100', '441900'] },
  {
    ...{ code: '440100', name: '广州市', tier: 'city', parent: '440000' },
    children: ['440104', '440105', '440106'],
  },
  { code: '440104', name: '越秀区', tier: 'district', parent: '440100', children: [] },
  { code: '440105', name: '海珠区', tier: 'district', parent: '440100', children: [] },
  { code: '440106', name: '天河区', tier: 'district', parent: '440100', children: [] },
  { code: '441900', name: '东莞市', tier: 'city', parent: '440000', children: [] },
  { code: '450000', name: '广西壮族自治区', tier: 'province', children: [] },
];

/** A few regions of the official table, one of them a city without districts. */
export const TEST_REGIONS: RegionTable = new Map(NODES.map((node) => [node.code, node]));
