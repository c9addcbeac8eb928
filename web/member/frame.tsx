import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../kit/i18n/use-language.ts';
import type { PublicFigures } from './own-types.ts';
import { Link } from './parts/link.tsx';
import { usePublic } from './use-own.ts';

/** Around every page: whose program it is, the other language, and whether any of it is real. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { language, change } = useLanguage();
  const { data } = usePublic<PublicFigures>();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className="app">
      <a className="skip" href="#content">
        {t('m.skip')}
      </a>
      <header className="top no-print">
        <Link className="product">{t('product.name')}</Link>
        <button type="button" className="plain-button" lang={other} onClick={() => void change(other)}>
          {t('m.otherLanguage')}
        </button>
      </header>
      {data?.stage === 'rehearsal' && <p className="demo-line no-print">{t('m.demo')}</p>}
      {data?.pauses.map(({ what, reason }) => (
        <p key={what} className="demo-line">
          {t('m.paused', { what: t(`m.pause.${what}` as 'm.pause.orders', { defaultValue: what }), reason })}
        </p>
      ))}
      <main id="content">{children}</main>
    </div>
  );
}
