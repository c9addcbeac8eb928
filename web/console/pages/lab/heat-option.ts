import type { EChartsCoreOption } from 'echarts/core';
import type { SimulationReport } from '#lab';
import type { Palette } from '../../../kit/theme/palette.ts';
import { axisOf, frameOf } from './course-option.ts';

const SAYS_MOST = 16;

/** Which part of each cohort had reached the cap by when: the deeper the colour, the more. */
export function heatOption(
  { cohorts, cohortDays }: SimulationReport,
  texts: { readonly xName: string; readonly yName: string },
  palette: Palette,
): EChartsCoreOption {
  const shown = cohorts.slice(0, 1 + cohorts.findLastIndex(({ members }) => members > 0));
  const cells = shown.flatMap(({ exitedPpm, members }, row) =>
    members === 0 ? [] : exitedPpm.map((ppm, place) => [row + place, row, ppm / 10_000]),
  );
  const highest = Math.max(0.01, ...cells.map(([, , value]) => value ?? 0));
  // A row is named by the day it begins on, a column by the day it ends on.
  const category = (count: number, name: string, first: number) => ({
    ...axisOf(palette, name),
    type: 'category',
    data: Array.from({ length: count }, (_, place) => String((place + first) * cohortDays)),
    splitLine: { show: false },
  });
  return {
    ...frameOf(palette, false),
    grid: { left: 68, right: 24, top: 32, bottom: 84 },
    tooltip: {
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      formatter: ({ value: [until = 0, from = 0, ppm = 0] }: { readonly value: readonly number[] }) =>
        `${texts.yName} ${from * cohortDays}<br>${texts.xName} ${(until + 1) * cohortDays}<br>${ppm.toFixed(2)} %`,
    },
    xAxis: category(cohorts.length, texts.xName, 1),
    yAxis: {
      ...category(shown.length, texts.yName, 0),
      inverse: true,
      nameLocation: 'start',
      nameTextStyle: { color: palette.slate, align: 'left', padding: [0, 0, 0, -52] },
    },
    visualMap: {
      // Where nobody reached the cap, colours mean nothing.
      show: cells.some(([, , value]) => (value ?? 0) > 0),
      min: 0,
      max: highest,
      orient: 'horizontal',
      left: 68,
      bottom: 0,
      itemHeight: 120,
      textStyle: { color: palette.slate },
      text: [`${highest.toFixed(2)} %`, '0 %'],
      inRange: { color: [palette.line, palette.water], colorAlpha: [1, 0.7] },
    },
    series: [
      {
        type: 'heatmap',
        progressive: 0,
        data: cells,
        itemStyle: { borderColor: palette.panel, borderWidth: 1 },
        // As many columns as still leave room for a figure.
        label: {
          show: cohorts.length <= SAYS_MOST,
          color: palette.ink,
          formatter: ({ value }: { readonly value: readonly number[] }) =>
            value[2] ? `${value[2].toFixed(1)} %` : '',
        },
      },
    ],
  };
}
