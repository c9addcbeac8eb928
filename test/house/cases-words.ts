import type { WordCase } from './case.ts';
import { fixture } from './tree.ts';
import { checkPackages, checkPapers, checkRefusals, type RefusalText } from './words.ts';

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
