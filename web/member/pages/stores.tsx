import { useTranslation } from 'react-i18next';
import type { OwnStores } from '#contract';
import { Link } from '../parts/link.tsx';
import { Name } from '../parts/name.tsx';
import { Page } from '../parts/page.tsx';
import { Shown } from '../parts/shown.tsx';
import { useOwn } from '../use-own.ts';

/** The stores one owns or works at. */
export function Stores() {
  const { t } = useTranslation();
  const stores = useOwn<OwnStores>('/stores');
  return (
    <Page title={t('m.tab.stores')}>
      <Shown of={stores}>
        {({ items }) => (
          <nav className="panel links" aria-label={t('m.tab.stores')}>
            {items.length === 0 && <p className="none">{t('m.store.noStores')}</p>}
            {items.map(({ storeId, name, role }) => (
              <Link key={storeId} to="store" of={[storeId]}>
                <Name of={name} or={storeId} />{' '}
                <span className="quiet small">{t(`m.store.role.${role}`)}</span>
              </Link>
            ))}
          </nav>
        )}
      </Shown>
    </Page>
  );
}
