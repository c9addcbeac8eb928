import { useTranslation } from 'react-i18next';
import { On } from '../../program/times.tsx';

/** From when to when a contract holds. */
export function Term({ from, to }: { readonly from: string; readonly to: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <On time={from} /> – {to === null ? t('agencies.open') : <On time={to} />}
    </>
  );
}
