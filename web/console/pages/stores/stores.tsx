import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { MemberLink, StoreLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { RegisterStore } from './register-store.tsx';

export function Stores() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { mayWrite } = useSession();
  const { filters } = useFilters();
  const [registering, setRegistering] = useState(false);
  const { q, ownerId, recruiterId, region } = filters;
  const query = {
    ...(q && { q }),
    ...(ownerId && { ownerId }),
    ...(recruiterId && { recruiterId }),
    ...(region && { region }),
  };
  return (
    <Page
      title={t('stores.title')}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setRegistering(true)}>
            {t('stores.register.open')}
          </Button>
        )
      }
    >
      <FilterBar
        fields={[
          { name: 'q', label: t('stores.find'), kind: 'text' },
          { name: 'ownerId', label: t('stores.owner'), kind: 'text' },
          { name: 'recruiterId', label: t('stores.recruiter'), kind: 'text' },
          { name: 'region', label: t('stores.region'), kind: 'text' },
        ]}
      />
      <PagedRecords
        queryKey={['stores', query]}
        fetchPage={(page) => client.stores({ ...query, ...page })}
        csv={client.csvUrl('stores', query)}
        caption={t('stores.title')}
        columns={useColumns()}
        rowKey={({ storeId }) => storeId}
        empty={t('stores.empty')}
      />
      {registering && <RegisterStore onClose={() => setRegistering(false)} />}
    </Page>
  );
}

function useColumns(): readonly Column<StoreRow>[] {
  const { t } = useTranslation();
  const sum = (
    key: 'turnover' | 'refunded' | 'payable',
    of: (row: StoreRow) => string,
  ): Column<StoreRow> => ({
    key,
    title: t(`stores.column.${key}`),
    number: true,
    cell: (row) => <Money amount={of(row)} bare />,
  });
  return [
    {
      key: 'store',
      title: t('stores.column.store'),
      lead: true,
      cell: (row) => <StoreLink id={row.storeId} name={row.name} />,
    },
    {
      key: 'region',
      title: t('stores.column.region'),
      cell: (row) => <span className="word">{row.region ?? t('kit.none')}</span>,
    },
    { key: 'tariff', title: t('stores.column.tariff'), cell: (row) => row.tariff },
    { key: 'orders', title: t('stores.column.orders'), number: true, cell: (row) => String(row.orders) },
    sum('turnover', (row) => row.turnover),
    sum('refunded', (row) => row.refunded),
    sum('payable', (row) => row.payable),
    { key: 'owner', title: t('stores.column.owner'), cell: (row) => <MemberLink id={row.ownerId} /> },
    {
      key: 'recruiter',
      title: t('stores.column.recruiter'),
      cell: (row) => (row.recruiterId ? <MemberLink id={row.recruiterId} /> : t('kit.none')),
    },
  ];
}
