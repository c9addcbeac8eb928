import { type ReportOptions, reportOf, type SimulationReport } from './measures/report.ts';
import { runDays } from './run/run-days.ts';
import { openSimulation } from './run/simulation.ts';
import type { Scenario } from './scenario/scenario.ts';

/** Runs a scenario to its end in one go. */
export function simulate(scenario: Scenario, options?: ReportOptions): SimulationReport {
  const simulation = openSimulation(scenario);
  runDays(simulation, scenario.days);
  return reportOf(simulation, options);
}
