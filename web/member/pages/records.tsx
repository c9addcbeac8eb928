import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnOrder, StatementView } from '#contract';
import { Choice } from '../parts/choice.tsx';
import { Moment, Money, Points } from '../parts/figures.tsx';
import { Link } from '../parts/link.tsx';
import { Name } from '../parts/name.tsx';
import { Page } from '../parts/page.tsx';
import { Rows } from '../parts/rows.tsx';
import { useOwnList } from '../use-own.ts';
import { StatementLines } from './statement-lines.tsx';

const KINDS = ['points', 'money', 'orders'] as const;
type Kind = (typeof KINDS)[number];

/** Every line with its reason: points, money, orders. */
export function Records() {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('points');
  return (
    <Page title={t('m.tab.records')}>
      <Choice
        legend={t('m.records.which')}
        name="kind"
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        options={KINDS.map((value) => ({ value, label: t(`m.records.kind.${value}`) }))}
      />
      <section className="panel stack">
        {kind === 'orders' ? <Orders /> : <StatementLines path="/statement" shows={unitOf(kind)} />}
      </section>
    </Page>
  );
}

function unitOf(kind: Exclude<Kind, 'orders'>) {
  return ({ unit }: StatementView['sections'][number]): boolean =>
    (unit === 'points') === (kind === 'points');
}

function Orders() {
  const { t } = useTranslation();
  const list = useOwnList<OwnOrder>('/orders');
  return (
    <Rows
      of={list}
      id={({ orderId }) => orderId}
      none={t('m.records.noOrders')}
      row={(order) => (
        <>
          <div className="row spread">
            <span>
              <Name of={order.storeName} or={t('words.store')} />
            </span>
            <strong>
              <Money of={order.amount} />
            </strong>
          </div>
          <div className="row spread quiet small">
            <Moment at={order.placedAt} />
            <span>{t(`orderStatus.${order.status}`)}</span>
          </div>
          <p className="quiet small">
            {order.status === 'pending' ? (
              <>
                {t('m.records.settles')} <Moment at={order.due} />
              </>
            ) : (
              <>
                {t('m.records.made')} <Points of={order.points} />
              </>
            )}
            {order.refunded !== '0.000000' && (
              <>
                {' · '}
                {t('m.records.refunded')} <Money of={order.refunded} />
              </>
            )}
          </p>
          <p className="small">
            <Link to="report" of={[order.orderId]}>
              {t('m.records.ask')}
            </Link>
          </p>
        </>
      )}
    />
  );
}
