import { useTranslation } from 'react-i18next';
import type { OwnCase } from '#contract';
import { Moment } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { Page } from '../parts/page.tsx';
import { Rows } from '../parts/rows.tsx';
import { useOwnList } from '../use-own.ts';

/** What one has asked or reported, and how far it is. */
export function Cases() {
  const { t } = useTranslation();
  const list = useOwnList<OwnCase>('/cases');
  return (
    <Page title={t('m.more.cases')} back={{ to: 'more' }}>
      <Link to="report" className="button">
        {t('m.report.title')}
      </Link>
      <section className="panel stack">
        <Rows
          of={list}
          id={({ caseId }) => caseId}
          none={t('m.cases.none')}
          row={(one) => (
            <>
              <div className="row spread">
                <strong>{t(`m.report.kind.${one.kind}`)}</strong>
                <span className="state">{t(`caseStatus.${one.status}`)}</span>
              </div>
              <div className="row spread quiet small">
                <Moment at={one.openedAt} />
                <span>{one.caseId}</span>
              </div>
              {one.ruling && (
                <p>
                  {t(`m.cases.${one.ruling.decision}`)} <Moment at={one.ruling.at} />
                </p>
              )}
            </>
          )}
        />
      </section>
    </Page>
  );
}
