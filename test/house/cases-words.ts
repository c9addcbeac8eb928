import { fixture } from './tree.ts';
import { checkMission, checkPackages, checkPapers, checkRefusals, type RefusalText } from './words.ts';

/** A checker of words, what it is given, and what it must say. */
export interface WordCase {
  readonly title: string;
  readonly found: () => readonly string[];
  readonly reports: readonly string[];
}

const PAUSED: RefusalText = { status: 503, zh: '已暂停', en: 'Paused' };
const ROW = '| `paused` | 已暂停 | Paused |';

const refusals = (
  title: string,
  given: { codes?: readonly string[]; table?: Readonly<Record<string, RefusalText>>; glossary?: string },
  ...reports: readonly string[]
): WordCase => ({
  title,
  found: () =>
    checkRefusals(given.codes ?? ['paused'], given.table ?? { paused: PAUSED }, given.glossary ?? ROW),
  reports,
});

const mission = (title: string, rows: string, ...reports: readonly string[]): WordCase => ({
  title,
  found: () =>
    checkMission(
      fixture({
        'docs/MISSION.md': rows,
        'engine/split.ts': '',
        'engine/split.test.ts':
          "// splits a tip\ntest.each([1])('splits 1000 as 800, 20, 20, 160', () => {});",
      }),
      2,
    ),
  reports,
});

const papers = (
  title: string,
  changed: Readonly<Record<string, string>>,
  ...reports: readonly string[]
): WordCase => ({
  title,
  found: () =>
    checkPapers(
      fixture({
        'README.md': '```\nnpm ci && npm start\nnpm ci && npm test\n```',
        'CHANGELOG.md': '## Pending\n',
        '.ci/run': 'set -euo pipefail\nnpm ci && npm test\n',
        ...changed,
      }),
    ),
  reports,
});

const packages = (title: string, installed: readonly string[], ...reports: readonly string[]): WordCase => ({
  title,
  found: () =>
    checkPackages(
      fixture({
        'package.json': JSON.stringify({
          dependencies: Object.fromEntries(installed.map((name) => [name, '1'])),
        }),
        'docs/ARCHITECTURE.md': '## Packages, and why\n\n| `pg` | the database |\n\n## More\n\n`left-pad`\n',
      }),
    ),
  reports,
});

const S2 = '| S2 | free of charge | planned (store) | |';

export const WORD_CASES: readonly WordCase[] = [
  refusals(
    'a refusal the contract forgot',
    { table: {} },
    'paused [refusal] is not in api/contract',
    'paused [refusal] is in docs/GLOSSARY.md only',
  ),
  refusals('a refusal the glossary forgot', { glossary: '' }, 'paused [refusal] is not in docs/GLOSSARY.md'),
  refusals(
    'a refusal without Chinese',
    { table: { paused: { ...PAUSED, zh: 'Paused' } } },
    'paused in api/contract [refusal] has no Chinese text',
  ),
  refusals(
    'a refusal without English',
    { table: { paused: { ...PAUSED, en: '已暂停' } }, glossary: '| `paused` | 已暂停 | |' },
    'paused in api/contract [refusal] has no English text',
    'paused in docs/GLOSSARY.md [refusal] has no English text',
  ),
  refusals(
    'a refusal that is no failure over HTTP',
    { table: { paused: { ...PAUSED, status: 200 } } },
    'paused [refusal] has status 200',
  ),
  refusals(
    'a refusal retired in the code only',
    { glossary: `${ROW}\n| \`price_moved\` | 价格变了 | The price moved |` },
    'price_moved [refusal] is in docs/GLOSSARY.md only',
  ),
  refusals('a refusal told everywhere', { glossary: `| code | zh | en |\n|---|---|---|\n${ROW}` }),
  mission('a row is missing', S2, 'S1 [mission] has no row'),
  mission('a row twice', `| S1 | a | out of scope | |\n${S2}\n${S2}`, 'S2 [mission] has two rows'),
  mission(
    'a row of nobody',
    `| S1 | a | out of scope | |\n${S2}\n| S3 | a | out of scope | |`,
    'S3 [mission] is no number of the documents',
  ),
  mission('done without a test', `| S1 | split | done | |\n${S2}`, 'S1 [mission] is done and names no test'),
  mission(
    'done by a test that is not there',
    `| S1 | split | done | \`engine/gone.test.ts\` |\n${S2}`,
    'S1 [mission] names engine/gone.test.ts, which is not a test file here',
  ),
  mission(
    'done by a file that is no test',
    `| S1 | split | done | \`engine/split.ts\` |\n${S2}`,
    'S1 [mission] names engine/split.ts, which is not a test file here',
  ),
  mission(
    'done by a title that is only a comment',
    `| S1 | split | done | \`engine/split.test.ts\` "splits a tip" |\n${S2}`,
    'S1 [mission] names "splits a tip", which is no test of engine/split.test.ts',
  ),
  mission('a state of its own', `| S1 | split | nearly | |\n${S2}`, 'S1 [mission] has the state "nearly"'),
  mission('done, and shown', `| S1 | split | done | \`engine/split.test.ts\` "splits 1000" |\n${S2}`),
  papers(
    'README without a start',
    { 'README.md': 'npm ci && npm test' },
    'README.md does not show `npm ci && npm start` first',
  ),
  papers(
    'README with its commands far below',
    { 'README.md': `${'\n'.repeat(40)}npm ci && npm start\nnpm ci && npm test` },
    'README.md does not show `npm ci && npm start` first',
    'README.md does not show `npm ci && npm test` first',
  ),
  papers('CHANGELOG without Pending', { 'CHANGELOG.md': '## 0.1.0' }, 'CHANGELOG.md has no Pending section'),
  papers(
    'CI runs something else',
    { '.ci/run': 'set -euo pipefail\nnpm test' },
    '.ci/run does not run `npm ci && npm test`',
  ),
  papers(
    'CI goes on after a failure',
    { '.ci/run': 'npm ci && npm test' },
    '.ci/run does not stop at the first failure',
  ),
  papers('papers in order', {}),
  packages('a package nobody explained', ['pg', 'left-pad'], 'left-pad [package] has no reason'),
  packages('a reason that outlived its package', [], 'pg [package] is not installed'),
  packages('a package with its reason', ['pg']),
];
