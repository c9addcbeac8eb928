import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '#engine';
import { columnDecimals, money } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { PartyMark } from '../../../kit/parts/party-mark.tsx';
import { dataOf } from '../../program/data-of.ts';
import { type Estimate, estimateOrder } from '../../program/estimate.ts';
import { useProgram } from '../../program/program-gate.tsx';
import './orders.css';

type OrderPreviewProps = { readonly storeId: string | undefined; readonly amount: string | undefined };

/** What the order would do at the present figures, said before it is placed. */
export function OrderPreview({ storeId, amount }: OrderPreviewProps) {
  const { client } = useProgram();
  const policy = useQuery({ queryKey: ['policy'], queryFn: () => dataOf(client.policy()) });
  const pool = useQuery({
    queryKey: ['pool', amount],
    queryFn: () => dataOf(client.pool()),
    enabled: !!amount,
  });
  const store = useQuery({
    queryKey: ['store', storeId],
    queryFn: () => dataOf(client.store(storeId ?? '')),
    enabled: !!storeId,
  });
  if (!amount || !policy.data || !pool.data || !store.data) return null;
  const estimate = estimateOrder(policy.data.document, pool.data, store.data.tariff, amount);
  return estimate ? <Told estimate={estimate} /> : null;
}

function Told({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const decimals = columnDecimals(estimate.parts.map(({ amount }) => amount));
  const minted = {
    points: points(formatPoints(estimate.points)),
    net: money(estimate.net, language),
  };
  return (
    <section className="order-preview" aria-live="polite">
      <h3>{t('orders.take.previewTitle')}</h3>
      <table>
        <tbody>
          {estimate.parts.map(({ name, party, amount }) => (
            <tr key={name}>
              <th scope="row">
                <PartyMark party={party} />
                {t(`part.${name}`)}
              </th>
              <td>
                <Money amount={amount} decimals={decimals} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{estimate.points === 0n ? t('orders.take.previewNone') : t('orders.take.previewPoints', minted)}</p>
      {estimate.delayDays > 0 && <p>{t('orders.take.previewLater', { days: estimate.delayDays })}</p>}
      <p className="quiet small">{t('orders.take.previewNote')}</p>
    </section>
  );
}
