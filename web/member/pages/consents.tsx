import { useTranslation } from 'react-i18next';
import type { Disclosure } from '#contract';
import { useLanguage } from '../../kit/i18n/use-language.ts';
import { Button } from '../parts/button.tsx';
import { Day } from '../parts/figures.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Shown } from '../parts/shown.tsx';
import { useOwn, useSend } from '../use-own.ts';

/** What one has agreed to, in the words as they are now, and taking it back. */
export function Consents() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const disclosure = useOwn<Disclosure>(`/disclosure?language=${language === 'en' ? 'en' : 'zh'}`);
  const taking = useSend<string>((kind) => `/consents/${kind}/withdraw`);
  return (
    <Page title={t('m.more.consents')} back={{ to: 'more' }}>
      <Refused error={taking.error} />
      <Shown of={disclosure}>
        {({ items, given }) => (
          <>
            {items.map(({ kind, title, lines }) => {
              const held = given.find((one) => one.kind === kind && one.inForce);
              return (
                <section key={kind} className="panel stack">
                  <h2>{title}</h2>
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                  {held ? (
                    <>
                      <p className="quiet">
                        {t('m.consent.given')} <Day at={held.givenAt} />
                      </p>
                      <Button plain busy={taking.isPending} onClick={() => taking.mutate(kind)}>
                        {t('m.consent.takeBack')}
                      </Button>
                    </>
                  ) : (
                    <p className="quiet">{t('m.consent.notGiven')}</p>
                  )}
                </section>
              );
            })}
          </>
        )}
      </Shown>
    </Page>
  );
}
