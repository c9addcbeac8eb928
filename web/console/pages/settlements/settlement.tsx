import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SettlementRow } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { StoreLink } from '../../list/links.tsx';
import { RegisterPage } from '../../list/register-page.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Payout } from '../withdrawals/payout.tsx';
import { payoutUnderWay } from '../withdrawals/payout-under-way.ts';
import { SettlementStatus } from './settlement-status.tsx';

/** One settlement of a store: its money, what the provider said, every step with its entry. */
export function Settlement() {
  const { settlementId } = useParams({ from: '/settlements/$settlementId' });
  const { t } = useTranslation();
  return (
    <RegisterPage
      name="settlements"
      id={settlementId}
      title={t('settlements.one')}
      about={`settlement:${settlementId}`}
      underWay={payoutUnderWay}
      status={({ status }) => <SettlementStatus of={status} />}
      actions={({ status }) => status === 'reserved' && <Cancelling settlementId={settlementId} />}
    >
      {(row) => (
        <>
          <SettlementFacts of={row} />
          <Payout of={{ ...row, kind: 'settlement', id: settlementId }} />
        </>
      )}
    </RegisterPage>
  );
}

function Cancelling({ settlementId }: { readonly settlementId: string }) {
  const { t } = useTranslation();
  return (
    <div className="row no-print">
      <CommandButton
        type="RecordSettlement"
        label={t('settlements.cancel')}
        ask={[]}
        given={{ settlementId, status: 'cancelled' }}
        note={t('settlements.cancelNote')}
      />
    </div>
  );
}

function SettlementFacts({ of }: { readonly of: SettlementRow }) {
  const { t } = useTranslation();
  const { storeId, status, amount, channel, reference, payoutNumber, at, changedAt } = of;
  const outside = status === 'paid' && payoutNumber === null;
  return (
    <section className="panel stack">
      <h2>{t('settlements.facts')}</h2>
      <Facts
        facts={[
          { label: t('field.storeId'), value: <StoreLink id={storeId} /> },
          { label: t('settlements.column.amount'), value: <Money amount={amount} /> },
          { label: t('withdrawals.channel'), value: channel },
          {
            label: t('withdrawals.number'),
            value: payoutNumber === null ? t('kit.none') : <Identifier id={payoutNumber} />,
          },
          { label: t('field.reference'), value: reference ?? t('kit.none') },
          { label: t('settlements.column.at'), value: <At time={at} /> },
          { label: t('settlements.column.changedAt'), value: <At time={changedAt} /> },
        ]}
      />
      {outside && <p className="quiet small">{t('settlements.outside')}</p>}
    </section>
  );
}
