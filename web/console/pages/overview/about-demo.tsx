import { useTranslation } from 'react-i18next';
import { Facts } from '../../../kit/parts/facts.tsx';

const REAL = ['orders', 'amounts'] as const;
const MADE = ['cities', 'stores', 'relations', 'payments'] as const;

/** What in the demo is real and what is made up: said before anybody has to ask. */
export function AboutDemo() {
  const { t } = useTranslation();
  const said = (names: readonly (typeof REAL | typeof MADE)[number][]) =>
    names.map((name) => <p key={name}>{t(`overview.about.${name}`)}</p>);
  return (
    <section className="panel">
      <h2>{t('overview.about.title')}</h2>
      <Facts
        facts={[
          { label: t('overview.about.real'), value: said(REAL) },
          { label: t('overview.about.made'), value: said(MADE) },
          { label: t('overview.about.same'), value: t('overview.about.sameText') },
        ]}
      />
    </section>
  );
}
