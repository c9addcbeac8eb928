import type { WordCase } from './case.ts';
import { checkAttacks, checkMission, MISSION_PAGE, missionPage } from './mission.ts';
import type { MissionRow } from './mission-rows.ts';
import { fixture, type Tree } from './tree.ts';

/** How a test is left out: one that is shows nothing. */
const LEFT_OUT = 'skip';

const SPLIT_TEST = [
  '// S4 stands in a comment',
  "describe('S1: orders', () => {",
  "  test.each([['local-life'], ['mall']])('S1, S2: %s splits 1000', () => {});",
  "  test.each([1])('S1: splits nothing', () => {});",
  `  test.${LEFT_OUT}('S4: splits later', () => {});`,
  '});',
].join('\n');

const ROWS: readonly MissionRow[] = [
  { id: 'S1', kind: 'rule', what: 'split' },
  { id: 'S2', kind: 'rule', what: 'the parts | sum' },
  { id: 'S3', kind: 'rule', what: 'meetings', state: 'out of scope' },
  { id: 'S4', kind: 'screen', what: 'a page', state: 'planned (mall)' },
];

const WRITTEN = [
  'Introduction.',
  '',
  '| # | what | state | tests |',
  '|---|---|---|---|',
  `| S1 | split | done | ${[
    '`engine/split.test.ts` "S1: orders"',
    '`engine/split.test.ts` "S1, S2: local-life splits 1000"',
    '`engine/split.test.ts` "S1, S2: mall splits 1000"',
    'and 1 more',
  ].join('; ')} |`,
  `| S2 | the parts \\| sum | done | ${[
    '`engine/split.test.ts` "S1, S2: local-life splits 1000"',
    '`engine/split.test.ts` "S1, S2: mall splits 1000"',
  ].join('; ')} |`,
  '| S3 | meetings | out of scope |  |',
  '| S4 | a page | not a rule, planned (mall) |  |',
  '',
].join('\n');

const house = (tests: Readonly<Record<string, string>>, page = 'Introduction.\n\n| # |'): Tree =>
  fixture({ 'engine/split.ts': '', 'engine/split.test.ts': SPLIT_TEST, ...tests, [MISSION_PAGE]: page });

/** A house whose page is as its rows and tests make it, so that only what the case is about is wrong. */
const mission = (
  title: string,
  rows: readonly MissionRow[],
  tests: Readonly<Record<string, string>>,
  ...reports: readonly string[]
): WordCase => ({
  title,
  found: () => checkMission(house(tests, missionPage(house(tests), rows)), rows, 4),
  reports,
});

const row = (id: string, more: Partial<MissionRow> = {}): MissionRow => ({
  id,
  kind: 'rule',
  what: 'a',
  ...more,
});

const [S1, S2, S3, S4] = ROWS as [MissionRow, MissionRow, MissionRow, MissionRow];
const PAGE_RULE = { 'engine/page.test.ts': "test('S4: the rule behind the page', () => {});" };
const ON_A_PAGE = { 'web/page.test.ts': "test('S4: the page', () => {});" };

export const missions: readonly WordCase[] = [
  {
    title: 'the page as it is written, and a house that is right',
    found: () => [missionPage(house({}), ROWS), ...checkMission(house({}, WRITTEN), ROWS, 4)],
    reports: [WRITTEN],
  },
  {
    title: 'a page that was not written anew',
    found: () => checkMission(house({}, WRITTEN.replace('mall splits', 'mall split')), ROWS, 4),
    reports: ['docs/MISSION.md [mission] is not what rows and tests make of it: npm run mission'],
  },
  mission('a row is missing', [S1, S2, S3], {}, 'S4 [mission] has no row'),
  mission('a row twice', [S1, S2, S3, S4, S4], {}, 'S4 [mission] has two rows'),
  mission(
    'a row of nobody',
    [...ROWS, row('S5', { state: 'out of scope' })],
    {},
    'S5 [mission] is no number of the documents',
  ),
  mission('a row that says nothing', [{ ...S1, what: '' }, S2, S3, S4], {}, 'S1 [mission] does not say what'),
  mission(
    'done without a test, with one that is skipped and one in a comment',
    [S1, S2, S3, row('S4')],
    {},
    'S4 [mission] is done, and no test names it',
  ),
  mission(
    'done by the second model only',
    [S1, S2, S3, row('S4')],
    { 'test/model/x.test.ts': "test('S4: the model', () => {});" },
    'S4 [mission] is done, and no test names it',
  ),
  mission(
    'a number of nobody in a title',
    ROWS,
    { 'engine/x.test.ts': "test('S1, S87: a', () => {});" },
    'engine/x.test.ts [mission] names S87 in "S1, S87: a", which is no number of the documents',
  ),
  mission(
    'a range that runs over the end, and one that runs backwards',
    [S1, S2, row('S3'), row('S4')],
    { 'engine/x.test.ts': "test('S3–S5: a', () => {}); test('S2-S1: b', () => {});" },
    'engine/x.test.ts [mission] names S5 in "S3–S5: a", which is no number of the documents',
    'engine/x.test.ts [mission] names S2–S1 in "S2-S1: b", which is no number of the documents',
  ),
  mission(
    'planned although a test names it',
    ROWS,
    PAGE_RULE,
    'S4 [mission] is planned (mall), yet a test names it: a remark must say what is missing',
  ),
  mission('planned, tested in part, and says so', [S1, S2, S3, { ...S4, remark: 'no page yet' }], PAGE_RULE),
  mission(
    'a screen that is done by its rule only',
    [S1, S2, S3, row('S4', { kind: 'screen' })],
    PAGE_RULE,
    'S4 [mission] is a screen and done, and no test of pages names it',
  ),
  mission('a screen that is done', [S1, S2, S3, row('S4', { kind: 'screen' })], ON_A_PAGE),
];

const ATTACKS = '| id | attack |\n|---|---|\n| A1 | a |\n| A1b | b |\n| A2 | c |\n| A3 | d |';

const attack = (
  title: string,
  tests: string,
  without: readonly string[],
  ...reports: readonly string[]
): WordCase => ({
  title,
  found: () => checkAttacks(fixture({ 'docs/ATTACKS.md': ATTACKS, 'engine/a.test.ts': tests }), without),
  reports,
});

export const attacks: readonly WordCase[] = [
  attack('tried or listed', "test('G17, A1: a', () => {}); describe('A2, A1b: b', () => {});", ['A3']),
  attack(
    'tried by a title that does not start with it',
    "test('A1–A2: a', () => {}); test('nobody gains (A3)', () => {});",
    [],
    'A3 [attack] is tried by no test',
  ),
  attack(
    'tried and listed',
    "test('A1–A3: a', () => {});",
    ['A2'],
    'A2 [attack] has a test and is listed without',
  ),
  attack(
    'an attack of nobody',
    "test('A1–A4: a', () => {});",
    ['A9'],
    'A4 [attack] is no attack of docs/ATTACKS.md',
    'A9 [attack] is no attack of docs/ATTACKS.md',
  ),
];
