import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WithdrawalRow } from '#contract';

const COLOURS: Readonly<Partial<Record<WithdrawalRow['status'], string>>> = {
  unknown: 'warning',
  'awaiting-member': 'processing',
  requested: 'blue',
};

export function WithdrawalStatus({ of }: { readonly of: WithdrawalRow['status'] }) {
  const { t } = useTranslation();
  const color = COLOURS[of];
  return <Tag {...(color && { color })}>{t(`withdrawalStatus.${of}`)}</Tag>;
}
