import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyDiff, PolicyLint, PolicyView } from '#contract';
import { Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { Page } from '../../frame/page.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { CommandButton } from '../../write/command-button.tsx';
import { Changes } from './changes.tsx';
import './policy.css';
import { Problems } from './problems.tsx';
import { Warnings } from './warnings.tsx';

/** A new version, from draft over check and comparison to its publication. */
export function PolicyDraft() {
  const { t } = useTranslation();
  const { client } = useProgram();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  return (
    <Page
      title={t('policy.draft.title')}
      note={t('policy.draft.note')}
      actions={
        <span className="row">
          <Link to="/lab">{t('policy.draft.simulate')}</Link>
          <Link to="/policy">{t('policy.draft.back')}</Link>
        </span>
      }
    >
      <Shown of={policy}>{(view) => <Draft view={view} />}</Shown>
    </Page>
  );
}

/** What was said of a draft: all of it belongs to one text. */
type Checked = {
  readonly document: object;
  readonly lint: PolicyLint;
  readonly diff: PolicyDiff | undefined;
};

function Draft({ view }: { readonly view: PolicyView }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const [text, setText] = useState(() => JSON.stringify(view.document, null, 2));
  const check = useMutation({
    mutationFn: async (document: object): Promise<Checked> => {
      const lint = await dataOf(client.lintPolicy(document));
      const diff = lint.valid ? await dataOf(client.diffPolicies({ after: document })) : undefined;
      return { document, lint, diff };
    },
  });
  const [broken, setBroken] = useState(false);
  const change = (next: string): void => {
    setText(next);
    setBroken(false);
    check.reset();
  };
  const ask = (): void => {
    const document = documentIn(text);
    setBroken(document === undefined);
    if (document) check.mutate(document);
  };
  return (
    <>
      <section className="panel stack">
        <label htmlFor="draft">
          <h2>{t('policy.draft.document')}</h2>
        </label>
        <Input.TextArea
          id="draft"
          className="policy-draft"
          rows={16}
          spellCheck={false}
          value={text}
          onChange={({ target }) => change(target.value)}
        />
        {broken && <Alert type="error" showIcon role="alert" title={t('policy.draft.broken')} />}
        <div>
          <Button type="primary" onClick={ask} loading={check.isPending}>
            {t('policy.draft.check')}
          </Button>
        </div>
      </section>
      {check.error !== null && <Trouble error={check.error} />}
      {check.data && <Found checked={check.data} />}
    </>
  );
}

/** Undefined when it is no JSON object. */
function documentIn(text: string): object | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function Found({ checked: { document, lint, diff } }: { readonly checked: Checked }) {
  const { t } = useTranslation();
  if (!lint.valid || !diff) return <Problems problems={lint.problems} />;
  return (
    <>
      <Changes changes={diff.changes} />
      <Warnings warnings={lint.warnings} />
      <section className="panel stack">
        <h2>{t('policy.draft.publish')}</h2>
        <p className="quiet">{t('policy.draft.publishNote')}</p>
        <div>
          <CommandButton
            type="PublishPolicy"
            look="primary"
            ask={['effectiveAt']}
            given={{ policy: document }}
            note={t('policy.draft.publishNote')}
          />
        </div>
      </section>
    </>
  );
}
