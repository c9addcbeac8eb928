import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { CLAIMS, type JudgedClaim } from '#lab';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Page } from '../../frame/page.tsx';
import { type ClaimRun, useClaims } from './use-claims.ts';
import './lab.css';

/** What the documents promise, each held against runs of the lab, made here and now. */
export function Claims() {
  const { t } = useTranslation();
  const { runs, busy, judge } = useClaims();
  return (
    <Page
      title={t('lab.claims.title')}
      note={t('lab.claims.note')}
      actions={<Link to="/lab">{t('lab.title')}</Link>}
    >
      {CLAIMS.map(({ name }) => (
        <ClaimPanel key={name} name={name} run={runs[name]} busy={busy} onAgain={() => judge([name])} />
      ))}
    </Page>
  );
}

type ClaimPanelProps = {
  readonly name: string;
  readonly run: ClaimRun | undefined;
  readonly busy: boolean;
  readonly onAgain: () => void;
};

function ClaimPanel({ name, run, busy, onAgain }: ClaimPanelProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { rows, said } = CLAIMS.find((claim) => claim.name === name)!;
  const words = language === 'en' ? 'en' : 'zh';
  const judged = run?.judged;
  return (
    <section className="panel stack" data-claim={run?.state ?? 'waiting'}>
      <div className="row spread">
        <h2>
          <q lang="zh-CN">{said.zh}</q>
        </h2>
        <span className="quiet small">{rows.join(', ')}</span>
      </div>
      {language === 'en' && <p className="quiet">{said.en}</p>}
      {run?.state === 'failed' && <p role="alert">{t('lab.failed')}</p>}
      {judged ? (
        <>
          <p>
            <Tag data-verdict={judged.verdict}>{t(`lab.claims.verdicts.${judged.verdict}`)}</Tag>
          </p>
          <p>{judged.found[words]}</p>
          <ClaimFigures judged={judged} words={words} />
        </>
      ) : (
        <p className="quiet">{t('lab.claims.waiting')}</p>
      )}
      <div className="row no-print">
        <Button disabled={busy} loading={run?.state === 'running'} onClick={onAgain}>
          {t('lab.claims.again')}
        </Button>
        {run?.same !== undefined && <output>{t(run.same ? 'lab.claims.same' : 'lab.claims.other')}</output>}
      </div>
    </section>
  );
}

function ClaimFigures({ judged, words }: { readonly judged: JudgedClaim; readonly words: 'zh' | 'en' }) {
  const { t } = useTranslation();
  const runs = judged.scenarios.map(({ name, days }) => `${name} (${t('lab.claims.days', { days })})`);
  return (
    <>
      <dl className="lab-figures">
        {judged.figures.map((figure) => (
          <div key={figure.en}>
            <dt>{figure[words]}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet small">{t('lab.claims.run', { runs: runs.join(', ') })}</p>
    </>
  );
}
