import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#contract';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { Story } from '../../list/story.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { At } from '../../program/times.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseFiles } from './case-files.tsx';
import { CaseStatus } from './case-status.tsx';
import { Ruling } from './ruling.tsx';

/** One case: what it is about, the evidence, the ruling, what was carried out, and every step with its entry. */
export function Case() {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const { t } = useTranslation();
  const { client } = useProgram();
  const found = useQuery({
    queryKey: ['case', caseId],
    queryFn: () => dataOf(client.registerRow('cases', caseId)),
  });
  return (
    <div className="stack">
      <Shown of={found} rows={10}>
        {(row) => (
          <>
            <div className="page-head">
              <h1>
                <span>
                  {t('cases.one')} <Identifier id={row.caseId} />
                </span>
                <CaseStatus of={row.status} />
              </h1>
            </div>
            <CaseActions of={row} />
            <div className="columns">
              <div className="stack">
                <CaseFacts of={row} />
                <Evidence of={row} />
                <CaseFiles of={row} />
              </div>
              <Ruling of={row} />
              <Story about={`case:${row.caseId}`} />
            </div>
          </>
        )}
      </Shown>
    </div>
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
