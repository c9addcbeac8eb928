import { MemberLink, OrderLink, StoreLink } from '../../list/links.tsx';
import { useLedgerWords } from './ledger-words.ts';
import './event-card.css';

type Event = { readonly type: string } & Readonly<Record<string, unknown>>;

function shown(name: string, value: unknown): React.ReactNode {
  if (typeof value === 'string') {
    if (/^(memberId|referrerId|ownerId|recruiterId)$/.test(name)) return <MemberLink id={value} />;
    if (name === 'storeId') return <StoreLink id={value} />;
    if (name === 'orderId') return <OrderLink id={value} />;
    return value;
  }
  return typeof value === 'object' ? <pre>{JSON.stringify(value, null, 2)}</pre> : String(value);
}

/** An event as it is recorded: field names are the record's own, ids lead on. */
export function EventCard({ event }: { readonly event: Event }) {
  const words = useLedgerWords();
  const fields = Object.entries(event).filter(([name, value]) => name !== 'type' && value !== undefined);
  return (
    <article className="event-card">
      <h3>
        {words.event(event.type)} <span className="identifier quiet small">{event.type}</span>
      </h3>
      <dl>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt className="identifier">{name}</dt>
            <dd>{shown(name, value)}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
