import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../../kit/theme/palette.ts';
import { axisOf, frameOf } from './course-option.ts';

export type SweepMap = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Row by row. */
  readonly values: readonly number[];
  readonly write: (value: number) => string;
  readonly xName: string;
  readonly yName: string;
};

/** Two parameters and the figure they lead to: every place says its figure. */
export function sweepOption(map: SweepMap, palette: Palette): EChartsCoreOption {
  const { rows, columns, values, write, xName, yName } = map;
  const category = (data: readonly string[], name: string) => ({
    ...axisOf(palette, name),
    type: 'category',
    data,
    splitLine: { show: false },
  });
  return {
    ...frameOf(palette, false),
    grid: { left: 76, right: 24, top: 32, bottom: 48 },
    tooltip: { show: false },
    xAxis: category(columns, xName),
    yAxis: {
      ...category(rows, yName),
      nameTextStyle: { color: palette.slate, align: 'left', padding: [0, 0, 0, -60] },
    },
    visualMap: {
      show: false,
      min: Math.min(...values),
      max: Math.max(...values, Math.min(...values) + 1),
      inRange: { color: [palette.panel, palette.waterWash, palette.water], colorAlpha: [1, 0.55] },
    },
    series: [
      {
        type: 'heatmap',
        progressive: 0,
        data: values.map((value, place) => [
          place % columns.length,
          Math.floor(place / columns.length),
          value,
        ]),
        label: {
          show: true,
          color: palette.ink,
          formatter: ({ value }: { readonly value: readonly number[] }) => write(value[2] ?? 0),
        },
        itemStyle: { borderColor: palette.line, borderWidth: 1 },
      },
    ],
  };
}
