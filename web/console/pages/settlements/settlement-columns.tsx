import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SettlementRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { StoreLink } from '../../list/links.tsx';
import { At } from '../../program/times.tsx';
import { SettlementStatus } from './settlement-status.tsx';

/** What a list of settlements shows; at one store its name is left out. */
export function useSettlementColumns(ofOneStore: boolean): readonly Column<SettlementRow>[] {
  const { t } = useTranslation();
  const store: Column<SettlementRow> = {
    key: 'store',
    title: t('field.storeId'),
    cell: ({ storeId }) => <StoreLink id={storeId} />,
  };
  return [
    {
      key: 'id',
      title: t('settlements.column.id'),
      lead: true,
      cell: ({ settlementId }) => (
        <Link to="/settlements/$settlementId" params={{ settlementId }} className="identifier">
          {settlementId}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('settlements.column.status'),
      lead: true,
      cell: ({ status }) => <SettlementStatus of={status} />,
    },
    ...(ofOneStore ? [] : [store]),
    {
      key: 'amount',
      title: t('settlements.column.amount'),
      number: true,
      cell: ({ amount }) => <Money amount={amount} bare />,
    },
    { key: 'at', title: t('settlements.column.at'), cell: ({ at }) => <At time={at} /> },
    {
      key: 'changedAt',
      title: t('settlements.column.changedAt'),
      cell: ({ changedAt }) => <At time={changedAt} />,
    },
  ];
}
