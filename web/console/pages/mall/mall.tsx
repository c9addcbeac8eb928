import { useTranslation } from 'react-i18next';
import { Page } from '../../frame/page.tsx';
import { FilterBar } from '../../list/filter-bar.tsx';
import { Credits } from './credits.tsx';
import { MallOrders } from './mall-orders.tsx';
import { Products } from './products.tsx';

/** Goods with stock and prices, credits that discount them, and the orders both met in. */
export function Mall() {
  const { t } = useTranslation();
  return (
    <Page title={t('mall.title')} note={t('mall.note')}>
      <FilterBar
        fields={[
          { name: 'storeId', label: t('field.storeId'), kind: 'text' },
          { name: 'memberId', label: t('field.memberId'), kind: 'text' },
        ]}
      />
      <Products />
      <MallOrders />
      <Credits />
    </Page>
  );
}
