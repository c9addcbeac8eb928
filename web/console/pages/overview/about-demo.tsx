import { useTranslation } from 'react-i18next';

const REAL = ['orders', 'amounts'] as const;
const MADE = ['cities', 'stores', 'relations', 'payments'] as const;

/** What in the demo is real and what is made up: said before anybody has to ask. */
export function AboutDemo() {
  const { t } = useTranslation();
  const said = (names: readonly (typeof REAL | typeof MADE)[number][]) => (
    <ul className="rules">
      {names.map((name) => (
        <li key={name}>{t(`overview.about.${name}`)}</li>
      ))}
    </ul>
  );
  return (
    <section className="panel">
      <h2>{t('overview.about.title')}</h2>
      <div className="columns">
        <div className="stack">
          <h3>{t('overview.about.real')}</h3>
          {said(REAL)}
          <h3>{t('overview.about.same')}</h3>
          <p>{t('overview.about.sameText')}</p>
        </div>
        <div className="stack">
          <h3>{t('overview.about.made')}</h3>
          {said(MADE)}
        </div>
      </div>
    </section>
  );
}
