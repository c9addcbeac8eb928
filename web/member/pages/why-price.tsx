import { useTranslation } from 'react-i18next';
import { share } from '../../kit/format/share.ts';
import type { PublicFigures } from '../own-types.ts';
import { Facts } from '../parts/facts.tsx';
import { Money, Points } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { usePublic } from '../use-own.ts';

/** The price as the sum it is, and what moves it. */
export function WhyPrice({ here = false }: { readonly here?: boolean }) {
  const { t } = useTranslation();
  const { data } = usePublic<PublicFigures>();
  if (!data) return null;
  const { price, pool, supply, policy } = data;
  const { retention } = policy.redemption;
  return (
    <details className="panel">
      <summary>{t('m.why.title', { price: price.display })}</summary>
      <div className="stack">
        <p>{t('m.why.sum')}</p>
        <Facts
          of={[
            [t('m.why.pool'), <Money key="pool" of={pool} />],
            [t('m.why.supply'), <Points key="supply" of={supply} />],
            [t('m.why.price'), price.display],
          ]}
        />
        <ul className="plain-list">
          <li>{t('m.why.orders')}</li>
          <li>{t('m.why.sales', { share: share(retention ?? 0) })}</li>
          <li>{t('m.why.still')}</li>
        </ul>
        {!here && <Link to="books">{t('m.why.books')}</Link>}
      </div>
    </details>
  );
}
