import type { WordCase } from './case.ts';
import { checkMission } from './mission.ts';
import { fixture } from './tree.ts';

const mission = (title: string, rows: string, ...reports: readonly string[]): WordCase => ({
  title,
  found: () =>
    checkMission(
      fixture({
        'docs/MISSION.md': rows,
        'engine/split.ts': '',
        'engine/split.test.ts':
          "// splits a tip\ntest.each([['splits 2000']])('%s', () => {});\ntest.each([1])('splits 1000 as 800, 20, 20, 160', () => {});\ntest.skip('splits nothing yet', () => {});",
      }),
      2,
    ),
  reports,
});

const S2 = '| S2 | free of charge | planned (store) | |';

export const missions: readonly WordCase[] = [
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
  mission(
    'done by a test that is skipped',
    `| S1 | split | done | \`engine/split.test.ts\` "splits nothing yet" |\n${S2}`,
    'S1 [mission] names "splits nothing yet", which is no test of engine/split.test.ts',
  ),
  mission('a state of its own', `| S1 | split | nearly | |\n${S2}`, 'S1 [mission] has the state "nearly"'),
  mission('done, and shown', `| S1 | split | done | \`engine/split.test.ts\` "splits 1000" |\n${S2}`),
  mission(
    'done, and shown by a row',
    `| S1 | split | done | \`engine/split.test.ts\` "splits 2000" |\n${S2}`,
  ),
];
