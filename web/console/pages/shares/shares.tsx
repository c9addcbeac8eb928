import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/page.tsx';
import { Conversions } from './conversions.tsx';
import { Entitlements } from './entitlements.tsx';

/** Points turned into shares, and who is due how many (S79, S80). */
export function Shares() {
  const { t } = useTranslation();
  return (
    <Page title={t('shares.title')} note={t('shares.note')}>
      <Conversions />
      <Entitlements />
    </Page>
  );
}
