import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Shown } from '../../../kit/parts/states.tsx';
import { PriceChart } from '../../charts/price-chart.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { LiveBadge } from '../../program/live-badge.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { AboutDemo } from './about-demo.tsx';
import { CashTable } from './cash-table.tsx';
import { Figures } from './figures.tsx';
import { LatestOrders } from './latest-orders.tsx';
import { PoolGauge } from './pool-gauge.tsx';

/** The program at a glance, live. */
export function Overview() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const overview = useQuery({ queryKey: ['overview'], queryFn: () => dataOf(client.overview()) });
  const history = useQuery({
    queryKey: ['price-history', ''],
    queryFn: () => dataOf(client.priceHistory()),
    staleTime: 60_000,
  });
  return (
    <Page title={t('overview.title')} status={<LiveBadge />}>
      <Shown of={overview} rows={8}>
        {(data) => (
          <>
            <div className="overview-top">
              <PoolGauge pool={data.pool} />
              <Figures overview={data} />
            </div>
            <Shown of={history} rows={6}>
              {(shown) => <PriceChart history={shown} />}
            </Shown>
            <div className="columns">
              <LatestOrders />
              <CashTable pool={data.pool} />
            </div>
          </>
        )}
      </Shown>
      {program.stage !== 'live' && <AboutDemo />}
    </Page>
  );
}
