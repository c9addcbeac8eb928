import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '#contract';
import { money, moneyBig } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { sumOf } from '../../../kit/format/sum.ts';
import type { Messages } from '../../../kit/i18n/messages.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { FigureCard } from '../../../kit/parts/figure-card.tsx';
import './overview.css';
import { coverage } from './pool-gauge.tsx';

const count = (number: number): string => number.toLocaleString('en');

type Figure = keyof Messages['overview']['figures'];

const LEADS = {
  toLedger: '/ledger',
  toOrders: '/orders',
  toPrice: '/price',
  toMembers: '/members',
  toStores: '/stores',
  toCommissions: '/commissions',
} as const;

type ExplanationProps = {
  readonly of: Figure;
  readonly sum?: string | undefined;
  readonly lead: keyof typeof LEADS;
  readonly seq: number;
};

/** Words, the sum with its numbers, and the way to the entries. */
function Explanation({ of, sum, lead, seq }: ExplanationProps) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t(`overview.explain.${of}`)}</p>
      {sum && <p className="equation">{sum}</p>}
      <p className="small">
        <Link to={LEADS[lead]}>{t(`overview.explain.${lead}`)}</Link>{' '}
        <span className="quiet">{t('overview.explain.asOf', { seq })}</span>
      </p>
    </>
  );
}

type Card = {
  readonly of: Figure;
  readonly value: ReactNode;
  readonly lead: keyof typeof LEADS;
  readonly hint?: string;
  readonly sum?: string;
};

/** The program's figures; each can be opened. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const cards = [...usePoolCards(overview), ...useFlowCards(overview), ...useCountCards(overview)];
  return (
    <section className="figure-cards" aria-label={t('overview.title')}>
      {cards.map(({ of, value, hint, sum, lead }) => (
        <FigureCard
          key={of}
          label={t(`overview.figures.${of}`)}
          value={value}
          hint={hint}
          explanation={<Explanation of={of} sum={sum} lead={lead} seq={overview.asOfSeq} />}
        />
      ))}
    </section>
  );
}

function usePoolCards({ pool }: Overview): readonly Card[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { payoutNow } = pool.reserve;
  const say = (amount: string): string => money(amount, language);
  const ratio = Number(payoutNow) > 0 ? coverage(pool.pool, payoutNow) : undefined;
  return [
    {
      of: 'price',
      value: pool.price.display,
      hint: t('overview.hints.price'),
      lead: 'toPrice',
      sum: `${say(pool.price.pool)} ÷ ${points(pool.price.supply)} = ${pool.price.display}`,
    },
    { of: 'pool', value: <Money amount={pool.pool} big />, lead: 'toLedger' },
    {
      of: 'supply',
      value: <Points amount={pool.supply} />,
      hint: t('overview.hints.genesis', { points: points(pool.genesis) }),
      lead: 'toMembers',
      sum: `${points(pool.memberPoints)} + ${points(pool.genesis)} = ${points(pool.supply)}`,
    },
    {
      of: 'reserve',
      value: ratio ?? '–',
      hint: t('overview.hints.reserve'),
      lead: 'toLedger',
      ...(ratio && { sum: `${say(pool.pool)} ÷ ${say(payoutNow)} = ${ratio}` }),
    },
  ];
}

function useFlowCards({ pool, allTime, pendingOrders }: Overview): readonly Card[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const say = (amount: string): string => money(amount, language);
  const paid = sumOf([allTime.redeemed, allTime.exited]);
  return [
    { of: 'inflow', value: <Money amount={allTime.inflow} big />, lead: 'toPrice' },
    {
      of: 'payouts',
      value: <Money amount={paid} big />,
      hint: t('overview.hints.exits', { amount: moneyBig(allTime.exited, language) }),
      lead: 'toLedger',
      sum: `${say(allTime.redeemed)} + ${say(allTime.exited)} = ${say(paid)}`,
    },
    {
      of: 'pending',
      value: <Money amount={pool.pending} big />,
      hint: t('overview.hints.pendingOrders', { count: pendingOrders }),
      lead: 'toOrders',
    },
    {
      of: 'stream',
      value: <Money amount={pool.stream} big />,
      hint: t('overview.hints.stream'),
      lead: 'toLedger',
    },
  ];
}

function useCountCards({ allTime, members, stores }: Overview): readonly Card[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return [
    {
      of: 'orders',
      value: count(allTime.orders),
      hint: t('overview.hints.turnover', { amount: moneyBig(allTime.amount, language) }),
      lead: 'toOrders',
    },
    { of: 'commissions', value: <Money amount={allTime.commissions} big />, lead: 'toCommissions' },
    { of: 'members', value: count(members), lead: 'toMembers' },
    { of: 'stores', value: count(stores), lead: 'toStores' },
  ];
}
