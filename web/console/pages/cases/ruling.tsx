import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Nothing } from '../../../kit/parts/states.tsx';
import { MemberLink, StoreLink } from '../../list/links.tsx';
import { At } from '../../program/times.tsx';

type Remedy = NonNullable<CaseRow['ruling']>['remedies'][number];

/** What was decided, until when it can be appealed, and what has been carried out. */
export function Ruling({ of }: { readonly of: CaseRow }) {
  const { t } = useTranslation();
  const { ruling, appeal, execution, undoneFor } = of;
  if (!ruling) {
    return (
      <section className="panel">
        <h2>{t('cases.ruling')}</h2>
        <Nothing>{t('cases.noRuling')}</Nothing>
      </section>
    );
  }
  const { decision, reason, officers, at, appealUntil, remedies } = ruling;
  return (
    <section className="panel stack">
      <h2>{t('cases.ruling')}</h2>
      <Facts
        facts={[
          { label: t('field.decision'), value: t(`choice.${decision}`), hint: <At time={at} /> },
          { label: t('field.reason'), value: reason },
          { label: t('field.officers'), value: officers.join(' · ') || t('kit.none') },
          { label: t('cases.appealUntil'), value: <At time={appealUntil} /> },
          {
            label: t('cases.appeal'),
            value: appeal ? <MemberLink id={appeal.memberId} /> : t('kit.none'),
            ...(appeal && { hint: <At time={appeal.at} /> }),
          },
          {
            label: t('cases.executed'),
            value: execution ? <At time={execution.at} /> : t('cases.notExecuted'),
            ...(undoneFor !== null && { hint: t('cases.undoneFor', { reason: undoneFor }) }),
          },
        ]}
      />
      <Remedies of={remedies} />
    </section>
  );
}

function Remedies({ of }: { readonly of: readonly Remedy[] }) {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <>
      <h3>{t('field.remedies')}</h3>
      <ul className="rules">
        {of.map((remedy, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: remedies have no id and never change places
          <li key={place}>
            <strong>{t(`choice.${remedy.kind}`)}</strong>
            <div>
              <RemedyFacts of={remedy} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function RemedyFacts({ of }: { readonly of: Remedy }) {
  const { t } = useTranslation();
  if (of.kind === 'bounty') {
    return (
      <>
        <Money amount={of.amount} /> → <MemberLink id={of.memberId} />{' '}
        <span className="quiet small">{t('cases.fromBudget', { id: of.budgetId })}</span>
      </>
    );
  }
  if (of.kind === 'delist') return <StoreLink id={of.storeId} />;
  if (of.kind === 'freeze') return <MemberLink id={of.memberId} />;
  return (
    <>
      {t('cases.moved', { count: of.memberIds.length })} → <MemberLink id={of.referrerId} />
      <div className="row small">
        {of.memberIds.map((id) => (
          <MemberLink key={id} id={id} />
        ))}
      </div>
    </>
  );
}
