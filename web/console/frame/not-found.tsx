import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from './page.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('frame.notFound')} note={t('frame.notFoundText')}>
      <p>
        <Link to="/">{t('frame.back')}</Link>
      </p>
    </Page>
  );
}
