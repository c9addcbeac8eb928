import { useTranslation } from 'react-i18next';
import type { RefundPreview } from '#contract';
import { columnDecimals } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { PartyMark } from '../../../kit/parts/party-mark.tsx';
import type { Party } from '../../../kit/theme/palette.ts';
import { MemberLink } from '../../list/links.tsx';
import './orders.css';

type Line = {
  readonly key: string;
  readonly party: Party;
  readonly label: string;
  readonly amount: string;
  readonly memberId?: string;
};

function useLines(preview: RefundPreview): readonly Line[] {
  const { t } = useTranslation();
  const agentKinds = new Set(['district', 'city', 'province', 'greater']);
  const lossTo = t(`orders.refund.lossTo.${preview.lossTo}`);
  const lines: readonly Line[] = [
    { key: 'store', party: 'store', label: t('orders.refund.store'), amount: preview.store },
    { key: 'platform', party: 'platform', label: t('orders.refund.platform'), amount: preview.platform },
    ...preview.commissions.map(({ kind, memberId, amount }) => ({
      key: `${kind}-${memberId}`,
      party: agentKinds.has(kind) ? ('agent' as const) : ('referrer' as const),
      label: t(`part.${kind}`),
      amount,
      memberId,
    })),
    { key: 'pool', party: 'pool', label: t('orders.refund.pool'), amount: preview.pool },
    { key: 'wallet', party: 'member', label: t('orders.refund.wallet'), amount: preview.fromWallet },
    { key: 'kept', party: 'member', label: t('orders.refund.keptBack'), amount: preview.keptBack },
    { key: 'surplus', party: 'pool', label: t('orders.refund.surplus'), amount: preview.surplus },
    {
      key: 'loss',
      party: preview.lossTo,
      label: t('orders.refund.loss', { who: lossTo }),
      amount: preview.loss,
    },
  ];
  return lines.filter(({ amount }) => Number(amount) !== 0);
}

/** Who gives back what, and what the member gets. */
export function RefundTable({ preview }: { readonly preview: RefundPreview }) {
  const { t } = useTranslation();
  const lines = useLines(preview);
  const decimals = columnDecimals([preview.paid, ...lines.map(({ amount }) => amount)]);
  return (
    <>
      <table className="split-table">
        <caption className="hidden-label">{t('orders.refund.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('orders.refund.who')}</th>
            <th scope="col" className="number">
              {t('orders.refund.gives')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, party, label, amount, memberId }) => (
            <tr key={key}>
              <th scope="row">
                <PartyMark party={party} />
                {label} {memberId && <MemberLink id={memberId} />}
              </th>
              <td className="number">
                <Money amount={amount} decimals={decimals} bare />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('orders.refund.paid')}</th>
            <td className="number">
              <Money amount={preview.paid} decimals={decimals} bare />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="small">
        {Number(preview.burned) > 0 && t('orders.refund.burned', { points: points(preview.burned) })}{' '}
        {Number(preview.soldPoints) > 0 && t('orders.refund.sold', { sold: points(preview.soldPoints) })}
      </p>
    </>
  );
}
