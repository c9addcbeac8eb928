import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { PAGES } from './pages.tsx';
import { Preferences } from './preferences.tsx';

/** Navigation beside the page, on wide screens. */
export function SideNavigation() {
  const { t } = useTranslation();
  return (
    <div className="side">
      <Brand />
      <nav aria-label={t('nav.label')}>
        <ul>
          {PAGES.map((page) => (
            <li key={page.key}>
              <NavigationLink page={page} />
            </li>
          ))}
        </ul>
      </nav>
      <Preferences />
    </div>
  );
}
