import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type WrittenProps = { readonly title: string; readonly children?: ReactNode; readonly onClose: () => void };

/** What was done, and where to look at it. */
export function Written({ title, children, onClose }: WrittenProps) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <Alert type="success" showIcon role="status" title={title} />
      {children}
      <Button onClick={onClose}>{t('kit.close')}</Button>
    </div>
  );
}
