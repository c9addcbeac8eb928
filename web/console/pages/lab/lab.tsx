import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESETS } from '#engine';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { GoalSearch } from './goal-search.tsx';
import { FIRST_SCENARIO, type LabDocument, shippedScenario } from './lab-document.ts';
import { FOUND, LabForm, LIVE, NOBODY } from './lab-form.tsx';
import { LabResults } from './lab-results.tsx';
import { LabSweep } from './lab-sweep.tsx';
import { LabTroubles } from './lab-troubles.tsx';
import { OpenScenario } from './open-scenario.tsx';
import { useLabRuns } from './use-lab-runs.ts';
import './lab.css';

/** What rules do to the people in them, before anybody joins: the engine of production, in the browser. */
export function Lab() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [document, setDocument] = useState<LabDocument>(() => shippedScenario(FIRST_SCENARIO));
  const [policies, setPolicies] = useState<readonly [string, string]>([LIVE, NOBODY]);
  const [found, setFound] = useState<unknown>(undefined);
  const [ran, setRan] = useState<readonly unknown[]>([]);
  const live = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  const runs = useLabRuns();
  const asked = policies.filter((name) => name !== NOBODY);
  const waiting = asked.includes(LIVE) && live.data === undefined;
  const documentFor = (name: string): unknown => ({
    ...document,
    policy: name === LIVE ? live.data?.document : name === FOUND ? found : PRESETS.get(name),
  });
  const use = (searched: unknown): void => {
    const { policy, ...scenario } = searched as LabDocument;
    setFound(policy);
    setPolicies([FOUND, policies[1]]);
    setDocument({ ...document, ...scenario });
    window.scrollTo({ top: 0 });
  };
  /** A scenario with rules of its own is simulated by them until others are chosen. */
  const openFile = (opened: LabDocument, policy: unknown): void => {
    setDocument(opened);
    if (typeof policy === 'string' && PRESETS.has(policy)) setPolicies([policy, policies[1]]);
    if (!isOwn(policy)) return;
    setFound(policy);
    setPolicies([FOUND, policies[1]]);
  };
  const start = (): void => {
    const documents = asked.map(documentFor);
    setRan(documents);
    runs.start(documents);
  };
  return (
    <Page
      title={t('lab.title')}
      note={t('lab.note')}
      actions={<Link to="/lab/claims">{t('lab.claims.title')}</Link>}
    >
      <section className="panel stack no-print">
        <LabForm
          document={document}
          onChange={setDocument}
          onScenario={(chosen) => openFile(chosen, isOwn(chosen.policy) ? chosen.policy : undefined)}
          policies={policies}
          onPolicies={setPolicies}
          found={found !== undefined}
        />
        <div className="row">
          <Button type="primary" disabled={waiting || runs.progress !== undefined} onClick={start}>
            {t('lab.run')}
          </Button>
          {runs.progress !== undefined && <Button onClick={runs.cancel}>{t('lab.cancel')}</Button>}
          <OpenScenario document={document} onOpen={openFile} />
        </div>
        {runs.progress !== undefined && (
          <Progress percent={Math.floor(runs.progress * 100)} aria-label={t('lab.running')} />
        )}
        <LabTroubles problems={runs.problems} failed={runs.failed} />
      </section>
      {runs.reports.length > 0 && <LabResults reports={runs.reports} documents={ran} />}
      <GoalSearch document={waiting ? undefined : documentFor(policies[0])} onUse={use} />
      <LabSweep document={waiting ? undefined : documentFor(policies[0])} />
    </Page>
  );
}

/** Whether a scenario brings rules that no preset has. */
function isOwn(policy: unknown): boolean {
  return typeof policy === 'object' && policy !== null;
}
