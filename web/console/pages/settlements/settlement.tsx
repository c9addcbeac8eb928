import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SettlementRow } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { StoreLink } from '../../list/links.tsx';
import { Story } from '../../list/story.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Payout } from '../withdrawals/payout.tsx';
import { SettlementStatus } from './settlement-status.tsx';

/** One settlement of a store: its money, what the provider said, every step with its entry. */
export function Settlement() {
  const { settlementId } = useParams({ from: '/settlements/$settlementId' });
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['settlement', settlementId],
    queryFn: () => dataOf(client.registerRow('settlements', settlementId)),
  });
  return (
    <div className="stack">
      <Shown of={found} rows={10}>
        {(row) => (
          <>
            <div className="page-head">
              <h1>
                <span>
                  {t('settlements.one')} <Identifier id={row.settlementId} />
                </span>
                <SettlementStatus of={row.status} />
              </h1>
              {row.status === 'reserved' && (
                <CommandButton
                  type="RecordSettlement"
                  label={t('settlements.cancel')}
                  ask={[]}
                  given={{ settlementId, status: 'cancelled' }}
                  note={t('settlements.cancelNote')}
                />
              )}
            </div>
            <div className="columns">
              <SettlementFacts of={row} />
              <Payout of={{ ...row, kind: 'settlement', id: row.settlementId }} />
              <Story about={`settlement:${row.settlementId}`} />
            </div>
          </>
        )}
      </Shown>
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
