import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { asProblem } from './problem.ts';

type TroubleProps = { readonly error: unknown; readonly action?: ReactNode };

/** A refusal or a fault: what did not happen, by which rule, and the way out; the code stays small. */
export function Trouble({ error, action }: TroubleProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { code, detailZh, detailEn, requestId, field = '' } = asProblem(error);
  const own: Readonly<Record<string, string>> = {
    page_fault: t('kit.fault'),
    unreachable: t('kit.unreachable'),
    bad_answer: t('kit.badAnswer', { field }),
  };
  const reference = [t('kit.code', { code }), ...(requestId ? [t('kit.request', { id: requestId })] : [])];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={own[code] ?? (language === 'en' ? detailEn : detailZh)}
      description={<span className="small quiet">{reference.join(' · ')}</span>}
      action={action}
    />
  );
}
