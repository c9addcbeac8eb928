import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WithdrawalRow } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { RegisterPage } from '../../list/register-page.tsx';
import { At } from '../../program/times.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Holder } from './holder.tsx';
import { Payout } from './payout.tsx';
import { payoutUnderWay } from './payout-under-way.ts';
import { useMayReview } from './use-may-review.ts';
import { WithdrawalStatus } from './withdrawal-status.tsx';

/** One withdrawal: its money and tax, what the provider said, every step with its entry. */
export function Withdrawal() {
  const { withdrawalId } = useParams({ from: '/withdrawals/$withdrawalId' });
  const { t } = useTranslation();
  return (
    <RegisterPage
      name="withdrawals"
      id={withdrawalId}
      title={t('withdrawals.one')}
      about={`withdrawal:${withdrawalId}`}
      underWay={payoutUnderWay}
      status={({ status }) => <WithdrawalStatus of={status} />}
      actions={(row) => <Decisions of={row} />}
    >
      {(row) => (
        <>
          <WithdrawalFacts of={row} />
          <Payout of={{ ...row, kind: 'withdrawal', id: withdrawalId }} />
        </>
      )}
    </RegisterPage>
  );
}

function Decisions({ of: { withdrawalId, status } }: { readonly of: WithdrawalRow }) {
  const { t } = useTranslation();
  const mayReview = useMayReview();
  const open = status === 'requested' || status === 'held';
  if (!mayReview || !open) return null;
  const ask = ['reason'] as const;
  return (
    <div className="row no-print">
      <CommandButton
        type="ReviewWithdrawal"
        label={t('withdrawals.approve')}
        look="primary"
        ask={[]}
        given={{ withdrawalId, decision: 'approve' }}
        note={t('withdrawals.approveNote')}
      />
      <CommandButton
        type="ReviewWithdrawal"
        label={t('withdrawals.reject')}
        danger
        ask={ask}
        given={{ withdrawalId, decision: 'reject' }}
        note={t('withdrawals.rejectNote')}
      />
      {status === 'requested' && (
        <CommandButton
          type="ReviewWithdrawal"
          label={t('withdrawals.hold')}
          ask={ask}
          given={{ withdrawalId, decision: 'hold' }}
          note={t('withdrawals.holdNote')}
        />
      )}
    </div>
  );
}

function WithdrawalFacts({ of }: { readonly of: WithdrawalRow }) {
  const { t } = useTranslation();
  const { source, amount, tax, net, channel, payoutNumber, requestedAt } = of;
  return (
    <section className="panel">
      <h2>{t('withdrawals.facts')}</h2>
      <Facts
        facts={[
          { label: t('withdrawals.column.who'), value: <Holder of={of} /> },
          { label: t('withdrawals.column.source'), value: t(`withdrawalSource.${source}`) },
          { label: t('withdrawals.gross'), value: <Money amount={amount} /> },
          { label: t('withdrawals.tax'), value: <Money amount={tax} />, hint: t('withdrawals.taxHint') },
          { label: t('withdrawals.net'), value: <Money amount={net} /> },
          { label: t('withdrawals.channel'), value: channel },
          {
            label: t('withdrawals.number'),
            value: payoutNumber === null ? t('withdrawals.noNumber') : <Identifier id={payoutNumber} />,
          },
          { label: t('withdrawals.column.requestedAt'), value: <At time={requestedAt} /> },
        ]}
      />
    </section>
  );
}
