import { useTranslation } from 'react-i18next';
import type { OwnStores } from '#contract';
import { Link } from './parts/link.tsx';
import { usePlace } from './place.ts';
import { useOwn } from './use-own.ts';

/** What is under the thumb; the till only for those who have one. */
export function Tabs() {
  const { t } = useTranslation();
  const { page } = usePlace();
  const { data } = useOwn<OwnStores>('/stores');
  const has = (data?.items.length ?? 0) > 0;
  const tabs = [
    ['', t('m.tab.home')],
    ['records', t('m.tab.records')],
    ['invite', t('m.tab.invite')],
    ...(has ? ([['stores', t('m.tab.stores')]] as const) : []),
    ['more', t('m.tab.more')],
  ] as const;
  return (
    <nav className="tabs no-print" aria-label={t('nav.label')}>
      {tabs.map(([to, label]) => (
        <Link key={to} to={to} current={page === to}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
