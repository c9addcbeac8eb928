import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SettlementRow } from '#contract';

export function SettlementStatus({ of }: { readonly of: SettlementRow['status'] }) {
  const { t } = useTranslation();
  return <Tag>{t(`settlementStatus.${of}`)}</Tag>;
}
