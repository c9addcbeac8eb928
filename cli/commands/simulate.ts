import { htmlReport, openSimulation, reportOf, runDays, type Scenario, type SimulationReport } from '#lab';
import { writeOutput } from '../files.ts';
import { openProgress } from '../progress.ts';
import { type Instead, readScenario } from '../simulate/read-scenario.ts';
import { simulationSummary } from '../simulate/summary.ts';

export type SimulateArguments = Instead & { json?: string; html?: string };

/** `cistern simulate`: a scenario through the engine, and what it did to the people in it. */
export function runSimulate(file: string, options: SimulateArguments): void {
  const scenario = readScenario(file, options);
  const report = run(scenario);
  if (options.json) writeOutput(options.json, [`${JSON.stringify(report, null, 2)}\n`]);
  if (options.html) writeOutput(options.html, [htmlReport(report, commandOf(file, options))]);
  process.stdout.write(`${simulationSummary(report)}\n`);
}

function run(scenario: Scenario): SimulationReport {
  const progress = openProgress('推演 / simulate');
  const simulation = openSimulation(scenario);
  while (runDays(simulation, 1)) progress.show(simulation.day, scenario.days);
  progress.close();
  return reportOf(simulation);
}

/** What to type for the same report. */
function commandOf(file: string, { seed, policy }: SimulateArguments): string {
  const words = ['cistern simulate', file, seed && `--seed ${seed}`, policy && `--policy ${policy}`];
  return words.filter(Boolean).join(' ');
}
