import { useTranslation } from 'react-i18next';
import { Conversions } from './conversions.tsx';
import { Entitlements } from './entitlements.tsx';

/** Points turned into shares, and who is due how many (S79, S80). */
export function Shares() {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="page-head">
        <h1>{t('shares.title')}</h1>
      </div>
      <p className="quiet">{t('shares.note')}</p>
      <Conversions />
      <Entitlements />
    </div>
  );
}
