import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#contract';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Nothing } from '../../../kit/parts/states.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { RegisterPage } from '../../list/register-page.tsx';
import { At } from '../../program/times.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseFiles } from './case-files.tsx';
import { CaseStatus } from './case-status.tsx';
import { Ruling } from './ruling.tsx';

/** One case: what it is about, the evidence, the ruling, what was carried out, and every step with its entry. */
export function Case() {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const { t } = useTranslation();
  return (
    <RegisterPage
      name="cases"
      id={caseId}
      title={t('cases.one')}
      about={`case:${caseId}`}
      status={({ status }) => <CaseStatus of={status} />}
      actions={(row) => <CaseActions of={row} />}
    >
      {(row) => (
        <>
          <div className="stack">
            <CaseFacts of={row} />
            <Evidence of={row} />
            <CaseFiles of={row} />
          </div>
          <Ruling of={row} />
        </>
      )}
    </RegisterPage>
  );
}

function CaseFacts({ of }: { readonly of: CaseRow }) {
  const { t } = useTranslation();
  const { kind, reporterId, storeId, memberId, orderId, officer, openedAt } = of;
  const none = t('kit.none');
  return (
    <section className="panel">
      <h2>{t('cases.facts')}</h2>
      <Facts
        facts={[
          { label: t('cases.column.kind'), value: t(`choice.${kind}`), hint: t(`caseKindNote.${kind}`) },
          { label: t('field.reporterId'), value: reporterId ? <MemberLink id={reporterId} /> : none },
          { label: t('words.store'), value: storeId ? <StoreLink id={storeId} /> : none },
          { label: t('words.member'), value: memberId ? <MemberLink id={memberId} /> : none },
          { label: t('words.order'), value: orderId ? <OrderLink id={orderId} /> : none },
          { label: t('field.officer'), value: officer ?? none },
          { label: t('cases.column.opened'), value: <At time={openedAt} /> },
        ]}
      />
    </section>
  );
}

function Evidence({ of: { evidence } }: { readonly of: CaseRow }) {
  const { t } = useTranslation();
  return (
    <section className="panel stack">
      <h2>{t('cases.evidence')}</h2>
      {evidence.length === 0 ? (
        <Nothing>{t('cases.noEvidence')}</Nothing>
      ) : (
        <ul className="rules">
          {evidence.map((reference) => (
            <li key={reference}>
              <Identifier id={reference} />
            </li>
          ))}
        </ul>
      )}
      <p className="quiet small">{t('cases.evidenceNote')}</p>
    </section>
  );
}
