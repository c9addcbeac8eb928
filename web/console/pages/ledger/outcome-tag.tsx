import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryRow } from '#contract';

export function OutcomeTag({ of }: { readonly of: EntryRow['outcome'] }) {
  const { t } = useTranslation();
  return <Tag color={of === 'refused' ? 'error' : 'default'}>{t(`ledger.${of}`)}</Tag>;
}
