import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/page.tsx';
import { Budgets } from './budgets.tsx';
import { Fund } from './fund.tsx';
import { Injections } from './injections.tsx';
import { Subsidies } from './subsidies.tsx';

/** Money the operator brings: into the pool, into orders, into budgets, and out to those with a weight. */
export function Capital() {
  const { t } = useTranslation();
  return (
    <Page title={t('capital.title')}>
      <Injections />
      <Subsidies />
      <Fund />
      <Budgets />
    </Page>
  );
}
