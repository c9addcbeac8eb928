import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { asProblem } from '../../kit/parts/problem.ts';

/** What did not happen and the way out, in the server's words; nothing that was typed is lost. */
export function Refused({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (!error) return null;
  const { code, detailZh, detailEn, requestId } = asProblem(error);
  const own: Readonly<Record<string, string>> = {
    page_fault: t('m.fault'),
    unreachable: t('m.unreachable'),
    bad_answer: t('m.badAnswer'),
    not_signed_in: t('m.signedOut'),
    // The server knows of member ids too; the till asks for phones only.
    no_such_guest: t('m.noSuchGuest'),
  };
  return (
    <div role="alert" className="refused">
      {own[code] ?? (language === 'en' ? detailEn : detailZh)}
      {requestId !== '' && <small className="quiet">{t('m.reference', { id: requestId })}</small>}
    </div>
  );
}
