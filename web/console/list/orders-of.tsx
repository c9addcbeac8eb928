import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Money } from '../../kit/parts/amounts.tsx';
import { Nothing, Shown } from '../../kit/parts/states.tsx';
import { againWhile } from '../program/again-while.ts';
import { dataOf } from '../program/data-of.ts';
import { useProgram } from '../program/program-gate.tsx';
import { At } from '../program/times.tsx';
import { OrderLink } from './links.tsx';
import { settlesSoon } from './settles-soon.ts';
import './orders-of.css';

const SHOWN = 8;

type OrdersOfProps = {
  readonly title: string;
  readonly all: string;
  readonly none: string;
  readonly filter: { readonly memberId: string } | { readonly storeId: string };
};

/** The newest orders of a member or a store. */
export function OrdersOf({ title, all, none, filter }: OrdersOfProps) {
  const { t } = useTranslation();
  const { client } = useProgram();
  const orders = useQuery({
    queryKey: ['orders', 'of', filter],
    queryFn: () => dataOf(client.orders({ ...filter, limit: SHOWN })),
    refetchInterval: againWhile(({ items }) => items.some((order) => settlesSoon(order))),
  });
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Shown of={orders}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing>{none}</Nothing>
          ) : (
            <>
              <ul className="latest">
                {items.map((order) => (
                  <li key={order.orderId}>
                    <OrderLink id={order.orderId} />
                    <span className="amount">
                      <Money amount={order.amount} />
                    </span>
                    <span className="quiet small">
                      <At time={order.placedAt} />
                    </span>
                    <span className="quiet small amount">{t(`orderStatus.${order.status}`)}</span>
                  </li>
                ))}
              </ul>
              <Link to="/orders" search={{ ...filter }}>
                {all}
              </Link>
            </>
          )
        }
      </Shown>
    </section>
  );
}
