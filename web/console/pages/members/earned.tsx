import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '#contract';
import { columnDecimals } from '../../../kit/format/money.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Nothing } from '../../../kit/parts/states.tsx';
import './member.css';

/** Commissions by kind; each leads to its orders. */
export function Earned({ member }: { readonly member: MemberDetail }) {
  const { t } = useTranslation();
  const { commissionTotals: totals, memberId } = member;
  const decimals = columnDecimals(totals.map(({ amount }) => amount));
  return (
    <section className="panel">
      <h2>{t('members.earned.title')}</h2>
      {totals.length === 0 ? (
        <Nothing>{t('members.earned.none')}</Nothing>
      ) : (
        <>
          <ul className="lines">
            {totals.map(({ kind, amount }) => (
              <li key={kind}>
                <Link to="/commissions" search={{ memberId, kind }}>
                  {t(`part.${kind}`)}
                </Link>
                <Money amount={amount} decimals={decimals} />
              </li>
            ))}
          </ul>
          <Link to="/commissions" search={{ memberId }}>
            {t('members.earned.all')}
          </Link>
        </>
      )}
    </section>
  );
}
