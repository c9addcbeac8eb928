import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Disclosure } from '#contract';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Shown } from '../parts/shown.tsx';
import { useOwn } from '../use-own.ts';
import { GiveConsent } from './give-consent.tsx';

/** Before anything is paid out: what one should know, read and answered, and two consents, one by one. */
export function NeedConsents({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const disclosure = useOwn<Disclosure>(`/disclosure?language=${language === 'en' ? 'en' : 'zh'}`);
  return (
    <Shown of={disclosure}>
      {({ items, given }) => {
        const held = new Set(given.filter(({ inForce }) => inForce).map(({ kind }) => kind));
        const next = items.find(({ kind }) => !held.has(kind));
        if (!next) return children;
        const step = items.length - items.filter(({ kind }) => !held.has(kind)).length + 1;
        return (
          <section className="panel stack">
            <p className="quiet">{t('m.consent.before', { step, of: items.length })}</p>
            <GiveConsent key={next.textHash} item={next} />
          </section>
        );
      }}
    </Shown>
  );
}
