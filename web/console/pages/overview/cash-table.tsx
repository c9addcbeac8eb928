import { useTranslation } from 'react-i18next';
import type { PoolFigures } from '#contract';
import { columnDecimals, money } from '../../../kit/format/money.ts';
import { differenceOf, sumOf } from '../../../kit/format/sum.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { PartyMark } from '../../../kit/parts/party-mark.tsx';
import type { Party } from '../../../kit/theme/palette.ts';

type Name =
  | 'pool'
  | 'stream'
  | 'pending'
  | 'wallets'
  | 'commissions'
  | 'storePayables'
  | 'storeDeposits'
  | 'platformRevenue'
  | 'refundLoss'
  | 'other';
type Line = { readonly name: Name; readonly party: Party; readonly amount: string };

/** Whose the cash is; what the named accounts leave over is shown too, so that the sum is the cash. */
function linesOf({ pool, stream, pending, reserve }: PoolFigures): readonly Line[] {
  const named: readonly Line[] = [
    { name: 'pool', party: 'pool', amount: pool },
    { name: 'stream', party: 'pool', amount: stream },
    { name: 'pending', party: 'store', amount: pending },
    { name: 'wallets', party: 'member', amount: reserve.wallets },
    { name: 'commissions', party: 'referrer', amount: reserve.commissions },
    { name: 'storePayables', party: 'store', amount: reserve.storePayables },
    { name: 'storeDeposits', party: 'store', amount: reserve.storeDeposits },
    { name: 'platformRevenue', party: 'platform', amount: reserve.platformRevenue },
    { name: 'refundLoss', party: 'platform', amount: differenceOf('0', reserve.refundLoss) },
  ];
  const other = differenceOf(reserve.cash, sumOf(named.map(({ amount }) => amount)));
  return [...named, { name: 'other' as const, party: 'platform' as const, amount: other }].filter(
    ({ amount }) => Number(amount) !== 0,
  );
}

/** Every yuan of cash and whose it is. */
export function CashTable({ pool }: { readonly pool: PoolFigures }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const lines = linesOf(pool);
  const decimals = columnDecimals(lines.map(({ amount }) => amount));
  return (
    <section className="panel">
      <h2>{t('overview.cash.title')}</h2>
      <p className="quiet">
        {t('overview.cash.titleNote', { cash: money(pool.reserve.cash, language, decimals) })}
      </p>
      <table className="cash">
        <tbody>
          {lines.map(({ name, party, amount }) => (
            <tr key={name}>
              <th scope="row">
                <PartyMark party={party} />
                {t(`overview.cash.${name}`)}
              </th>
              <td>
                <Money amount={amount} decimals={decimals} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('overview.cash.total')}</th>
            <td>
              <Money amount={pool.reserve.cash} decimals={decimals} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
