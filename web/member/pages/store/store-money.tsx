import { useTranslation } from 'react-i18next';
import type { OwnStore, SettlementRow } from '#contract';
import { Facts } from '../../parts/facts.tsx';
import { Moment, Money } from '../../parts/figures.tsx';
import { Page } from '../../parts/page.tsx';
import { Rows } from '../../parts/rows.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useOwn, useOwnList } from '../../use-own.ts';
import { StatementLines } from '../statement-lines.tsx';
import type { AtStore } from './at-store.ts';

/** What the store is owed, what it was paid, its deposit, and every line behind it. */
export function StoreMoney({ store: { storeId } }: AtStore) {
  const { t } = useTranslation();
  const path = `/stores/${encodeURIComponent(storeId)}`;
  const store = useOwn<OwnStore>(path);
  const list = useOwnList<SettlementRow>(`${path}/settlements`);
  return (
    <Page title={t('m.store.money')}>
      <Shown of={store}>
        {(one) => (
          <section className="panel stack">
            <p>{t('m.store.payable')}</p>
            <p className="big">
              <Money of={one.payable} />
            </p>
            <Facts
              of={[
                [t('m.store.onItsWay'), <Money key="way" of={one.onItsWay} />],
                [t('m.store.deposit'), <Money key="deposit" of={one.deposit} />],
                [t('m.store.atProvider'), <Money key="provider" of={one.atProvider} />],
                [t('m.store.turnover'), <Money key="turnover" of={one.turnover} />],
                [t('m.store.refunded'), <Money key="refunded" of={one.refunded} />],
              ]}
            />
            <p className="quiet">{t('m.store.depositText')}</p>
            {one.suspended && (
              <p aria-live="polite" className="refused">
                {t('m.store.suspended')}
              </p>
            )}
          </section>
        )}
      </Shown>
      <section className="panel stack">
        <h2>{t('m.store.settlements')}</h2>
        <Rows
          of={list}
          id={({ settlementId }) => settlementId}
          none={t('m.store.noSettlements')}
          row={(one) => (
            <>
              <div className="row spread">
                <strong>
                  <Money of={one.amount} />
                </strong>
                <span className="state">{t(`settlementStatus.${one.status}`)}</span>
              </div>
              <div className="row spread quiet small">
                <Moment at={one.at} />
                <span>{one.payoutNumber ?? one.reference ?? ''}</span>
              </div>
            </>
          )}
        />
      </section>
      <section className="panel stack">
        <h2>{t('m.store.lines')}</h2>
        <StatementLines path={`${path}/statement`} shows={({ unit }) => unit === 'money'} />
      </section>
    </Page>
  );
}
