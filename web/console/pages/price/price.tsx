import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nextDay } from '../../../kit/format/next-day.ts';
import { startOfDay } from '../../../kit/format/time.ts';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { PriceChart } from '../../charts/price-chart.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { LiveBadge } from '../../program/live-badge.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { Days } from './days.tsx';

const CAUSES = ['order', 'sale', 'exit', 'refund'] as const;
const POINTS = 400;

/** The whole course of the price, and why it moves. */
export function Price() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const range = {
    ...(filters.from && { from: startOfDay(filters.from, program.timeZone) }),
    ...(filters.to && { to: startOfDay(nextDay(filters.to), program.timeZone) }),
  };
  const history = useQuery({
    queryKey: ['price-history', range],
    queryFn: () => dataOf(client.priceHistory({ ...range, points: POINTS })),
    staleTime: 60_000,
  });
  return (
    <div className="stack">
      <div className="page-head">
        <h1>
          {t('price.title')} <LiveBadge />
        </h1>
      </div>
      <FilterBar
        fields={[
          { name: 'from', label: t('kit.from'), kind: 'date' },
          { name: 'to', label: t('kit.to'), kind: 'date' },
        ]}
      />
      <Shown of={history} rows={10}>
        {(data) => <PriceChart history={data} height={480} />}
      </Shown>
      <Days from={filters.from} to={filters.to} />
      <section className="panel stack">
        <h2>{t('price.rules.title')}</h2>
        <p className="equation">{t('price.rules.formula')}</p>
        <Facts
          facts={CAUSES.map((cause) => ({
            label: t(`price.rules.${cause}`),
            value: t(`price.rules.${cause}Text`),
          }))}
        />
        <p className="quiet">{t('price.rules.later')}</p>
      </section>
    </div>
  );
}
