import { useTranslation } from 'react-i18next';
import type { TillOrder } from '#contract';
import { Moment, Money, Points } from '../../parts/figures.tsx';
import { Link } from '../../parts/link.tsx';
import { Name } from '../../parts/name.tsx';
import { Page } from '../../parts/page.tsx';
import { Rows } from '../../parts/rows.tsx';
import { useOwnList } from '../../use-own.ts';
import type { AtStore } from './at-store.ts';

/** What was taken at this store, and giving it back. */
export function Takings({ store: { storeId, role } }: AtStore) {
  const { t } = useTranslation();
  const list = useOwnList<TillOrder>(`/stores/${encodeURIComponent(storeId)}/orders`);
  return (
    <Page title={t('m.store.orders')}>
      <section className="panel stack">
        <Rows
          of={list}
          id={({ orderId }) => orderId}
          none={t('m.store.noOrders')}
          row={(order) => (
            <>
              <div className="row spread">
                <span>
                  <Name of={order.guestName} or={t('words.member')} />
                </span>
                <strong>
                  <Money of={order.amount} />
                </strong>
              </div>
              <div className="row spread quiet small">
                <Moment at={order.placedAt} />
                <span>{t(`orderStatus.${order.status}`)}</span>
              </div>
              {order.status === 'settled' && (
                <p className="quiet small">
                  {t('m.part.merchant')} <Money of={order.merchant} /> · {t('m.records.made')}{' '}
                  <Points of={order.points} />
                </p>
              )}
              {order.status === 'pending' && (
                <p className="quiet small">
                  {t('m.records.settles')} <Moment at={order.due} />
                </p>
              )}
              {order.refunded !== '0.000000' && (
                <p className="quiet small">
                  {t('m.records.refunded')} <Money of={order.refunded} />
                </p>
              )}
              {role === 'owner' && order.status !== 'cancelled' && order.refunded !== order.amount && (
                <p className="small">
                  <Link to="store" of={[storeId, 'refund', order.orderId]}>
                    {t('m.refund.title')}
                  </Link>
                </p>
              )}
            </>
          )}
        />
      </section>
    </Page>
  );
}
