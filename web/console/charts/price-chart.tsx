import { Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceBucketRow, PriceHistory } from '#contract';
import { Chart } from '../../kit/chart/chart.tsx';
import type { TableData } from '../../kit/chart/chart-table.tsx';
import { moneyBig, moneyFigure } from '../../kit/format/money.ts';
import { forChart } from '../../kit/format/ratio.ts';
import { sumOf } from '../../kit/format/sum.ts';
import { day, time } from '../../kit/format/time.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Nothing } from '../../kit/parts/states.tsx';
import { useAppearance } from '../../kit/theme/appearance.tsx';
import { useProgram } from '../program/program-gate.tsx';
import { priceOption } from './price-option.ts';

const DAY_MS = 86_400_000;

type PriceChartProps = {
  readonly history: PriceHistory;
  readonly height?: number;
};

/** The course of the price and the money behind it. */
export function PriceChart({ history, height = 360 }: PriceChartProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [log, setLog] = useState(true);
  const buckets = history.items;
  const label = useLabel(buckets);
  const option = useOption(buckets, log, label);
  const table = useTable(buckets, label);
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (!first || !last) return <Nothing>{t('price.chart.empty')}</Nothing>;
  const inflow = moneyBig(sumOf(buckets.map((bucket) => bucket.inflow)), language);
  const [before, after] = [first.first.display, last.last.display];
  return (
    <Chart
      title={t('price.chart.sentence', {
        from: label(first.from),
        to: label(last.to),
        first: before,
        last: after,
        inflow,
      })}
      option={option}
      height={height}
      file="price"
      facts={[
        { label: t('price.chart.first'), value: before },
        { label: t('price.chart.now'), value: after },
        { label: t('price.chart.inflow'), value: inflow },
      ]}
      course={buckets.map((bucket) => forChart(bucket.last.display))}
      table={table}
      controls={<ScaleSwitch log={log} onChange={setLog} />}
    />
  );
}

/** Times of the chart; buckets shorter than a day are told by the minute. */
function useLabel(buckets: readonly PriceBucketRow[]): (at: string) => string {
  const { program } = useProgram();
  const [first] = buckets;
  const fine = !!first && new Date(first.to).getTime() - new Date(first.from).getTime() < DAY_MS;
  const zone = program.timeZone;
  return useCallback((at: string) => (fine ? time(at, zone) : day(at, zone)), [fine, zone]);
}

function useOption(buckets: readonly PriceBucketRow[], log: boolean, label: (at: string) => string) {
  const { t } = useTranslation();
  const { palette } = useAppearance();
  return useMemo(() => {
    const texts = {
      axisPrice: t(log ? 'price.chart.axisPriceLog' : 'price.chart.axisPrice'),
      axisMoney: t('price.chart.axisMoney'),
      inflow: t('price.chart.inflow'),
      price: t('price.chart.price'),
      day: label,
    };
    return priceOption({ buckets, log, palette, texts });
  }, [buckets, log, palette, t, label]);
}

function useTable(buckets: readonly PriceBucketRow[], label: (at: string) => string): TableData {
  const { t } = useTranslation();
  return {
    head: [
      t('kit.from'),
      t('kit.to'),
      t('price.chart.first'),
      t('price.chart.price'),
      t('price.chart.inflow'),
    ],
    rows: buckets.map((bucket) => [
      label(bucket.from),
      label(bucket.to),
      bucket.first.display,
      bucket.last.display,
      moneyFigure(bucket.inflow).replaceAll(',', ''),
    ]),
  };
}

type ScaleSwitchProps = { readonly log: boolean; readonly onChange: (log: boolean) => void };

function ScaleSwitch({ log, onChange }: ScaleSwitchProps) {
  const { t } = useTranslation();
  return (
    <Segmented
      size="small"
      aria-label={t('chart.scale')}
      value={log ? 'log' : 'linear'}
      onChange={(value) => onChange(value === 'log')}
      options={[
        { value: 'log', label: t('chart.log') },
        { value: 'linear', label: t('chart.linear') },
      ]}
    />
  );
}
