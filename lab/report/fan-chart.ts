import type { SimulationReport } from '../measures/report.ts';
import { drawn, type Frame, nameFor, pathOf, plotOf, svgOf } from './frame.ts';

export type FanTexts = {
  readonly title: string;
  readonly xName: string;
  readonly yName: string;
  readonly discount: string;
};

/** Results by when people joined: the middle, and between which most are; the plain discount as a line. */
export function fanChart(report: SimulationReport, texts: FanTexts): string {
  if (report.cohorts.every(({ resultPpm }) => resultPpm === null)) return '<p>–</p>';
  return drawn((frame) => fanDrawing(report, texts, frame));
}

function fanDrawing(report: SimulationReport, texts: FanTexts, frame: Frame): string {
  const { cohorts, cohortDays, discount } = report;
  const filled = cohorts.flatMap(({ fromDay, resultPpm }) =>
    resultPpm ? [{ day: fromDay + cohortDays / 2, ...resultPpm }] : [],
  );
  const plot = plotOf(
    {
      xMax: report.days,
      yMin: 0,
      yMax: Math.max(discount.ppm * 1.25, ...filled.map(({ p90 }) => p90)),
      xName: texts.xName,
      yName: texts.yName,
      write: (value) => `${(value / 10_000).toFixed(0)} %`,
    },
    frame,
  );
  const at = (quantile: 'p10' | 'median' | 'p90') =>
    filled.map((row) => [plot.x(row.day), plot.y(row[quantile])] as const);
  const band = pathOf([...at('p90'), ...at('p10').reverse()]);
  const level = plot.y(discount.ppm).toFixed(1);
  return svgOf(
    texts.title,
    `${plot.axes}<path class="band" d="${band}Z"/><path class="line leaf" d="${pathOf(at('median'))}"/>${dots(at('median'))}
<path class="line brick dashed" d="M${plot.x(0)} ${level}H${plot.x(report.days)}"/><text x="${plot.x(report.days)}" y="${level}" dy="-5" text-anchor="end">${nameFor(frame, texts.discount)}</text>`,
    frame,
    frame.height,
  );
}

function dots(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y]) => `<circle class="leaf" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.5"/>`)
    .join('');
}
