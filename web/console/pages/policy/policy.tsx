import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { maySend, type PolicyView } from '#contract';
import { saveFile } from '../../../kit/list/save-file.ts';
import { Shown } from '../../../kit/parts/states.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { ExitRules } from './exit-rules.tsx';
import './policy.css';
import { Rates } from './rates.tsx';
import { Tariffs } from './tariffs.tsx';
import { Versions } from './versions.tsx';
import { Warnings } from './warnings.tsx';

/** The rules in force, drawn and in words. */
export function Policy() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { role } = useSession();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  return (
    <Page
      title={t('policy.title')}
      actions={maySend(role, 'PublishPolicy') && <Link to="/policy/draft">{t('policy.draft.open')}</Link>}
    >
      <Shown of={policy} rows={10}>
        {(view) => (
          <>
            <p>
              <strong>{t('policy.name', { name: view.document.name })}</strong>{' '}
              <span className="quiet">{t('policy.note')}</span>
            </p>
            <Tariffs document={view.document} />
            <div className="columns">
              <ExitRules document={view.document} />
              <Rates document={view.document} />
              <Warnings warnings={view.warnings} />
            </div>
            <Versions />
            <Document view={view} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Document({ view }: { readonly view: PolicyView }) {
  const { t } = useTranslation();
  const text = JSON.stringify(view.document, null, 2);
  return (
    <section className="panel stack">
      <h2>{t('policy.document.title')}</h2>
      <p className="quiet">{t('policy.document.note')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="policy-document" tabIndex={0}>
        {text}
      </pre>
      <div>
        <Button
          onClick={() =>
            saveFile(`${view.document.name}.json`, new Blob([text], { type: 'application/json' }))
          }
        >
          {t('policy.document.save')}
        </Button>
      </div>
    </section>
  );
}
