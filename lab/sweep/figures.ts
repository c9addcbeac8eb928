import type { SimulationReport } from '../measures/report.ts';

/** The figures of a run that can be compared, each as one number: shares in ppm, money in yuan. */
const FIGURES = {
  medianResult: (report) => report.everybody.resultPpm?.median ?? 0,
  lowResult: (report) => report.everybody.resultPpm?.p10 ?? 0,
  highestResult: (report) => report.everybody.resultPpm?.max ?? 0,
  firstYear: (report) => report.firstYear.resultPpm?.median ?? 0,
  firstYearHighest: (report) => report.firstYear.resultPpm?.max ?? 0,
  lastJoiners: (report) => report.lastJoiners.resultPpm?.median ?? 0,
  payoutsOfInflow: (report) => report.totals.payoutsOfInflowPpm,
  neverReachedCap: (report) => report.exits.neverPpm,
  idlePool: (report) => report.pool.idlePpm,
  betterThanDiscount: (report) => report.discount.membersBetterOffPpm,
  operatorProfit: (report) => Number(report.operator.profit),
  cashNeed: (report) => Number(report.operator.cashNeed),
} as const satisfies Record<string, (report: SimulationReport) => number>;

export type FigureName = keyof typeof FIGURES;
export const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];
const IN_YUAN: ReadonlySet<FigureName> = new Set(['operatorProfit', 'cashNeed']);

export function isInYuan(name: FigureName): boolean {
  return IN_YUAN.has(name);
}

export type ReportFigures = Readonly<Record<FigureName, number>>;

export function figuresOf(report: SimulationReport): ReportFigures {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, FIGURES[name](report)])) as ReportFigures;
}

/** As people read it. */
export function writeFigure(name: FigureName, value: number): string {
  return IN_YUAN.has(name)
    ? value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
    : `${(value / 10_000).toFixed(2)} %`;
}
