import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Written } from '../list/written.tsx';

type SentProps = { readonly proposed: boolean; readonly done: string; readonly onClose: () => void };

/** It is done, or it waits for the second person. */
export function Sent({ proposed, done, onClose }: SentProps) {
  const { t } = useTranslation();
  if (!proposed) return <Written title={done} onClose={onClose} />;
  return (
    <Written title={t('write.proposed')} onClose={onClose}>
      <Link to="/approvals">{t('write.toApprovals')}</Link>
    </Written>
  );
}
