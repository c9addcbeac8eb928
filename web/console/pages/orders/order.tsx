import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from '#contract';
import { money } from '../../../kit/format/money.ts';
import { useLanguage } from '../../../kit/i18n/use-language.ts';
import { Money } from '../../../kit/parts/amounts.tsx';
import { Identifier } from '../../../kit/parts/identifier.tsx';
import { Nothing, Shown } from '../../../kit/parts/states.tsx';
import { Trouble } from '../../../kit/parts/trouble.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { EntryLink } from '../../list/links.tsx';
import { dataOf } from '../../program/data-of.ts';
import { useProgram } from '../../program/program-gate.tsx';
import { useSession } from '../../program/session-gate.tsx';
import { At } from '../../program/times.tsx';
import { useWrite } from '../../program/use-write.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderLot } from './order-lot.tsx';
import { Refund } from './refund.tsx';
import { Split } from './split.tsx';
import { StatusTag } from './status-tag.tsx';

/** One order: who got what of it, its points, its refunds, and the entries behind them. */
export function Order() {
  const { orderId } = useParams({ from: '/orders/$orderId' });
  const { t } = useTranslation();
  const { client } = useProgram();
  const order = useQuery({ queryKey: ['order', orderId], queryFn: () => dataOf(client.order(orderId)) });
  return (
    <div className="stack">
      <Shown of={order} rows={10}>
        {(data) => (
          <>
            <OrderHead order={data} />
            {data.status === 'settled' ? (
              <Split order={data} />
            ) : (
              <p className="panel">{t(`orders.order.${data.status}`)}</p>
            )}
            <div className="columns">
              <OrderFacts order={data} />
              <OrderLot order={data} />
              <Refunds order={data} />
            </div>
          </>
        )}
      </Shown>
    </div>
  );
}

function OrderHead({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const { mayWrite } = useSession();
  const [refunding, setRefunding] = useState(false);
  const settle = useWrite<string>((orderId, options) => client.settleOrder(orderId, {}, options));
  const refundable = Number(order.refundable) > 0;
  return (
    <>
      <PageHead
        title={t('words.order')}
        id={order.orderId}
        of={<Identifier id={order.orderId} />}
        status={<StatusTag status={order.status} />}
        actions={
          mayWrite && (
            <div className="row">
              {order.status === 'pending' && (
                <Button onClick={() => settle.mutate(order.orderId)} loading={settle.isPending}>
                  {t('orders.refund.settle')}
                </Button>
              )}
              {refundable && <Button onClick={() => setRefunding(true)}>{t('orders.refund.open')}</Button>}
            </div>
          )
        }
      />
      {settle.error !== null && <Trouble error={settle.error} />}
      {refunding && <Refund order={order} onClose={() => setRefunding(false)} />}
    </>
  );
}

function Refunds({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <section className="panel">
      <h2>{t('orders.order.refunds')}</h2>
      {order.refunds.length === 0 ? (
        <Nothing>{t('orders.order.noRefunds')}</Nothing>
      ) : (
        <ul className="stack">
          {order.refunds.map((refund) => (
            <li key={refund.refundId}>
              <div className="row spread">
                <strong>
                  <Money amount={refund.amount} />
                </strong>
                <EntryLink entry={refund.entry} />
              </div>
              <div className="quiet small">
                <At time={refund.at} /> · <Identifier id={refund.refundId} />
              </div>
              <div className="small">
                {t('orders.order.refundPaid', { paid: money(refund.paid, language) })}
              </div>
              {Number(refund.loss) > 0 && (
                <div className="small">
                  {t('orders.order.refundLoss', { loss: money(refund.loss, language) })}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
