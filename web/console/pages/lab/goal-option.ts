import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../../../kit/theme/palette.ts';
import { axisOf, frameOf } from './course-option.ts';

/** One axis of the picture: what each run has there, and where the goal lies. */
export type GoalAxis = {
  readonly name: string;
  readonly values: readonly number[];
  readonly goal: number | undefined;
  readonly write: (value: number) => string;
};

export type GoalPicture = {
  readonly x: GoalAxis;
  readonly y: GoalAxis;
  readonly met: readonly boolean[];
  readonly words: { readonly met: string; readonly missed: string; readonly goal: string };
};

/** A dot for each combination that was run, filled where it meets the goals; the goals as dashed lines. */
export function goalOption({ x, y, met, words }: GoalPicture, palette: Palette): EChartsCoreOption {
  const [across, up] = [spanOf(x), spanOf(y)];
  const dots = (name: string, which: boolean, style: object, symbol: string, size: number) => ({
    type: 'line',
    name,
    symbol,
    symbolSize: size,
    lineStyle: { opacity: 0 },
    itemStyle: style,
    data: x.values.flatMap((value, place) => (met[place] === which ? [[value, y.values[place]]] : [])),
  });
  const goal = (data: readonly (readonly [number, number])[]) => ({
    type: 'line',
    name: words.goal,
    symbol: 'none',
    silent: true,
    tooltip: { show: false },
    lineStyle: { color: palette.brick, width: 2, type: 'dashed' },
    itemStyle: { color: palette.brick },
    data,
  });
  const side = ({ name, write }: GoalAxis, [min, max]: readonly [number, number]) => ({
    ...axisOf(palette, name),
    type: 'value',
    min,
    max,
    axisLabel: { color: palette.slate, hideOverlap: true, formatter: write },
  });
  return {
    ...frameOf(palette, true),
    tooltip: {
      trigger: 'item',
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.ink },
      formatter: ({ value }: { readonly value: readonly number[] }) =>
        `${x.name} ${x.write(value[0] ?? 0)}<br>${y.name} ${y.write(value[1] ?? 0)}`,
    },
    xAxis: side(x, across),
    yAxis: {
      ...side(y, up),
      nameTextStyle: { color: palette.slate, align: 'left', padding: [0, 0, 0, -52] },
    },
    series: [
      dots(words.missed, false, { color: palette.slate }, 'emptyCircle', 8),
      dots(words.met, true, { color: palette.water }, 'diamond', 13),
      ...(x.goal === undefined
        ? []
        : [
            goal([
              [x.goal, up[0]],
              [x.goal, up[1]],
            ]),
          ]),
      ...(y.goal === undefined
        ? []
        : [
            goal([
              [across[0], y.goal],
              [across[1], y.goal],
            ]),
          ]),
    ],
  };
}

/** From the lowest to the highest with some air, the goal in sight. */
function spanOf({ values, goal }: GoalAxis): readonly [number, number] {
  const all = goal === undefined ? values : [...values, goal];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = Math.max((high - low) * 0.08, 1);
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}
