import type { EChartsCoreOption } from 'echarts/core';
import { FONT_FAMILY } from '../../../kit/theme/font-family.ts';
import type { Palette } from '../../../kit/theme/palette.ts';

export type CourseLine = {
  readonly name: string;
  readonly colour: string;
  readonly dashed?: boolean;
  readonly points: readonly (readonly [number, number])[];
};

export type Course = {
  readonly lines: readonly CourseLine[];
  readonly log: boolean;
  readonly xName: string;
  readonly yName: string;
  readonly write: (value: number) => string;
  readonly palette: Palette;
};

/** Courses over days: from zero, unless the scale is logarithmic. */
export function courseOption({ lines, log, xName, yName, write, palette }: Course): EChartsCoreOption {
  return {
    ...frameOf(palette, lines.length > 1),
    xAxis: {
      ...axisOf(palette, xName),
      type: 'value',
      min: 0,
      max: 'dataMax',
      nameLocation: 'end',
      splitLine: { show: false },
    },
    yAxis: {
      ...axisOf(palette, yName),
      nameTextStyle: { color: palette.slate, align: 'left', padding: [0, 0, 0, -52] },
      axisLabel: { color: palette.slate, formatter: write },
      ...(log ? { type: 'log', ...logScaleOf(lines) } : { type: 'value', min: 0 }),
    },
    series: lines.map(({ name, colour, dashed, points }) => ({
      type: 'line',
      name,
      symbol: 'none',
      lineStyle: { color: colour, width: 2, type: dashed ? 'dashed' : 'solid' },
      itemStyle: { color: colour },
      data: log ? points.filter(([, value]) => value > 0) : points,
    })),
  };
}

/** A scale of factors of two where one of ten would have no mark inside it. */
function logScaleOf(lines: readonly CourseLine[]): object {
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value)).filter((value) => value > 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const logBase = high / low < 100 ? 2 : 10;
  const power = (value: number, round: (exponent: number) => number) =>
    logBase ** round(Math.log(value) / Math.log(logBase));
  return values.length > 0
    ? { logBase, min: power(low, Math.floor), max: power(high, Math.ceil) }
    : { logBase };
}

/** What all charts of the lab have: no motion, our type, a box with figures, a legend where it is needed. */
export function frameOf(palette: Palette, legend: boolean): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: palette.ink },
    grid: { left: 68, right: 24, top: legend ? 56 : 32, bottom: 44 },
    ...(legend
      ? {
          legend: { top: 0, right: 0, textStyle: { color: palette.slate }, icon: 'roundRect', itemHeight: 4 },
        }
      : {}),
    tooltip: {
      trigger: 'axis',
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
    },
  };
}

export function axisOf(palette: Palette, name: string): object {
  return {
    name,
    nameLocation: 'end',
    nameTextStyle: { color: palette.slate, align: 'right', verticalAlign: 'top', padding: [26, 0, 0, 0] },
    axisLabel: { color: palette.slate, hideOverlap: true },
    axisLine: { lineStyle: { color: palette.line } },
    splitLine: { lineStyle: { color: palette.line } },
  };
}
