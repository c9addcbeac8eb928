import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PageEntry } from './pages.tsx';

type NavigationLinkProps = { readonly page: PageEntry; readonly onClick?: (() => void) | undefined };

export function NavigationLink({ page, onClick }: NavigationLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to={page.to}
      className="nav-link"
      activeOptions={{ exact: page.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
      onClick={onClick}
    >
      {page.icon}
      <span>{t(`nav.${page.key}`)}</span>
    </Link>
  );
}
