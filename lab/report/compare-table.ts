import type { SimulationReport } from '../measures/report.ts';
import { FIGURE_WORDS } from '../sweep/figure-words.ts';
import { FIGURE_NAMES, figureText } from '../sweep/figures.ts';
import { tableOf } from './tables.ts';

/** Two policies, the same people and orders: figure by figure. */
export function compareRows(
  first: SimulationReport,
  second: SimulationReport,
): readonly (readonly string[])[] {
  return FIGURE_NAMES.map((name) => {
    const { zh, en } = FIGURE_WORDS[name];
    return [`${zh} · ${en}`, figureText(first, name), figureText(second, name)];
  });
}

export function compareTable(first: SimulationReport, second: SimulationReport): string {
  return tableOf(['', first.policy, second.policy], compareRows(first, second));
}
