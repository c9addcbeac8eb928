import type { SimulationReport } from '../measures/report.ts';

/**
 * The figures of a run that can be compared, each as one number: shares in ppm, money in yuan. Undefined where there
 * is nobody it would be of: nobody's first year is over, or nobody has bought.
 */
const FIGURES = {
  medianResult: (report) => report.everybody.resultPpm?.median,
  lowResult: (report) => report.everybody.resultPpm?.p10,
  highestResult: (report) => report.everybody.resultPpm?.max,
  firstYear: (report) => report.firstYear.resultPpm?.median,
  firstYearHighest: (report) => report.firstYear.resultPpm?.max,
  lastJoiners: (report) => report.lastJoiners.resultPpm?.median,
  payoutsOfInflow: (report) => report.totals.payoutsOfInflowPpm,
  neverReachedCap: (report) => report.exits.neverPpm,
  idlePool: (report) => report.pool.idlePpm,
  betterThanDiscount: (report) => report.discount.membersBetterOffPpm,
  operatorProfit: (report) => Number(report.operator.profit),
  cashNeed: (report) => Number(report.operator.cashNeed),
} as const satisfies Record<string, (report: SimulationReport) => number | undefined>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];
const IN_YUAN: ReadonlySet<FigureName> = new Set(['operatorProfit', 'cashNeed']);

export function isInYuan(name: FigureName): boolean {
  return IN_YUAN.has(name);
}

export type ReportFigures = Readonly<Record<FigureName, number>>;

/** All of them, for goals and maps, which know no other way to say that there is nothing than 0. */
export function figuresOf(report: SimulationReport): ReportFigures {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, FIGURES[name](report) ?? 0])) as ReportFigures;
}

/** One of them as people read it. */
export function figureText(report: SimulationReport, name: FigureName): string {
  const value = FIGURES[name](report);
  return value === undefined ? '–' : writeFigure(name, value);
}

/** As people read it. */
export function writeFigure(name: FigureName, value: number): string {
  return IN_YUAN.has(name)
    ? value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
    : `${(value / 10_000).toFixed(2)} %`;
}
