import type { ReactNode } from 'react';
import './facts.css';

export type Fact = { readonly label: string; readonly value: ReactNode; readonly hint?: ReactNode };

/** Labelled values, one under the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, hint }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {hint !== undefined && <div className="quiet small">{hint}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
