import { useTranslation } from 'react-i18next';
import type { OwnAgency } from '#contract';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/figures.tsx';
import { Page } from '../parts/page.tsx';
import { Shown } from '../parts/shown.tsx';
import { useOwn } from '../use-own.ts';
import { StatementLines } from './statement-lines.tsx';

/** The regions of an agent, until when, and every commission they brought. */
export function Regions() {
  const { t } = useTranslation();
  const agencies = useOwn<{ readonly items: readonly OwnAgency[] }>('/agencies');
  return (
    <Page title={t('m.more.regions')} back={{ to: 'more' }}>
      <Shown of={agencies}>
        {({ items }) => (
          <>
            {items.map((one) => (
              <section key={one.agencyId} className="panel stack">
                <h2>{one.regionName}</h2>
                <Facts
                  of={[
                    [t('m.regions.tier'), t(`m.regions.tiers.${one.tier}`)],
                    [t('m.regions.from'), <Day key="from" at={one.from} />],
                    [t('m.regions.to'), one.to ? <Day key="to" at={one.to} /> : t('m.regions.open')],
                  ]}
                />
              </section>
            ))}
          </>
        )}
      </Shown>
      <section className="panel stack">
        <h2>{t('m.regions.earned')}</h2>
        <p className="quiet">{t('m.regions.earnedText')}</p>
        <StatementLines path="/agent-statement" shows={() => true} />
      </section>
    </Page>
  );
}
