import type { ReactNode } from 'react';

type FactsProps = { readonly of: readonly (readonly [label: string, value: ReactNode])[] };

/** Names on the left, figures on the right, one under the other. */
export function Facts({ of }: FactsProps) {
  return (
    <dl className="sums">
      {of.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
