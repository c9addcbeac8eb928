import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { decimalsUsed } from '../../../kit/format/scaled.ts';
import { multiple, share } from '../../../kit/format/share.ts';
import { Money, Points } from '../../../kit/parts/amounts.tsx';
import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { At } from '../../program/times.tsx';

const MONEY = /^-?\d+\.\d{6}$/;
const POINTS = /^-?\d+\.\d{18}$/;
const FEN = 2;

/** Fields that name somebody or something lead there. */
const LINKS: Readonly<Record<string, (id: string) => ReactNode>> = {
  memberId: (id) => <MemberLink id={id} />,
  referrerId: (id) => <MemberLink id={id} />,
  ownerId: (id) => <MemberLink id={id} />,
  recruiterId: (id) => <MemberLink id={id} />,
  replaces: (id) => <MemberLink id={id} />,
  storeId: (id) => <StoreLink id={id} />,
  orderId: (id) => <OrderLink id={id} />,
  orderIds: (id) => <OrderLink id={id} />,
  due: (at) => <At time={at} />,
  from: (at) => <At time={at} />,
  to: (at) => <At time={at} />,
};

const SHARES = new Set(['retention', 'ratePpm']);

type EventValueProps = { readonly name: string; readonly value: unknown };

/** A value of an event as people read it. */
export function EventValue({ name, value }: EventValueProps): ReactNode {
  if (Array.isArray(value)) return <Several name={name} values={value} />;
  if (name === 'price' && isRecord(value)) return <Ratio price={value} />;
  if (isRecord(value)) return <Inside fields={value} />;
  if (typeof value === 'number') return numberText(name, value);
  return <Text name={name} text={String(value)} />;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function numberText(name: string, value: number): string {
  if (SHARES.has(name)) return share(value);
  return name === 'multiple' ? multiple(value) : String(value);
}

function Several({ name, values }: { readonly name: string; readonly values: readonly unknown[] }) {
  const { t } = useTranslation();
  if (values.length === 0) return <span className="quiet">{t('kit.none')}</span>;
  return (
    <ul>
      {values.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is recorded never changes its place
        <li key={place}>
          <EventValue name={name} value={value} />
        </li>
      ))}
    </ul>
  );
}

/** The two numbers a price is made of: the quotient alone would be rounded. */
function Ratio({ price }: { readonly price: Readonly<Record<string, unknown>> }) {
  return (
    <>
      <EventValue name="pool" value={price.pool} /> ÷ <EventValue name="supply" value={price.supply} />
    </>
  );
}

/** Fields of a part of an event in one line; points are told apart by their word. */
function Inside({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  return (
    <span className="row">
      {Object.entries(fields).map(([name, value]) => (
        <span key={name}>
          {(name === 'points' || name === 'gross' || name === 'net') && (
            <span className="quiet">{t(`ledger.field.${name}`)} </span>
          )}
          <EventValue name={name} value={value} />
        </span>
      ))}
    </span>
  );
}

function Text({ name, text }: { readonly name: string; readonly text: string }): ReactNode {
  const words = useWords();
  const link = LINKS[name];
  if (link) return link(text);
  if (MONEY.test(text)) return <Money amount={text} decimals={Math.max(FEN, decimalsUsed(text))} />;
  if (POINTS.test(text)) return <Points amount={text} />;
  return words[name]?.(text) ?? text;
}

/** Fields whose values are names of the rules: said in words. */
function useWords(): Readonly<Record<string, (text: string) => string>> {
  const { t } = useTranslation();
  const to = (text: string): string => t(`policy.to.${text as 'pool'}`, { defaultValue: text });
  const part = (text: string): string => t(`part.${text as 'direct'}`, { defaultValue: text });
  return {
    remainderTo: to,
    lossTo: to,
    kind: part,
    tier: (text) => t(`policy.rates.${text as 'district'}`, { defaultValue: text }),
    via: (text) => t(`via.${text as 'payment'}`, { defaultValue: text }),
    mode: (text) => t(`orders.mode.${text as 'split'}`, { defaultValue: text }),
    channel: (text) => t(`orders.channel.${text as 'simulated'}`, { defaultValue: text }),
    withoutPoints: () => t('ledger.yes'),
  };
}
