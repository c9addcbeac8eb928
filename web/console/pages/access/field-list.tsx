import { EventValue } from '../ledger/event-value.tsx';

type Fields = Readonly<Record<string, unknown>>;

type FieldListProps = { readonly of: Fields; readonly label?: (name: string) => string };

/** What a command or a deed holds, name by name. */
export function FieldList({ of, label = (name) => name }: FieldListProps) {
  return (
    <ul className="small">
      {Object.entries(of)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => (
          <li key={name}>
            <span className="quiet">{label(name)}</span> <Value name={name} value={value} />
          </li>
        ))}
    </ul>
  );
}

const LONGEST = 400;

/** Who or what a field names leads there; a whole document stays as it was sent, cut short. */
function Value({ name, value }: { readonly name: string; readonly value: unknown }) {
  if (typeof value === 'object') return JSON.stringify(value).slice(0, LONGEST);
  return <EventValue name={name} value={typeof value === 'string' ? value.slice(0, LONGEST) : value} />;
}
