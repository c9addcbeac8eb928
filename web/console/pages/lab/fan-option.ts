import type { EChartsCoreOption } from 'echarts/core';
import type { SimulationReport } from '#lab';
import type { Palette } from '../../../kit/theme/palette.ts';
import { axisOf, frameOf } from './course-option.ts';

export type FanTexts = {
  readonly xName: string;
  readonly yName: string;
  readonly median: string;
  readonly band: string;
  readonly discount: string;
};

/** Results by when people joined: the middle, the band in which most are, the plain discount as a line. */
export function fanOption(report: SimulationReport, texts: FanTexts, palette: Palette): EChartsCoreOption {
  const rows = fanRows(report);
  const line = (name: string, colour: string, data: readonly unknown[], more: object = {}) => ({
    type: 'line',
    name,
    symbol: 'none',
    lineStyle: { color: colour, width: 2 },
    itemStyle: { color: colour },
    data,
    ...more,
  });
  return {
    ...frameOf(palette, true),
    xAxis: {
      ...axisOf(palette, texts.xName),
      type: 'category',
      boundaryGap: false,
      data: rows.map(({ day }) => String(day)),
      splitLine: { show: false },
    },
    yAxis: {
      ...axisOf(palette, texts.yName),
      nameTextStyle: { color: palette.slate, align: 'left', padding: [0, 0, 0, -52] },
      axisLabel: { color: palette.slate, formatter: '{value} %' },
      type: 'value',
      min: 0,
    },
    series: [
      line(
        'p10',
        'transparent',
        rows.map(({ p10 }) => p10),
        { stack: 'band', lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false } },
      ),
      line(
        texts.band,
        palette.leaf,
        rows.map(({ p10, p90 }) => round(p90 - p10)),
        {
          stack: 'band',
          lineStyle: { opacity: 0 },
          areaStyle: { color: palette.leaf, opacity: 0.2 },
          itemStyle: { color: palette.leaf, opacity: 0.35 },
          silent: true,
          tooltip: { show: false },
        },
      ),
      line(
        texts.median,
        palette.leaf,
        rows.map(({ median }) => median),
      ),
      line(
        texts.discount,
        palette.brick,
        rows.map(() => report.discount.ppm / 10_000),
        { lineStyle: { color: palette.brick, width: 2, type: 'dashed' } },
      ),
    ],
    legend: {
      top: 0,
      right: 0,
      textStyle: { color: palette.slate },
      icon: 'roundRect',
      itemHeight: 4,
      data: [texts.median, texts.band, texts.discount],
    },
  };
}

/** Cohorts with people in them, in per cent. */
export function fanRows({ cohorts }: SimulationReport) {
  return cohorts.flatMap(({ fromDay, members, resultPpm }) =>
    resultPpm
      ? [
          {
            day: fromDay,
            members,
            p10: round(resultPpm.p10 / 10_000),
            median: round(resultPpm.median / 10_000),
            p90: round(resultPpm.p90 / 10_000),
          },
        ]
      : [],
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
