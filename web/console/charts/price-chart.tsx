import { Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceBucketRow, PriceHistory } from '#contract';
import { Chart } from '../../kit/chart/chart.tsx';
import { moneyBig, moneyFigure } from '../../kit/format/money.ts';
import { forChart } from '../../kit/format/ratio.ts';
import { sumOf } from '../../kit/format/sum.ts';
import { day, time } from '../../kit/format/time.ts';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Nothing } from '../../kit/parts/states.tsx';
import { useAppearance } from '../../kit/theme/appearance.tsx';
import { useProgram } from '../program/program-gate.tsx';
import { priceOption } from './price-option.ts';

type PriceChartProps = {
  readonly history: PriceHistory;
  readonly height?: number;
  readonly controls?: ReactNode;
};

/** The course of the price and the money behind it. */
export function PriceChart({ history, height, controls }: PriceChartProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { palette } = useAppearance();
  const { program } = useProgram();
  const [log, setLog] = useState(true);
  const buckets = history.items;
  const label = useMemo(() => {
    const zone = program.timeZone;
    const fine = isFine(buckets);
    return (at: string) => (fine ? time(at, zone) : day(at, zone));
  }, [buckets, program.timeZone]);
  const option = useMemo(
    () =>
      priceOption({
        buckets,
        log,
        palette,
        texts: {
          axisPrice: t(log ? 'price.chart.axisPriceLog' : 'price.chart.axisPrice'),
          axisMoney: t('price.chart.axisMoney'),
          inflow: t('price.chart.inflow'),
          price: t('price.chart.price'),
          day: label,
        },
      }),
    [buckets, log, palette, t, label],
  );
  const [first, last] = [buckets[0], buckets.at(-1)];
  if (!first || !last) return <Nothing>{t('price.chart.empty')}</Nothing>;
  const inflow = sumOf(buckets.map((bucket) => bucket.inflow));
  return (
    <Chart
      title={t('price.chart.sentence', {
        from: label(first.from),
        to: label(last.to),
        first: first.first.display,
        last: last.last.display,
        inflow: moneyBig(inflow, language),
      })}
      option={option}
      height={height ?? 360}
      file="price"
      facts={[
        { label: t('price.chart.first'), value: first.first.display },
        { label: t('price.chart.now'), value: last.last.display },
        { label: t('price.chart.inflow'), value: moneyBig(inflow, language) },
      ]}
      course={buckets.map((bucket) => forChart(bucket.last.display))}
      table={{
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
      }}
      controls={
        <>
          {controls}
          <Segmented
            size="small"
            aria-label={t('chart.scale')}
            value={log ? 'log' : 'linear'}
            onChange={(value) => setLog(value === 'log')}
            options={[
              { value: 'log', label: t('chart.log') },
              { value: 'linear', label: t('chart.linear') },
            ]}
          />
        </>
      }
    />
  );
}

const DAY_MS = 86_400_000;

/** Buckets shorter than a day are told by the minute. */
function isFine(buckets: readonly PriceBucketRow[]): boolean {
  const [first] = buckets;
  return !!first && new Date(first.to).getTime() - new Date(first.from).getTime() < DAY_MS;
}
