import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Overview } from '#contract';
import { money, moneyBig } from '../../../kit/format/money.ts';
import { points } from '../../../kit/format/points.ts';
import { sumOf } from '../../../kit/format/sum.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { FigureCard } from '../../../kit/parts/figure-card.tsx';
import './overview.css';
import { coverage } from './pool-gauge.tsx';

const count = (number: number): string => number.toLocaleString('en');

type Name = 'price' | 'pool' | 'supply' | 'reserve' | 'inflow' | 'payouts' | 'pending' | 'stream';
type Counted = 'orders' | 'members' | 'stores' | 'commissions';

const LEADS = {
  toLedger: '/ledger',
  toOrders: '/orders',
  toPrice: '/price',
  toMembers: '/members',
  toStores: '/stores',
  toCommissions: '/commissions',
} as const;

type ExplanationProps = {
  readonly of: Name | Counted;
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

/** The program's figures; each can be opened. */
export function Figures({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { pool, allTime } = overview;
  const paid = sumOf([allTime.redeemed, allTime.exited]);
  const { payoutNow } = pool.reserve;
  const say = (amount: string): string => money(amount, language);
  const owed = Number(payoutNow) > 0;
  const ratio = owed ? coverage(pool.pool, payoutNow) : '–';
  const card = (
    of: Name | Counted,
    value: React.ReactNode,
    hint: string | undefined,
    lead: keyof typeof LEADS,
    sum?: string,
  ) => (
    <FigureCard
      key={of}
      label={t(`overview.figures.${of}`)}
      value={value}
      hint={hint}
      explanation={<Explanation of={of} sum={sum} lead={lead} seq={overview.asOfSeq} />}
    />
  );
  return (
    <section className="figure-cards" aria-label={t('overview.title')}>
      {card(
        'price',
        pool.price.display,
        t('overview.hints.price'),
        'toPrice',
        `${say(pool.price.pool)} ÷ ${points(pool.price.supply)} = ${pool.price.display}`,
      )}
      {card('pool', <Money amount={pool.pool} big />, undefined, 'toLedger')}
      {card(
        'supply',
        <Points amount={pool.supply} />,
        t('overview.hints.genesis', { points: points(pool.genesis) }),
        'toMembers',
        `${points(pool.memberPoints)} + ${points(pool.genesis)} = ${points(pool.supply)}`,
      )}
      {card(
        'reserve',
        ratio,
        t('overview.hints.reserve'),
        'toLedger',
        owed ? `${say(pool.pool)} ÷ ${say(payoutNow)} = ${ratio}` : undefined,
      )}
      {card('inflow', <Money amount={allTime.inflow} big />, undefined, 'toPrice')}
      {card(
        'payouts',
        <Money amount={paid} big />,
        t('overview.hints.exits', { amount: moneyBig(allTime.exited, language) }),
        'toLedger',
        `${say(allTime.redeemed)} + ${say(allTime.exited)} = ${say(paid)}`,
      )}
      {card(
        'pending',
        <Money amount={pool.pending} big />,
        t('overview.hints.pendingOrders', { count: overview.pendingOrders }),
        'toOrders',
      )}
      {card('stream', <Money amount={pool.stream} big />, t('overview.hints.stream'), 'toLedger')}
      {card(
        'orders',
        count(allTime.orders),
        t('overview.hints.turnover', { amount: moneyBig(allTime.amount, language) }),
        'toOrders',
      )}
      {card('commissions', <Money amount={allTime.commissions} big />, undefined, 'toCommissions')}
      {card('members', count(overview.members), undefined, 'toMembers')}
      {card('stores', count(overview.stores), undefined, 'toStores')}
    </section>
  );
}
