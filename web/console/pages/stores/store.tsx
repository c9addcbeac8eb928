import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StoreDetail } from '#contract';
import { columnDecimals } from '../../../kit/format/money.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Facts } from '../../../kit/parts/facts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Shown } from '../../../kit/parts/states.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { EntryLink, MemberLink, Named } from '../../list/links.tsx';
import { OrdersOf } from '../../list/orders-of.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { On } from '../../program/times.tsx';
import { Cashiers } from './cashiers.tsx';
import { StoreSettlements } from './store-settlements.tsx';

/** One store: its tariff, what it turned over, what is owed to it. */
export function Store() {
  const { storeId } = useParams({ from: '/stores/$storeId' });
  const { t } = useTranslation();
  const { client } = useProgram();
  const store = useQuery({ queryKey: ['store', storeId], queryFn: () => dataOf(client.store(storeId)) });
  return (
    <div className="stack">
      <Shown of={store} rows={10}>
        {(data) => (
          <>
            <PageHead title={t('words.store')} id={storeId} of={<Named id={storeId} name={data.name} />} />
            <div className="columns">
              <StoreFacts store={data} />
              <StoreMoney store={data} />
              <Cashiers storeId={data.storeId} />
              <OrdersOf
                title={t('stores.orders.title')}
                all={t('stores.orders.all')}
                none={t('stores.orders.none')}
                filter={{ storeId: data.storeId }}
              />
            </div>
            <StoreSettlements storeId={data.storeId} />
          </>
        )}
      </Shown>
    </div>
  );
}

function StoreFacts({ store }: { readonly store: StoreDetail }) {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <h2>{t('stores.facts')}</h2>
      <Facts
        facts={[
          { label: t('orders.store'), value: <Identifier id={store.storeId} /> },
          {
            label: t('stores.column.registered'),
            value: (
              <>
                <On time={store.registeredAt} /> · <EntryLink entry={store.entry} />
              </>
            ),
          },
          { label: t('stores.column.owner'), value: <MemberLink id={store.ownerId} /> },
          {
            label: t('stores.column.recruiter'),
            value: store.recruiterId ? <MemberLink id={store.recruiterId} /> : t('kit.none'),
          },
          { label: t('stores.column.region'), value: store.region ?? t('kit.none') },
          { label: t('stores.column.tariff'), value: store.tariff },
          { label: t('stores.column.orders'), value: store.orders },
        ]}
      />
    </section>
  );
}

function StoreMoney({ store }: { readonly store: StoreDetail }) {
  const { t } = useTranslation();
  const sums = ['turnover', 'refunded', 'payable', 'atProvider', 'deposit'] as const;
  const decimals = columnDecimals(sums.map((name) => store[name]));
  return (
    <section className="panel stack">
      <h2>{t('stores.money')}</h2>
      <Facts
        facts={[
          ...sums.map((name) => ({
            label: t(`stores.column.${name}`),
            value: <Money amount={store[name]} decimals={decimals} bare />,
          })),
          ...(store.standing
            ? [
                {
                  label: t('stores.onItsWay'),
                  value: <Money amount={store.standing.onItsWay} decimals={decimals} bare />,
                },
              ]
            : []),
        ]}
      />
      <p className="quiet small">{t('stores.moneyNote')}</p>
    </section>
  );
}
