import { useTranslation } from 'react-i18next';
import { Brand } from './brand.tsx';
import { NavigationLink } from './navigation-link.tsx';
import { Preferences } from './preferences.tsx';
import { usePages } from './use-pages.ts';

/** Navigation beside the page, on wide screens. */
export function SideNavigation() {
  const { t } = useTranslation();
  const pages = usePages();
  return (
    <div className="side">
      <Brand />
      <nav aria-label={t('nav.label')}>
        <ul>
          {pages.map((page) => (
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
