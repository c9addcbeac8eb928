import { useTranslation } from 'react-i18next';
import type { MallOrderRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { At } from '../../program/times.tsx';

/** Orders with goods or credits: what was paid in cash, what in credits (S73). */
export function MallOrders() {
  const { t } = useTranslation();
  const { filters } = useFilters();
  const { storeId, memberId } = filters;
  return (
    <section className="panel stack">
      <h2>{t('mall.orders')}</h2>
      <RegisterRecords
        name="orders"
        query={{ ...(storeId && { storeId }), ...(memberId && { memberId }) }}
        columns={useColumns()}
        rowKey={({ orderId }) => orderId}
        empty={t('mall.noOrders')}
      />
    </section>
  );
}

function useColumns(): readonly Column<MallOrderRow>[] {
  const { t } = useTranslation();
  const sum = (key: 'amount' | 'cash' | 'creditsUsed'): Column<MallOrderRow> => ({
    key,
    title: t(`mall.column.${key}`),
    number: true,
    cell: (row) => <Money amount={row[key]} bare />,
  });
  return [
    {
      key: 'order',
      title: t('words.order'),
      lead: true,
      cell: ({ orderId }) => <OrderLink id={orderId} />,
    },
    { key: 'status', title: t('mall.status'), cell: ({ status }) => t(`orderStatus.${status}`) },
    { key: 'store', title: t('words.store'), cell: ({ storeId }) => <StoreLink id={storeId} /> },
    { key: 'member', title: t('words.member'), cell: ({ memberId }) => <MemberLink id={memberId} /> },
    {
      key: 'lines',
      title: t('mall.lines'),
      cell: ({ lines }) =>
        lines
          ?.map(({ productId, quantity }) => `${productId ?? t('mall.withoutProduct')} × ${quantity}`)
          .join(' · ') ?? t('kit.none'),
    },
    sum('amount'),
    sum('cash'),
    sum('creditsUsed'),
    { key: 'at', title: t('words.time'), cell: ({ placedAt }) => <At time={placedAt} /> },
  ];
}
