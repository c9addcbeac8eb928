export type { Claim, JudgedClaim } from './claims/claim.ts';
export { CLAIMS, claimsPage, judgeClaim, judgeClaims } from './claims/claims-page.ts';
export { type LeftOut, leftOutSum } from './history/match-refunds.ts';
export { type HistoryTrouble, readHistory } from './history/read-history.ts';
export type { Measures, ReportOptions, SimulationReport } from './measures/report.ts';
export { LAB_VERSION, reportOf } from './measures/report.ts';
export type { OpenHash } from './measures/state-hash.ts';
export { compareRows } from './report/compare-table.ts';
export { type Finding, findingsOf } from './report/findings.ts';
export { htmlReport } from './report/html-report.ts';
export { leftOutWords } from './report/left-out-words.ts';
export { type LineChart, lineChart } from './report/line-chart.ts';
export { type SearchResult, searchReport } from './report/search-report.ts';
export { STYLE as REPORT_STYLE } from './report/style.ts';
export { type SweepResult, sweepReport } from './report/sweep-report.ts';
export { runDays } from './run/run-days.ts';
export { openSimulation, type Simulation } from './run/simulation.ts';
export { type ParsedScenario, parseScenario } from './scenario/parse-scenario.ts';
export { SCENARIOS, type ScenarioDocument } from './scenario/presets.ts';
export { BEHAVIOUR_KINDS, type Scenario } from './scenario/scenario.ts';
export { simulate } from './simulate.ts';
export { FIGURE_WORDS } from './sweep/figure-words.ts';
export {
  FIGURE_NAMES,
  type FigureName,
  figuresOf,
  isInYuan,
  type ReportFigures,
  writeFigure,
} from './sweep/figures.ts';
export {
  type Range,
  SEARCHED_MAX,
  type Search,
  searchGoals,
  searchSize,
  type Tried,
} from './sweep/goal-search.ts';
export { type Axis, type Goal, meets, type SweepCell, sweepCells } from './sweep/sweep.ts';
