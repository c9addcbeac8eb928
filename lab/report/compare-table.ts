import type { SimulationReport } from '../measures/report.ts';
import { FIGURE_WORDS } from '../sweep/figure-words.ts';
import { FIGURE_NAMES, figuresOf, writeFigure } from '../sweep/figures.ts';
import { tableOf } from './tables.ts';

/** Two policies, the same people and orders: figure by figure. */
export function compareRows(
  first: SimulationReport,
  second: SimulationReport,
): readonly (readonly string[])[] {
  const [one, two] = [figuresOf(first), figuresOf(second)];
  return FIGURE_NAMES.map((name) => {
    const { zh, en } = FIGURE_WORDS[name];
    return [`${zh} · ${en}`, writeFigure(name, one[name]), writeFigure(name, two[name])];
  });
}

export function compareTable(first: SimulationReport, second: SimulationReport): string {
  return tableOf(['', first.policy, second.policy], compareRows(first, second));
}
