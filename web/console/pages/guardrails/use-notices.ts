import { useTranslation } from 'react-i18next';
import type { Choice } from '../../write/field-control.tsx';

const NOTICES = ['maintenance', 'reconciliation', 'risk-review', 'authority'] as const;

/** The reasons the public can be told, by their code: no free text enters a command. */
export function useNotices(): readonly Choice[] {
  const { t } = useTranslation();
  return NOTICES.map((value) => ({ value, label: t(`notice.${value}`) }));
}
