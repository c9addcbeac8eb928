import type { MissionRow } from './mission-rows.ts';
import { numbersBefore, numbersIn, type Title, titlesOf } from './titles.ts';
import type { Tree } from './tree.ts';
import { rows as tableRows } from './words.ts';

export const MISSION_PAGE = 'docs/MISSION.md';
const HEAD = '| # | what | state | tests |';
const SHOWN = 3;

/** Tests that look at pages. */
const OF_PAGES = /^(web|test\/browser)\//;

/** The page as its rows and the titles of all tests make it; what stands above the table stays. */
export function missionPage(tree: Tree, rows: readonly MissionRow[]): string {
  const introduction = (tree.get(MISSION_PAGE) ?? '').split(/^\| # /m)[0] ?? '';
  const named = titlesByNumber(titlesOf(tree));
  const lines = rows.map((row) => tableLine(row, named.get(row.id) ?? []));
  return `${introduction}${[HEAD, '|---|---|---|---|', ...lines].join('\n')}\n`;
}

function tableLine(row: MissionRow, titles: readonly Title[]): string {
  const remark = row.remark === undefined ? '' : `: ${row.remark}`;
  const shown = titles.slice(0, SHOWN).map(({ path, title }) => `\`${path}\` "${title}"`);
  const more = titles.length > SHOWN ? [`and ${titles.length - SHOWN} more`] : [];
  const state = row.kind === 'screen' && row.state !== undefined ? `not a rule, ${row.state}` : row.state;
  const cells = [row.id, row.what, `${state ?? 'done'}${remark}`, [...shown, ...more].join('; ')];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function titlesByNumber(titles: readonly Title[]): ReadonlyMap<string, readonly Title[]> {
  const named = new Map<string, Title[]>();
  for (const title of titles) {
    for (const id of new Set(numbersIn('S', title.title))) named.set(id, [...(named.get(id) ?? []), title]);
  }
  return named;
}

/** The rows are those of the documents, they say of themselves what tests say, and the page is made from them. */
export function checkMission(tree: Tree, rows: readonly MissionRow[], count: number): readonly string[] {
  const wanted = Array.from({ length: count }, (_, at) => `S${at + 1}`);
  const ids = rows.map(({ id }) => id);
  const named = titlesByNumber(titlesOf(tree));
  const stale = tree.get(MISSION_PAGE) !== missionPage(tree, rows);
  return [
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `${id} [mission] has no row`),
    ...ids.flatMap((id, at) => {
      if (ids.indexOf(id) !== at) return [`${id} [mission] has two rows`];
      return wanted.includes(id) ? [] : [`${id} [mission] is no number of the documents`];
    }),
    ...[...named].flatMap(([id, titles]) =>
      wanted.includes(id) ? [] : titles.map((title) => unknown(title, id)),
    ),
    ...rows.flatMap((row) => checkRow(row, named.get(row.id) ?? [])),
    ...(stale ? [`${MISSION_PAGE} [mission] is not what rows and tests make of it: npm run mission`] : []),
  ];
}

function unknown({ path, title }: Title, id: string): string {
  return `${path} [mission] names ${id} in "${title}", which is no number of the documents`;
}

function checkRow(row: MissionRow, titles: readonly Title[]): readonly string[] {
  if (row.what === '') return [`${row.id} [mission] does not say what`];
  if (row.state !== undefined) {
    if (titles.length === 0 || row.remark !== undefined) return [];
    return [`${row.id} [mission] is ${row.state}, yet a test names it: a remark must say what is missing`];
  }
  if (titles.length === 0) return [`${row.id} [mission] is done, and no test names it`];
  if (row.kind === 'rule' || titles.some(({ path }) => OF_PAGES.test(path))) return [];
  return [`${row.id} [mission] is a screen and done, and no test of pages names it`];
}

/** Each attack of docs/ATTACKS.md is tried by a test whose title starts with it, or stands in the list. */
export function checkAttacks(tree: Tree, without: readonly string[]): readonly string[] {
  const attacks = tableRows(tree.get('docs/ATTACKS.md') ?? '').map(([id = '']) => id);
  const main = attacks.filter((id) => /^A\d+$/.test(id));
  const titles = titlesOf(tree);
  const tried = new Set(titles.flatMap(({ title }) => numbersBefore('A', title)));
  return [
    ...main.flatMap((id) => {
      if (tried.has(id) && without.includes(id)) return [`${id} [attack] has a test and is listed without`];
      return tried.has(id) || without.includes(id) ? [] : [`${id} [attack] is tried by no test`];
    }),
    ...[...tried, ...without]
      .filter((id) => !attacks.includes(id))
      .map((id) => `${id} [attack] is no attack of docs/ATTACKS.md`),
  ];
}
