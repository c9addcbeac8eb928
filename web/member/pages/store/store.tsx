import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnStores } from '#contract';
import { Link } from '../../parts/link.tsx';
import { Name } from '../../parts/name.tsx';
import { Page } from '../../parts/page.tsx';
import { Shown } from '../../parts/shown.tsx';
import { usePlace } from '../../place.ts';
import { useOwn } from '../../use-own.ts';
import type { AtStore } from './at-store.ts';
import { Cashiers } from './cashiers.tsx';
import { Poster } from './poster.tsx';
import { Refund } from './refund.tsx';
import { StoreMoney } from './store-money.tsx';
import { TakeOrder } from './take-order.tsx';
import { Takings } from './takings.tsx';

/** For everybody at the till, and those that are the owner's. */
const ROOMS: Readonly<Record<string, ComponentType<AtStore>>> = {
  '': TakeOrder,
  orders: Takings,
  code: Poster,
};
const OWNERS: Readonly<Record<string, ComponentType<AtStore>>> = {
  money: StoreMoney,
  refund: Refund,
  cashiers: Cashiers,
};

/** One store: take an order, what was taken, its code; for its owner the money. */
export function Store() {
  const { t } = useTranslation();
  const { of } = usePlace();
  const [storeId = '', room = ''] = of;
  const stores = useOwn<OwnStores>('/stores');
  return (
    <Shown of={stores}>
      {({ items }) => {
        const store = items.find((one) => one.storeId === storeId);
        const Room = ROOMS[room] ?? (store?.role === 'owner' ? OWNERS[room] : undefined);
        if (!store || !Room)
          return (
            <Page title={t('m.nowhere')} back={{ to: 'stores' }}>
              <p>{t('m.nowhereText')}</p>
            </Page>
          );
        return (
          <>
            <nav className="rooms no-print" aria-label={t('m.tab.stores')}>
              <Link to="store" of={[storeId]} current={room === ''}>
                {t('m.store.take')}
              </Link>
              <Link to="store" of={[storeId, 'orders']} current={room === 'orders'}>
                {t('m.store.orders')}
              </Link>
              {store.role === 'owner' && (
                <Link to="store" of={[storeId, 'money']} current={room === 'money'}>
                  {t('m.store.money')}
                </Link>
              )}
              <Link to="store" of={[storeId, 'code']} current={room === 'code'}>
                {t('m.store.code')}
              </Link>
              {store.role === 'owner' && (
                <Link to="store" of={[storeId, 'cashiers']} current={room === 'cashiers'}>
                  {t('m.store.cashiers')}
                </Link>
              )}
            </nav>
            <p className="quiet no-print">
              <Name of={store.name} or={store.storeId} />
            </p>
            <Room store={store} />
          </>
        );
      }}
    </Shown>
  );
}
