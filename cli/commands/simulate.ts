import {
  compareRows,
  htmlReport,
  openSimulation,
  reportOf,
  runDays,
  type Scenario,
  type SimulationReport,
  sweepCells,
  sweepReport,
} from '#lab';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { writeOutput } from '../files.ts';
import { openProgress } from '../progress.ts';
import { nodeHash } from '../simulate/node-hash.ts';
import { type Instead, readScenario, readScenarioDocument } from '../simulate/read-scenario.ts';
import { openCells } from '../simulate/run-cells.ts';
import { searchParameters } from '../simulate/search-parameters.ts';
import { simulationSummary } from '../simulate/summary.ts';
import { readAxes, readFigure, readGoals } from '../simulate/sweep-options.ts';
import { anyMeets, sweepTable } from '../simulate/sweep-table.ts';

export type SimulateArguments = Instead & {
  json?: string;
  stateHash?: boolean;
  html?: string;
  compare?: string;
  sweep?: string[];
  search?: string[];
  measure: string;
  goal?: string[];
};

/** `cistern simulate`: a scenario through the engine, and what it did to the people in it. */
export async function runSimulate(file: string, options: SimulateArguments): Promise<void> {
  refuseIdle(options);
  if (options.search) return searchParameters(file, options, options.search, commandOf(file, options));
  if (options.sweep) return runSweep(file, options, options.sweep);
  const { compare } = options;
  const [report, beside] =
    compare === undefined
      ? [run(readScenario(file, options), options.stateHash)]
      : await runBoth(file, options, compare);
  const json = beside ? { first: report, second: beside } : report;
  if (options.json) writeOutput(options.json, [`${JSON.stringify(json, null, 2)}\n`]);
  if (options.html) writeOutput(options.html, [htmlReport(report, commandOf(file, options), beside)]);
  process.stdout.write(`${simulationSummary(report)}\n`);
  if (!beside) return;
  const rows = [['', report.policy, beside.policy], ...compareRows(report, beside)];
  process.stdout.write(`\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
}

/** The state hash walks over every order there was, which takes half as long again: only who asks for it waits for it. */
function run(scenario: Scenario, hashState = false): SimulationReport {
  const progress = openProgress('推演 / simulate');
  const simulation = openSimulation(scenario);
  while (runDays(simulation, 1)) progress.show(simulation.day, scenario.days);
  progress.close();
  return reportOf(simulation, { openHash: nodeHash, hashState });
}

/** The same people and orders under two policies, in a process each. */
async function runBoth(
  file: string,
  options: SimulateArguments,
  compare: string,
): Promise<readonly [SimulationReport, SimulationReport]> {
  const both = [options, { ...options, policy: compare }];
  // What cannot be run is said as for one scenario, before anything is started.
  for (const one of both) readScenario(file, one);
  const documents = both.map((one) => readScenarioDocument(file, one));
  const progress = openProgress('推演 / simulate');
  const cells = openCells(documents.length);
  const [first, second] = await cells
    .report(documents, { hashState: options.stateHash }, progress.show)
    .finally(() => {
      cells.close();
      progress.close();
    });
  return [first!, second!];
}

/** Every combination of the parameters, on all cores; Ctrl-C ends it and nothing is written. */
async function runSweep(file: string, options: SimulateArguments, sweep: readonly string[]): Promise<void> {
  const axes = readAxes(sweep);
  const figure = readFigure(options.measure);
  const goals = readGoals(options.goal ?? []);
  const { name, policy, seed } = readScenario(file, options);
  const cells = sweepCells(readScenarioDocument(file, options), axes);
  if (!cells) {
    const paths = axes.map(({ path }) => path).join(', ');
    throw badInput(`场景里没有这个字段：${paths}`, `the scenario has no such field: ${paths}`);
  }
  const progress = openProgress('扫描 / sweep');
  const workers = openCells(cells.length);
  const runs = await workers.run(cells, progress.show).finally(() => {
    workers.close();
    progress.close();
  });
  const result = { scenario: name, policy: policy.name, seed, axes, figure, goals, runs };
  if (options.json) writeOutput(options.json, [`${JSON.stringify(result, null, 2)}\n`]);
  if (options.html) writeOutput(options.html, [sweepReport(result, commandOf(file, options))]);
  process.stdout.write(`${sweepTable(result)}\n`);
  if (goals.length > 0 && !anyMeets(result)) {
    throw new CommandFailure(CHECK_FAILED, '没有组合满足目标', 'no combination meets the goals');
  }
}

/** An option that would have no effect is a mistake of whoever gave it. */
function refuseIdle({ sweep, search, compare, goal, stateHash }: SimulateArguments): void {
  const many = sweep ? '--sweep' : search ? '--search' : undefined;
  const idle = many
    ? [sweep && search && '--search', compare && '--compare', stateHash && '--state-hash'].find(Boolean)
    : goal && '--goal';
  if (!idle) return;
  throw many
    ? badInput(`${idle} 不能和 ${many} 一起用`, `${idle} cannot stand beside ${many}`)
    : badInput(`${idle} 要和 --sweep 或 --search 一起用`, `${idle} needs --sweep or --search`);
}

/** What to type for the same report. */
function commandOf(file: string, options: SimulateArguments): string {
  const { seed, policy, compare, sweep = [], search = [], measure, goal = [], stateHash } = options;
  const words = [
    ...['cistern simulate', shellWord(file), seed && `--seed ${seed}`],
    policy && `--policy ${shellWord(policy)}`,
    compare && `--compare ${shellWord(compare)}`,
    ...sweep.map((axis) => `--sweep ${shellWord(axis)}`),
    ...search.map((range) => `--search ${shellWord(range)}`),
    sweep.length > 0 && `--measure ${measure}`,
    ...goal.map((one) => `--goal ${shellWord(one)}`),
    stateHash && '--state-hash',
  ];
  return words.filter(Boolean).join(' ');
}

/** Quoted where a shell would read more into it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
