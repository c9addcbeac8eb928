import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail, PartyLeg } from '#contract';
import { Chart } from '../../../kit/chart/chart.tsx';
import { columnDecimals, money, moneyFigure } from '../../../kit/format/money.ts';
import { ratioPpm } from '../../../kit/format/ratio.ts';
import { share } from '../../../kit/format/share.ts';
import { sumOf } from '../../../kit/format/sum.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { PartyMark } from '../../../kit/parts/party-mark.tsx';
import { useAppearance } from '../../../kit/theme/appearance.tsx';
import { hueOf } from '../../../kit/theme/palette.ts';
import { partyOf } from '../../charts/party-of.ts';
import { splitOption } from '../../charts/split-option.ts';
import { MemberLink } from '../../list/links.tsx';
import './orders.css';

const legKey = (leg: PartyLeg): string => `${leg.party}-${leg.kind}-${leg.memberId ?? leg.storeId ?? ''}`;

/** Hundredths of a percent are enough to compare parts. */
const shareOf = (amount: string, whole: string): string =>
  share(Math.round(ratioPpm(amount, whole) / 100) * 100);

/** Who got what of an order: as a picture and as figures that add up. */
export function Split({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { palette } = useAppearance();
  const legs = order.split;
  const settled = order.settledAmount;
  const sum = (party: PartyLeg['party']): string =>
    money(sumOf(legs.filter((leg) => leg.party === party).map(({ amount }) => amount)), language);
  const option = useMemo(
    () =>
      splitOption({
        legs,
        palette,
        order: t('words.order'),
        nameOf: (leg) => t(`part.${leg.kind}`),
        figureOf: (amount) => moneyFigure(amount),
      }),
    [legs, palette, t],
  );
  return (
    <>
      <Chart
        title={t('orders.order.splitSentence', {
          amount: money(settled, language),
          store: sum('store'),
          pool: sum('pool'),
        })}
        option={option}
        height={60 + 52 * legs.length}
        file={`order-${order.orderId}`}
        facts={[
          { label: t('party.store'), value: sum('store') },
          { label: t('party.pool'), value: sum('pool') },
          { label: t('party.platform'), value: sum('platform') },
        ]}
        table={{
          head: [
            t('orders.order.party'),
            t('orders.order.part'),
            t('words.member'),
            t('orders.order.amount'),
          ],
          rows: legs.map((leg) => [
            t(`party.${leg.party}`),
            t(`part.${leg.kind}`),
            leg.memberId ?? '',
            leg.amount,
          ]),
        }}
      />
      <section className="panel">
        <h2>{t('orders.order.split', { amount: money(settled, language) })}</h2>
        <div className="share-bars" aria-hidden="true">
          {legs.map((leg) => (
            <span
              key={legKey(leg)}
              style={{ flexGrow: ratioPpm(leg.amount, settled), background: hueOf(partyOf(leg), palette) }}
            />
          ))}
        </div>
        <SplitTable legs={legs} settled={settled} />
        <p className="quiet small">{t('orders.order.splitNote')}</p>
      </section>
    </>
  );
}

function SplitTable({ legs, settled }: { readonly legs: readonly PartyLeg[]; readonly settled: string }) {
  const { t } = useTranslation();
  const decimals = columnDecimals(legs.map(({ amount }) => amount));
  return (
    <table className="split-table">
      <thead>
        <tr>
          <th scope="col">{t('orders.order.party')}</th>
          <th scope="col" className="number">
            {t('orders.order.amount')}
          </th>
          <th scope="col" className="number">
            {t('orders.order.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {legs.map((leg) => (
          <tr key={legKey(leg)}>
            <th scope="row">
              <PartyMark party={partyOf(leg)} />
              {t(`party.${leg.party}`)} {leg.memberId && <MemberLink id={leg.memberId} />}
              <div className="quiet small part-name">{t(`part.${leg.kind}`)}</div>
            </th>
            <td className="number">
              <Money amount={leg.amount} decimals={decimals} bare />
            </td>
            <td className="number">{shareOf(leg.amount, settled)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('orders.order.total')}</th>
          <td className="number">
            <Money amount={settled} decimals={decimals} bare />
          </td>
          <td className="number">100 %</td>
        </tr>
      </tfoot>
    </table>
  );
}
