type ChoiceProps = {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string; readonly note?: string }[];
};

/** One of a few. */
export function Choice({ legend, name, value, onChange, options }: ChoiceProps) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={value === one.value}
            onChange={() => onChange(one.value)}
          />
          <span>
            {one.label}
            {one.note !== undefined && <small className="quiet">{one.note}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
