type Fields = Readonly<Record<string, unknown>>;

/** What a command or a deed holds, name by name. */
export function FieldList({ of }: { readonly of: Fields }) {
  return (
    <ul className="small">
      {Object.entries(of)
        .filter(([, value]) => value !== null && value !== undefined)
        .map(([name, value]) => (
          <li key={name}>
            <span className="quiet">{name}</span> {shown(value)}
          </li>
        ))}
    </ul>
  );
}

const LONGEST = 400;

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, LONGEST);
}
