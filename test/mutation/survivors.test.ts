import { expect, test } from 'vitest';
import { compareSurvivors, type Report } from './survivors.ts';

const SOURCE = 'const a = 1;\nif (a > 0 || b) {\n  run();\n}\n';

/** A mutant of the condition in the second line, and one of the block behind it. */
function reportOf(condition: string, block: string): Report {
  const place = (line: number, column: number) => ({ line, column });
  return {
    files: {
      'engine/x.ts': {
        source: SOURCE,
        mutants: [
          { status: condition, replacement: 'a >= 0', location: { start: place(2, 5), end: place(2, 10) } },
          { status: block, replacement: '{}', location: { start: place(2, 17), end: place(4, 2) } },
        ],
      },
    },
  };
}

const CONDITION = '| `engine/x.ts` | `if (a >= 0 \\|\\| b) {` |';
const LISTED = `${CONDITION} the two are equal |`;

test('what survives and is listed, and what is killed in whatever way, is right', () => {
  expect(compareSurvivors(reportOf('Survived', 'Killed'), LISTED)).toEqual([]);
  expect(compareSurvivors(reportOf('Killed', 'Timeout'), '')).toEqual([]);
});

test('a survivor that is not listed is reported, and so is a mutant no test reaches', () => {
  expect(compareSurvivors(reportOf('Survived', 'NoCoverage'), '')).toEqual([
    `${CONDITION} survives: it needs a test`,
    '| `engine/x.ts` | `if (a > 0 \\|\\| b) {}` | survives: it needs a test',
  ]);
});

test('a row whose mutant is killed, or is gone, is reported', () => {
  expect(compareSurvivors(reportOf('Killed', 'Killed'), LISTED)).toEqual([
    `${CONDITION} is listed and does not survive`,
  ]);
});

test('other tables of the page are left alone', () => {
  expect(
    compareSurvivors(reportOf('Killed', 'Killed'), '| folder | mutants |\n|---|---|\n| `engine` | 2 |'),
  ).toEqual([]);
});
