import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maySend, SETTLEMENT_STATUSES, type SettlementRow } from '#contract';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { RegisterRecords } from '../../list/register-records.tsx';
import { useFilters } from '../../list/use-filters.ts';
import { useSession } from '../../program/session-gate.tsx';
import { OpenDifferences } from '../reconciliation/open-differences.tsx';
import { payoutUnderWay } from '../withdrawals/payout-under-way.ts';
import { Runs } from './runs.tsx';
import { SettleAll } from './settle-all.tsx';
import { useSettlementColumns } from './settlement-columns.tsx';

/** What stores were paid and what is on its way to them. */
export function Settlements() {
  const { t } = useTranslation();
  const { role } = useSession();
  const [asking, setAsking] = useState(false);
  const { filters } = useFilters();
  const { status, storeId } = filters;
  const query = {
    ...(status && { status: status as SettlementRow['status'] }),
    ...(storeId && { storeId }),
  };
  return (
    <Page
      title={t('settlements.title')}
      note={t('settlements.note')}
      actions={
        maySend(role, 'SettleStore') && (
          <Button type="primary" onClick={() => setAsking(true)}>
            {t('runs.ask')}
          </Button>
        )
      }
    >
      <OpenDifferences />
      <Runs />
      <FilterBar
        fields={[
          {
            name: 'status',
            label: t('settlements.column.status'),
            kind: 'choice',
            options: SETTLEMENT_STATUSES.map((value) => ({ value, label: t(`settlementStatus.${value}`) })),
          },
          { name: 'storeId', label: t('field.storeId'), kind: 'text' },
        ]}
      />
      <RegisterRecords
        name="settlements"
        query={query}
        columns={useSettlementColumns(false)}
        rowKey={({ settlementId }) => settlementId}
        empty={t('settlements.empty')}
        underWay={payoutUnderWay}
      />
      {asking && <SettleAll onClose={() => setAsking(false)} />}
    </Page>
  );
}
