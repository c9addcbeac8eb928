import { useTranslation } from 'react-i18next';
import type { WithdrawalRow } from '#contract';
import { Moment, Money } from '../parts/figures.tsx';
import { Rows } from '../parts/rows.tsx';
import { useOwnList } from '../use-own.ts';

/** What was asked for, where each stands, and what happens next. */
export function Withdrawals() {
  const { t } = useTranslation();
  const list = useOwnList<WithdrawalRow>('/withdrawals');
  return (
    <Rows
      of={list}
      id={({ withdrawalId }) => withdrawalId}
      none={t('m.withdraw.none')}
      row={(one) => (
        <>
          <div className="row spread">
            <strong>
              <Money of={one.net} />
            </strong>
            <span className="state">{t(`withdrawalStatus.${one.status}`)}</span>
          </div>
          <div className="row spread quiet small">
            <Moment at={one.requestedAt} />
            <span>
              {t(`m.withdraw.source.${one.source}`)}
              {one.tax !== '0.000000' && (
                <>
                  {' · '}
                  {t('m.withdraw.tax')} <Money of={one.tax} />
                </>
              )}
            </span>
          </div>
          <p className="quiet small">{t(`m.withdraw.next.${one.status}`)}</p>
          {one.payoutNumber !== null && (
            <p className="quiet small">{t('m.withdraw.number', { number: one.payoutNumber })}</p>
          )}
        </>
      )}
    />
  );
}
