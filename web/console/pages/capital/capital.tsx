import { useTranslation } from 'react-i18next';
import { Budgets } from './budgets.tsx';
import { Fund } from './fund.tsx';
import { Injections } from './injections.tsx';
import { Subsidies } from './subsidies.tsx';

/** Money the operator brings: into the pool, into orders, into budgets, and out to those with a weight. */
export function Capital() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t('capital.title')}</h1>
      </div>
      <Injections />
      <Subsidies />
      <Fund />
      <Budgets />
    </div>
  );
}
