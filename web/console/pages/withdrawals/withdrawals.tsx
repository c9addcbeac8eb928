import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WITHDRAWAL_STATUSES, type WithdrawalRow } from '#contract';
import type { Column } from '../../../kit/list/record-table.tsx';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Page } from '../../frame/page.tsx';
import { FilterBar, type FilterField } from '../../list/filter-bar.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { At } from '../../program/times.tsx';
import { OpenDifferences } from '../reconciliation/open-differences.tsx';
import { ApproveChosen } from './approve-chosen.tsx';
import { Holder } from './holder.tsx';
import { payoutUnderWay } from './payout-under-way.ts';
import { useMayReview } from './use-may-review.ts';
import { WithdrawalStatus } from './withdrawal-status.tsx';

type Chosen = ReadonlyMap<string, WithdrawalRow>;

/** The queue of withdrawals; those that wait for a decision can be approved many at a time. */
export function Withdrawals() {
  const { t } = useTranslation();
  const mayReview = useMayReview();
  const { filters } = useFilters();
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { status, memberId, storeId } = filters;
  const query = {
    ...(status && { status: status as WithdrawalRow['status'] }),
    ...(memberId && { memberId }),
    ...(storeId && { storeId }),
  };
  const toggle = (row: WithdrawalRow) => {
    const next = new Map(chosen);
    if (!next.delete(row.withdrawalId)) next.set(row.withdrawalId, row);
    setChosen(next);
  };
  const columns = useColumns();
  const choosing = useChoosing(chosen, toggle);
  return (
    <Page
      title={t('withdrawals.title')}
      note={t(mayReview ? 'withdrawals.note' : 'withdrawals.readOnly')}
      actions={
        mayReview && <ApproveChosen chosen={[...chosen.values()]} onDone={() => setChosen(new Map())} />
      }
    >
      <OpenDifferences />
      <FilterBar fields={useFields()} />
      <RegisterRecords
        name="withdrawals"
        query={query}
        columns={mayReview ? [choosing, ...columns] : columns}
        rowKey={({ withdrawalId }) => withdrawalId}
        empty={t('withdrawals.empty')}
        underWay={payoutUnderWay}
      />
    </Page>
  );
}

function useFields(): readonly FilterField[] {
  const { t } = useTranslation();
  return [
    {
      name: 'status',
      label: t('withdrawals.column.status'),
      kind: 'choice',
      options: WITHDRAWAL_STATUSES.map((value) => ({ value, label: t(`withdrawalStatus.${value}`) })),
    },
    { name: 'memberId', label: t('field.memberId'), kind: 'text' },
    { name: 'storeId', label: t('field.storeId'), kind: 'text' },
  ];
}

function useChoosing(chosen: Chosen, toggle: (row: WithdrawalRow) => void): Column<WithdrawalRow> {
  const { t } = useTranslation();
  return {
    key: 'choose',
    title: t('withdrawals.column.choose'),
    cell: (row) =>
      row.status === 'requested' || row.status === 'held' ? (
        <Checkbox
          checked={chosen.has(row.withdrawalId)}
          onChange={() => toggle(row)}
          aria-label={t('withdrawals.chooseOne', { id: row.withdrawalId })}
        />
      ) : null,
  };
}

function useColumns(): readonly Column<WithdrawalRow>[] {
  const { t } = useTranslation();
  return [
    {
      key: 'id',
      title: t('withdrawals.column.id'),
      lead: true,
      cell: ({ withdrawalId }) => (
        <Link to="/withdrawals/$withdrawalId" params={{ withdrawalId }} className="identifier">
          {withdrawalId}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('withdrawals.column.status'),
      lead: true,
      cell: ({ status }) => <WithdrawalStatus of={status} />,
    },
    { key: 'who', title: t('withdrawals.column.who'), cell: (row) => <Holder of={row} /> },
    {
      key: 'source',
      title: t('withdrawals.column.source'),
      cell: ({ source }) => t(`withdrawalSource.${source}`),
    },
    ...(['amount', 'tax', 'net'] as const).map((key) => ({
      key,
      title: t(`withdrawals.column.${key}`),
      number: true,
      cell: (row: WithdrawalRow) => <Money amount={row[key]} bare />,
    })),
    {
      key: 'requestedAt',
      title: t('withdrawals.column.requestedAt'),
      cell: ({ requestedAt }) => <At time={requestedAt} />,
    },
  ];
}
