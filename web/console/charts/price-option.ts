import type { EChartsCoreOption } from 'echarts/core';
import type { PriceBucketRow } from '#contract';
import { moneyFigure } from '../../kit/format/money.ts';
import { forChart } from '../../kit/format/ratio.ts';
import { FONT_FAMILY } from '../../kit/theme/font-family.ts';
import type { Palette } from '../../kit/theme/palette.ts';

export type PriceTexts = {
  readonly axisPrice: string;
  readonly axisMoney: string;
  readonly inflow: string;
  readonly price: string;
  readonly day: (at: string) => string;
};

type PriceDrawing = {
  readonly buckets: readonly PriceBucketRow[];
  readonly log: boolean;
  readonly palette: Palette;
  readonly texts: PriceTexts;
};

/** Over a narrow range powers of ten would leave the log axis without marks. */
const WIDE = 100;

/** Price as a step line over the money that moved: bars from zero, on an axis of their own. */
export function priceOption({ buckets, log, palette, texts }: PriceDrawing): EChartsCoreOption {
  const prices = buckets.map(({ last }) => forChart(last.display));
  const wide = Math.max(...prices) / Math.min(...prices) > WIDE;
  return {
    animation: false,
    textStyle: { fontFamily: FONT_FAMILY, color: palette.ink },
    grid: [
      { left: 64, right: 16, top: 32, height: '50%' },
      { left: 64, right: 16, bottom: 28, height: '20%' },
    ],
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: tooltip(buckets, palette, texts),
    xAxis: [0, 1].map((gridIndex) => ({
      type: 'time',
      gridIndex,
      axisLabel: { show: gridIndex === 1, color: palette.slate, hideOverlap: true },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: gridIndex === 1 },
    })),
    yAxis: [
      { ...axis(texts.axisPrice, palette), ...(log ? { type: 'log', logBase: wide ? 10 : 2 } : { min: 0 }) },
      { ...axis(texts.axisMoney, palette), gridIndex: 1, min: 0, splitNumber: 2 },
    ],
    series: [line(buckets, palette, texts), bars(buckets, palette, texts)],
  };
}

function line(buckets: readonly PriceBucketRow[], palette: Palette, texts: PriceTexts): object {
  return {
    type: 'line',
    name: texts.price,
    step: 'end',
    symbol: 'none',
    lineStyle: { color: palette.ink, width: 2 },
    itemStyle: { color: palette.ink },
    data: buckets.map(({ to, last }) => [to, forChart(last.display)]),
  };
}

function bars(buckets: readonly PriceBucketRow[], palette: Palette, texts: PriceTexts): object {
  return {
    type: 'bar',
    name: texts.inflow,
    xAxisIndex: 1,
    yAxisIndex: 1,
    barMaxWidth: 12,
    itemStyle: { color: palette.water },
    data: buckets.map(({ from, inflow }) => [from, forChart(inflow)]),
  };
}

function axis(name: string, palette: Palette): object {
  return {
    type: 'value',
    name,
    nameTextStyle: { color: palette.slate, align: 'left', padding: [0, 0, 0, -48] },
    axisLabel: { color: palette.slate },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

type Pointed = { readonly seriesName: string; readonly dataIndex: number };

/** One box for all three lines of a moment, with the exact figures of the books. */
function tooltip(buckets: readonly PriceBucketRow[], palette: Palette, texts: PriceTexts): object {
  return {
    trigger: 'axis',
    backgroundColor: palette.panel,
    borderColor: palette.line,
    textStyle: { color: palette.ink },
    formatter: (pointed: readonly Pointed[]) => {
      const bucket = buckets[pointed[0]?.dataIndex ?? 0];
      if (!bucket) return '';
      return [
        `${texts.day(bucket.from)} – ${texts.day(bucket.to)}`,
        `${texts.price} ${bucket.last.display}`,
        `${texts.inflow} ${moneyFigure(bucket.inflow)}`,
      ].join('<br/>');
    },
  };
}
