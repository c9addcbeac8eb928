import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { COMMISSION_KINDS, type CommissionKind, type CommissionRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { dayRange } from '../../list/day-range.ts';
import { FilterBar, type FilterField } from '../../list/filter-bar.tsx';
import { EntryLink, MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { PagedRecords } from '../../list/paged-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';

/** Every commission with the order it comes from. */
export function Commissions() {
  const { t } = useTranslation();
  const { client, program } = useProgram();
  const { filters } = useFilters();
  const { memberId, orderId, kind } = filters;
  const query = {
    ...(memberId && { memberId }),
    ...(orderId && { orderId }),
    ...(kind && { kind: kind as CommissionKind }),
    ...dayRange(filters, program.timeZone),
  };
  return (
    <Page
      title={t('commissions.title')}
      note={t('commissions.note')}
      actions={<Link to="/performance">{t('performance.title')}</Link>}
    >
      <FilterBar fields={useFields()} />
      <PagedRecords
        queryKey={['commissions', query]}
        fetchPage={(page) => client.commissions({ ...query, ...page })}
        csv={client.csvUrl('commissions', query)}
        caption={t('commissions.title')}
        columns={useColumns()}
        rowKey={(row) => `${row.entry}-${row.orderId}-${row.kind}-${row.memberId}`}
        empty={t('commissions.empty')}
      />
    </Page>
  );
}

function useFields(): readonly FilterField[] {
  const { t } = useTranslation();
  return [
    { name: 'memberId', label: t('commissions.member'), kind: 'text' },
    { name: 'orderId', label: t('commissions.order'), kind: 'text' },
    {
      name: 'kind',
      label: t('commissions.kind'),
      kind: 'choice',
      options: COMMISSION_KINDS.map((value) => ({ value, label: t(`part.${value}`) })),
    },
    { name: 'from', label: t('kit.from'), kind: 'date' },
    { name: 'to', label: t('kit.to'), kind: 'date' },
  ];
}

function useColumns(): readonly Column<CommissionRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'at', title: t('commissions.column.at'), cell: (row) => <At time={row.at} /> },
    {
      key: 'member',
      title: t('commissions.column.member'),
      lead: true,
      cell: (row) => <MemberLink id={row.memberId} />,
    },
    {
      key: 'kind',
      title: t('commissions.column.kind'),
      cell: (row) => (
        <>
          {t(`part.${row.kind}`)}
          {row.refundId && <span className="quiet small"> · {t('commissions.takenBack')}</span>}
        </>
      ),
    },
    {
      key: 'amount',
      title: t('commissions.column.amount'),
      number: true,
      cell: (row) => <Money amount={row.amount} bare decimals={4} />,
    },
    { key: 'order', title: t('commissions.column.order'), cell: (row) => <OrderLink id={row.orderId} /> },
    { key: 'store', title: t('commissions.column.store'), cell: (row) => <StoreLink id={row.storeId} /> },
    { key: 'why', title: t('commissions.column.why'), cell: (row) => <EntryLink entry={row.entry} /> },
  ];
}
