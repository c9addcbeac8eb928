import { useTranslation } from 'react-i18next';
import { NavigationLink } from './navigation-link.tsx';
import { PAGE_GROUPS } from './pages.tsx';
import { usePages } from './use-pages.ts';

/** All pages somebody may open, under the headings of their groups. */
export function PageGroups({ onClick }: { readonly onClick?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const pages = usePages();
  return PAGE_GROUPS.map((group) => (
    <section key={group} className="page-group" aria-label={t(`navGroup.${group}`)}>
      <h2 className="quiet">{t(`navGroup.${group}`)}</h2>
      <ul>
        {pages
          .filter((page) => page.group === group)
          .map((page) => (
            <li key={page.key}>
              <NavigationLink page={page} onClick={onClick} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
