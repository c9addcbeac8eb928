import {
  type FigureName,
  type Goal,
  type Range,
  type SearchResult,
  searchGoals,
  searchReport,
  searchSize,
  type Tried,
  writeFigure,
} from '#lab';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { writeOutput } from '../files.ts';
import { openProgress } from '../progress.ts';
import { type Instead, readScenario, readScenarioDocument } from './read-scenario.ts';
import { openCells } from './run-cells.ts';
import { readGoals, readRanges } from './sweep-options.ts';

type SearchArguments = Instead & {
  readonly goal?: string[];
  readonly json?: string;
  readonly html?: string;
};

const SHOWN = 10;

/** Looks for parameters that meet the goals, on all cores; exit code 1 when nothing tried meets them. */
export async function searchParameters(
  file: string,
  options: SearchArguments,
  search: readonly string[],
  /** What to type for the same. */
  rerun: string,
): Promise<void> {
  const ranges = readRanges(search);
  const goals = readGoals(options.goal ?? []);
  if (goals.length === 0) throw badInput('--search 需要 --goal', '--search needs a --goal');
  const { name, policy, seed } = readScenario(file, options);
  const document = readScenarioDocument(file, options);
  const progress = openProgress('寻找 / search');
  const most = searchSize(ranges.length);
  const workers = openCells(most);
  let done = 0;
  const tried = await searchGoals({ document, ranges, goals }, async (cells) => {
    const runs = await workers.run(cells, (part) => progress.show(done + part, most));
    done += cells.length;
    return runs.map(({ figures }) => figures);
  }).finally(() => {
    workers.close();
    progress.close();
  });
  if (!tried) {
    const paths = ranges.map(({ path }) => path).join(', ');
    throw badInput(`场景里没有这个字段：${paths}`, `the scenario has no such field: ${paths}`);
  }
  const rows = tried.map(({ values, figures, met }) => ({ values, figures, met }));
  const result: SearchResult = { scenario: name, policy: policy.name, seed, ranges, goals, tried: rows };
  if (options.json) writeOutput(options.json, [`${JSON.stringify(result, null, 2)}\n`]);
  if (options.html) writeOutput(options.html, [searchReport(result, rerun)]);
  process.stdout.write(`${searchTable(tried, ranges, goals)}\n`);
  if (!tried.some(({ met }) => met)) {
    throw new CommandFailure(CHECK_FAILED, '没有组合满足目标', 'no combination meets the goals');
  }
}

/** The best first, the goals' figures beside the parameters; `*` meets all goals. */
function searchTable(
  tried: readonly Tried[],
  ranges: readonly Range[],
  goals: readonly Goal<FigureName>[],
): string {
  const head = ['', ...ranges.map(({ path }) => path), ...goals.map(({ figure }) => figure)];
  const rows = tried
    .slice(0, SHOWN)
    .map(({ values, figures, met }) => [
      met ? '*' : ' ',
      ...values.map(String),
      ...goals.map(({ figure }) => writeFigure(figure, figures[figure])),
    ]);
  const widths = head.map((title, place) => Math.max(title.length, ...rows.map((row) => row[place]!.length)));
  return [head, ...rows]
    .map((row) => row.map((cell, place) => cell.padStart(widths[place]!)).join('  '))
    .join('\n');
}
