export type { Measures, SimulationReport } from './measures/report.ts';
export { LAB_VERSION, reportOf } from './measures/report.ts';
export { htmlReport } from './report/html-report.ts';
export { runDays } from './run/run-days.ts';
export { openSimulation, type Simulation } from './run/simulation.ts';
export { type ParsedScenario, parseScenario } from './scenario/parse-scenario.ts';
export { SCENARIOS, type ScenarioDocument } from './scenario/presets.ts';
export type { Scenario } from './scenario/scenario.ts';
export { simulate } from './simulate.ts';
