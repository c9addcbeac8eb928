import type { RegionNode, RegionTable } from '#contract';

/** A row of the package's lists: a code and what it is called. */
export type RegionRow = { readonly code: string; readonly name: string };

/** Heads of a city's list of districts, not places: `440101 市辖区`. */
const isHeading = ({ name }: RegionRow) => name === '市辖区';

/** What the table calls the two halves of a municipality (北京, 天津, 上海, 重庆); the lists leave them out. */
const HALVES: Readonly<Record<string, string>> = { '01': '市辖区', '02': '县' };

/**
 * Makes the tree of the official region codes (GB/T 2260) from lists of its provinces, cities and districts.
 *
 * Shape    regions by code in the order of their codes: each before those below it. A city without districts
 *          (441900 东莞市) has no children. Counties a province governs itself lie below its code `xx9000`.
 * Throws   when a district lies in no city: the lists are not what they were.
 */
export function regionTree(
  provinces: readonly RegionRow[],
  cities: readonly RegionRow[],
  districts: readonly RegionRow[],
): RegionTable {
  const nodes = new Map<string, RegionNode>();
  const add = ({ code, name }: RegionRow, tier: RegionNode['tier'], parent?: string) => {
    nodes.set(code, { code, name, tier, children: [], ...(parent === undefined ? {} : { parent }) });
  };
  for (const row of provinces) add(row, 'province');
  for (const row of cities) add(properName(row, nodes), 'city', provinceOf(row.code));
  for (const row of districts.filter((one) => !isHeading(one))) {
    const city = cityOf(row.code);
    if (!nodes.has(city)) add(halfOf(city), 'city', provinceOf(city));
    add(row, 'district', city);
  }
  return inOrder(nodes);
}

const provinceOf = (code: string) => `${code.slice(0, 2)}0000`;
const cityOf = (code: string) => `${code.slice(0, 4)}00`;

/** The package names `429000` after a wrong kind of province: the kind is in the province's own name. */
function properName({ code, name }: RegionRow, provinces: ReadonlyMap<string, RegionNode>): RegionRow {
  if (!code.endsWith('9000')) return { code, name };
  const autonomous = provinces.get(provinceOf(code))?.name.endsWith('自治区');
  return { code, name: `${autonomous ? '自治区' : '省'}直辖县级行政区划` };
}

function halfOf(code: string): RegionRow {
  const name = HALVES[code.slice(2, 4)];
  if (name === undefined) throw new Error(`No city has the code ${code}.`);
  return { code, name };
}

function inOrder(nodes: ReadonlyMap<string, RegionNode>): RegionTable {
  const sorted = [...nodes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const children = new Map<string, string[]>(sorted.map(({ code }) => [code, []]));
  for (const { code, parent } of sorted) if (parent !== undefined) children.get(parent)!.push(code);
  return new Map(sorted.map((node) => [node.code, { ...node, children: children.get(node.code)! }]));
}
