import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WithdrawalRow } from '#contract';

export function WithdrawalStatus({ of }: { readonly of: WithdrawalRow['status'] }) {
  const { t } = useTranslation();
  return <Tag>{t(`withdrawalStatus.${of}`)}</Tag>;
}
