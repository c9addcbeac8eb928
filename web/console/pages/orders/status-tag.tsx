import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '#contract';

export function StatusTag({ status }: { readonly status: OrderStatus }) {
  const { t } = useTranslation();
  return <Tag>{t(`orderStatus.${status}`)}</Tag>;
}
