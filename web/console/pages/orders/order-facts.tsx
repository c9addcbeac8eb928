import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#contract';
import { money } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { type Fact, Facts } from '../../../kit/parts/facts.tsx';
import { EntryLink, MemberLink, StoreLink } from '../../list/links.tsx';
import { At } from '../../program/times.tsx';

export function OrderFacts({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const mode = t(`orders.mode.${order.fundingMode as 'split'}`, { defaultValue: order.fundingMode });
  const channel = t(`orders.channel.${order.channel as 'simulated'}`, { defaultValue: order.channel });
  const facts: readonly Fact[] = [
    { label: t('words.amount'), value: <Money amount={order.amount} /> },
    { label: t('words.member'), value: <MemberLink id={order.memberId} /> },
    { label: t('words.store'), value: <StoreLink id={order.storeId} /> },
    { label: t('orders.order.placed'), value: <At time={order.placedAt} /> },
    order.status === 'pending'
      ? { label: t('orders.order.due'), value: <At time={order.due} /> }
      : { label: t('orders.order.settled'), value: <At time={order.settledAt} /> },
    { label: t('orders.order.tariff'), value: order.tariff },
    { label: t('orders.order.region'), value: order.region ?? t('kit.none') },
    { label: t('orders.order.funding'), value: `${mode} · ${channel}` },
    { label: t('orders.order.refunded'), value: <Money amount={order.refunded} /> },
    { label: t('orders.order.refundable'), value: <Money amount={order.refundable} /> },
    { label: t('orders.order.points'), value: <Points amount={order.points} /> },
    ...(order.price
      ? [
          {
            label: t('orders.order.price'),
            value: order.price.display,
            hint: t('orders.order.priceHint', {
              pool: money(order.price.pool, language),
              supply: points(order.price.supply),
            }),
          },
        ]
      : []),
    {
      label: t('orders.order.entries'),
      value: (
        <span className="row">
          {order.entries.map((entry) => (
            <EntryLink key={entry} entry={entry} />
          ))}
        </span>
      ),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('orders.order.facts')}</h2>
      <Facts facts={facts} />
    </section>
  );
}
