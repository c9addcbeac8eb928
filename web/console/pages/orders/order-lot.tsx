import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#contract';
import { LotFacts } from '../../lot/lot-facts.tsx';

/** What became of the points of an order. */
export function OrderLot({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation();
  if (!order.lot) return null;
  return (
    <section className="panel">
      <h2>{t('orders.order.lot')}</h2>
      <LotFacts lot={order.lot} />
    </section>
  );
}
