import { useTranslation } from 'react-i18next';
import type { SimulationReport } from '#lab';
import { Chart } from '../../../kit/chart/chart.tsx';
import { moneyBig } from '../../../kit/format/money.ts';
import { forChart } from '../../../kit/format/ratio.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { useAppearance } from '../../../kit/theme/appearance.tsx';
import { courseOption } from './course-option.ts';
import { fanOption, fanRows } from './fan-option.ts';
import { heatOption } from './heat-option.ts';
import { roundShare as share } from './round-share.ts';

type Row = SimulationReport['series'][number];
type ChartProps = { readonly report: SimulationReport };

const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });

function points({ series }: SimulationReport, of: (row: Row) => number) {
  return series.map((row) => [row.day, of(row)] as const);
}

/** The price, and how much slower it grows. */
export function PriceCourse({ report }: ChartProps) {
  const { t } = useTranslation();
  const { palette } = useAppearance();
  const [first, last] = [report.series[0], report.series.at(-1)];
  if (!first || !last) return null;
  const middle = report.series[Math.floor(report.series.length / 2)] ?? last;
  const write = (price: number) => price.toPrecision(5);
  const slower = middle.price / first.price > last.price / middle.price;
  return (
    <Chart
      title={t(slower ? 'lab.price.slower' : 'lab.price.sentence', {
        first: write(first.price),
        middle: write(middle.price),
        last: write(last.price),
      })}
      option={courseOption({
        lines: [
          { name: t('price.title'), colour: palette.ink, points: points(report, ({ price }) => price) },
        ],
        log: true,
        xName: t('lab.day'),
        yName: t('price.chart.axisPriceLog'),
        write: (value) => String(Number(value.toPrecision(3))),
        palette,
      })}
      facts={[
        { label: t('price.chart.first'), value: write(first.price) },
        { label: t('lab.price.half'), value: write(middle.price) },
        { label: t('lab.price.end'), value: write(last.price) },
      ]}
      course={report.series.map(({ price }) => price)}
      table={{
        head: [t('lab.day'), t('price.title'), t('lab.money.supply')],
        rows: report.series.map(({ day, price, supply }) => [String(day), write(price), supply]),
      }}
      note={t('lab.price.note')}
      file={`lab-price-${report.policy}`}
    />
  );
}

/** What came in against what was paid out. */
export function MoneyCourse({ report }: ChartProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { palette } = useAppearance();
  const { totals, pool } = report;
  const line = (name: string, colour: string, of: (row: Row) => string, dashed = false) => ({
    name,
    colour,
    dashed,
    points: points(report, (row) => forChart(of(row))),
  });
  return (
    <Chart
      title={t('lab.money.sentence', {
        share: share(totals.payoutsOfInflowPpm),
        left: moneyBig(pool.balance, language),
      })}
      option={courseOption({
        lines: [
          line(t('lab.money.in'), palette.water, ({ inflow }) => inflow),
          line(t('lab.money.out'), palette.leaf, ({ payouts }) => payouts, true),
          line(t('lab.money.pool'), palette.slate, (row) => row.pool),
        ],
        log: false,
        xName: t('lab.day'),
        yName: t('price.chart.axisMoney'),
        write: (value) => short.format(value),
        palette,
      })}
      facts={[
        { label: t('lab.money.in'), value: moneyBig(totals.inflow, language) },
        { label: t('lab.money.out'), value: moneyBig(totals.payouts, language) },
        { label: t('lab.money.pool'), value: moneyBig(pool.balance, language) },
      ]}
      course={report.series.map(({ payouts }) => forChart(payouts))}
      table={{
        head: [t('lab.day'), t('lab.money.in'), t('lab.money.out'), t('lab.money.pool'), t('lab.reached')],
        rows: report.series.map((row) => [
          String(row.day),
          row.inflow,
          row.payouts,
          row.pool,
          String(row.exits),
        ]),
      }}
      note={t('lab.money.note')}
      file={`lab-money-${report.policy}`}
    />
  );
}

/** What people who joined at the same time have of what they spent. */
export function ResultFan({ report }: ChartProps) {
  const { t } = useTranslation();
  const { palette } = useAppearance();
  const rows = fanRows(report);
  const median = share(report.everybody.resultPpm?.median ?? 0);
  const discount = share(report.discount.ppm);
  const last = share(report.lastJoiners.resultPpm?.median ?? 0);
  return (
    <Chart
      title={t('lab.fan.sentence', { median, better: share(report.discount.membersBetterOffPpm), discount })}
      option={fanOption(
        report,
        {
          xName: t('lab.fan.joined'),
          yName: t('lab.fan.axis'),
          median: t('lab.fan.median'),
          band: t('lab.fan.band'),
          discount: t('lab.fan.discount', { discount }),
        },
        palette,
      )}
      facts={[
        { label: t('lab.fan.median'), value: median },
        { label: t('lab.fan.last'), value: last },
        { label: t('lab.fan.plain'), value: discount },
      ]}
      course={rows.map((row) => row.median)}
      table={{
        head: [t('lab.fan.joined'), t('lab.members'), '10 %', t('lab.fan.median'), '90 %'],
        rows: rows.map((row) => [row.day, row.members, row.p10, row.median, row.p90].map(String)),
      }}
      note={t('lab.fan.note')}
      file={`lab-result-${report.policy}`}
    />
  );
}

/** Which part of each cohort reached the cap, and when. */
export function CapMap({ report }: ChartProps) {
  const { t } = useTranslation();
  const { palette } = useAppearance();
  const { exits, cohorts } = report;
  return (
    <Chart
      title={t('lab.cap.sentence', { never: share(exits.neverPpm), reached: exits.members })}
      option={heatOption(report, { xName: t('lab.cap.until'), yName: t('lab.fan.joined') }, palette)}
      facts={[
        { label: t('lab.reached'), value: String(exits.members) },
        { label: t('lab.cap.never'), value: share(exits.neverPpm) },
        { label: t('lab.cap.days'), value: exits.days ? String(exits.days.median) : '–' },
      ]}
      course={report.series.map((row) => row.exits)}
      table={{
        head: [t('lab.fan.joined'), t('lab.members'), t('lab.reached'), '%'],
        rows: cohorts.map(({ fromDay, members, exitedMembers, exitedPpm }) => [
          String(fromDay),
          String(members),
          String(exitedMembers),
          ((exitedPpm.at(-1) ?? 0) / 10_000).toFixed(2),
        ]),
      }}
      height={Math.max(320, 132 + cohorts.length * 20)}
      note={t('lab.cap.note', { days: report.cohortDays })}
      file={`lab-cap-${report.policy}`}
    />
  );
}
