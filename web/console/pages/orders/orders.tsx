import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ORDER_STATUSES, type OrderRow, type OrderStatus } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar, type FilterField } from '../../list/filter-bar.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import type { Filters } from '../../list/search-text.ts';
import { settlesSoon } from '../../list/settles-soon.ts';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { StatusTag } from './status-tag.tsx';
import { TakeOrder } from './take-order.tsx';

/** The list's filters as the API takes them; days become instants of the program's zone. */
function queryOf(filters: Filters, zone: string) {
  const { q, memberId, storeId, status } = filters;
  return {
    ...(q && { q }),
    ...(memberId && { memberId }),
    ...(storeId && { storeId }),
    ...(status && { status: status as OrderStatus }),
    ...dayRange(filters, zone),
  };
}

export function Orders() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { mayWrite } = useSession();
  const { filters } = useFilters();
  const [taking, setTaking] = useState(false);
  const query = queryOf(filters, program.timeZone);
  return (
    <Page
      title={t('orders.title')}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setTaking(true)}>
            {t('orders.take.open')}
          </Button>
        )
      }
    >
      <FilterBar fields={useFields()} />
      <PagedRecords
        queryKey={['orders', query]}
        fetchPage={(page) => client.orders({ ...query, ...page })}
        csv={client.csvUrl('orders', query)}
        caption={t('orders.title')}
        columns={useColumns()}
        rowKey={({ orderId }) => orderId}
        underWay={(order) => settlesSoon(order)}
        empty={t('orders.empty')}
      />
      {taking && <TakeOrder onClose={() => setTaking(false)} />}
    </Page>
  );
}

function useFields(): readonly FilterField[] {
  const { t } = useTranslation();
  return [
    { name: 'q', label: t('orders.find'), kind: 'text' },
    { name: 'memberId', label: t('orders.member'), kind: 'text' },
    { name: 'storeId', label: t('orders.store'), kind: 'text' },
    {
      name: 'status',
      label: t('orders.column.status'),
      kind: 'choice',
      options: ORDER_STATUSES.map((value) => ({ value, label: t(`orderStatus.${value}`) })),
    },
    { name: 'from', label: t('kit.from'), kind: 'date' },
    { name: 'to', label: t('kit.to'), kind: 'date' },
  ];
}

function useColumns(): readonly Column<OrderRow>[] {
  const { t } = useTranslation();
  const title = (name: 'placed' | 'member' | 'store' | 'amount' | 'pool' | 'commissions' | 'points') =>
    t(`orders.column.${name}`);
  return [
    {
      key: 'order',
      title: t('orders.column.order'),
      lead: true,
      cell: (row) => <OrderLink id={row.orderId} />,
    },
    { key: 'placed', title: title('placed'), cell: (row) => <At time={row.placedAt} /> },
    { key: 'member', title: title('member'), cell: (row) => <MemberLink id={row.memberId} /> },
    { key: 'store', title: title('store'), cell: (row) => <StoreLink id={row.storeId} /> },
    {
      key: 'amount',
      title: title('amount'),
      number: true,
      cell: (row) => <Money amount={row.amount} bare />,
    },
    { key: 'pool', title: title('pool'), number: true, cell: (row) => <Money amount={row.pool} bare /> },
    {
      key: 'commissions',
      title: title('commissions'),
      number: true,
      cell: (row) => <Money amount={row.commissions} bare />,
    },
    {
      key: 'points',
      title: title('points'),
      number: true,
      cell: (row) => <Points amount={row.points} column />,
    },
    {
      key: 'refunded',
      title: t('orders.column.refunded'),
      number: true,
      cell: (row) => <Money amount={row.refunded} bare />,
    },
    {
      key: 'status',
      title: t('orders.column.status'),
      lead: true,
      cell: (row) => <StatusTag status={row.status} />,
    },
  ];
}
