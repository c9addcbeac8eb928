import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly keys?: 'numeric' | 'decimal' | 'tel' | 'text';
  readonly complete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  readonly beside?: ReactNode;
};

/** One thing to type, with its name above it and what helps below. */
export function Field(props: FieldProps) {
  const { id, label, value, onChange, hint, keys = 'text', complete = 'off', maxLength, beside } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="field-row">
        <input
          id={id}
          value={value}
          inputMode={keys}
          autoComplete={complete}
          maxLength={maxLength}
          required
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => onChange(event.target.value.trim())}
        />
        {beside}
      </div>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
    </div>
  );
}
