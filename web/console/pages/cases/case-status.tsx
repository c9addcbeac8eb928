import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseRow } from '#contract';

export function CaseStatus({ of }: { readonly of: CaseRow['status'] }) {
  const { t } = useTranslation();
  return <Tag>{t(`caseStatus.${of}`)}</Tag>;
}
