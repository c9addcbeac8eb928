import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { mayAct } from '#contract';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { coverage } from '../overview/pool-gauge.tsx';
import { MemberLeaf } from './member-leaf.tsx';
import { Publish } from './publish.tsx';
import { PublishedProofs } from './published-proofs.tsx';

/** What there is against what is owed, day by day, and how anybody checks it. */
export function Proofs() {
  const { t } = useTranslation();
  const { role } = useSession();
  const { program } = useProgram();
  return (
    <Page title={t('proofs.title')} note={t('proofs.note')}>
      <Alert type="info" showIcon title={t('proofs.where', { program: program.programId })} />
      <Now />
      <section className="panel stack">
        <h2>{t('proofs.published')}</h2>
        {mayAct(role, 'papers.change') && <Publish />}
        <PublishedProofs />
      </section>
      <section className="panel stack">
        <h2>{t('proofs.check.title')}</h2>
        <ol>
          <li>{t('proofs.check.root')}</li>
          <li>{t('proofs.check.leaf')}</li>
          <li>
            {t('proofs.check.run')} <code>cistern verify-proof leaf.json --root root.json</code>
          </li>
        </ol>
        <p className="quiet small">{t('proofs.check.limits')}</p>
        {mayAct(role, 'people.read') && <MemberLeaf />}
      </section>
    </Page>
  );
}

function Now() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const pool = useQuery({ queryKey: ['pool'], queryFn: () => dataOf(client.pool()) });
  return (
    <section className="panel stack">
      <h2>{t('proofs.now')}</h2>
      <Shown of={pool}>
        {({ pool: held, reserve, asOfSeq }) => (
          <Facts
            facts={[
              { label: t('proofs.pool'), value: <Money amount={held} /> },
              {
                label: t('proofs.payout'),
                value: <Money amount={reserve.payoutNow} />,
                hint: t('proofs.payoutHint'),
              },
              {
                label: t('proofs.ratio'),
                value: <strong>{coverage(held, reserve.payoutNow)}</strong>,
                hint: t('proofs.asOf', { seq: asOfSeq }),
              },
            ]}
          />
        )}
      </Shown>
    </section>
  );
}
