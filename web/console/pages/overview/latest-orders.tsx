import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import '../../list/orders-of.css';
import { dataOf } from '../../program/data-of.ts';
import { LiveBadge } from '../../program/live-badge.tsx';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

const SHOWN = 8;

/** The newest orders; new ones come in by themselves. */
export function LatestOrders() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const orders = useQuery({
    queryKey: ['latest-orders'],
    queryFn: () => dataOf(client.orders({ limit: SHOWN })),
  });
  return (
    <section className="panel">
      <div className="row spread">
        <h2>{t('overview.latest.title')}</h2>
        <LiveBadge />
      </div>
      <Shown of={orders}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{t('overview.latest.empty')}</Nothing>
          ) : (
            <>
              <ul className="latest">
                {items.map((order) => (
                  <li key={order.orderId}>
                    <OrderLink id={order.orderId} />
                    <span className="amount">
                      <Money amount={order.amount} />
                    </span>
                    <span className="quiet small">
                      <At time={order.placedAt} /> · <MemberLink id={order.memberId} /> ·{' '}
                      <StoreLink id={order.storeId} />
                    </span>
                    <span className="quiet small amount">
                      {order.status === 'settled' ? (
                        <>
                          {t('words.points')} <Points amount={order.points} />
                        </>
                      ) : (
                        t(`orderStatus.${order.status}`)
                      )}
                    </span>
                  </li>
                ))}
              </ul>
              <Link to="/orders">{t('overview.latest.all')}</Link>
            </>
          )
        }
      </Shown>
    </section>
  );
}
