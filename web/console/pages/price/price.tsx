import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Shown } from '../../../kit/parts/states.tsx';
import { PriceChart } from '../../charts/price-chart.tsx';
import { Page } from '../../frame/page.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar } from '../../list/filter-bar.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { dataOf } from '../../program/data-of.ts';
import { LiveBadge } from '../../program/live-badge.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { Days } from './days.tsx';
import { PriceRules } from './price-rules.tsx';

const POINTS = 400;

/** The whole course of the price, and why it moves. */
export function Price() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const range = dayRange(filters, program.timeZone);
  const history = useQuery({
    queryKey: ['price-history', range],
    queryFn: () => dataOf(client.priceHistory({ ...range, points: POINTS })),
    staleTime: 60_000,
  });
  return (
    <Page title={t('price.title')} status={<LiveBadge />}>
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
      <PriceRules />
    </Page>
  );
}
