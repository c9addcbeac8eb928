import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { PageGroups } from './page-groups.tsx';
import { Preferences } from './preferences.tsx';

/** Navigation beside the page, on wide screens. */
export function SideNavigation() {
  const { t } = useTranslation();
  return (
    <div className="side">
      <Brand />
      <nav aria-label={t('nav.label')}>
        <PageGroups />
      </nav>
      <Preferences />
    </div>
  );
}
