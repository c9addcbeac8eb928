import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <div className="panel stack">
      <h1>{t('frame.notFound')}</h1>
      <p>{t('frame.notFoundText')}</p>
      <p>
        <Link to="/">{t('frame.back')}</Link>
      </p>
    </div>
  );
}
