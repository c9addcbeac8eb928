import { InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';

export function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="lab-block">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

export function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label>
      <span>{label}</span>
      <Select value={value} options={[...options]} onChange={onChange} aria-label={label} />
    </label>
  );
}

type FigureProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  readonly empty?: string;
  /** Whether it says more of the figure above it. */
  readonly detail?: boolean;
  readonly onChange: (value: number) => void;
  readonly onClear?: () => void;
};

export function Figure({
  label,
  value,
  min = 0,
  max,
  step = 1,
  empty,
  detail,
  onChange,
  onClear,
}: FigureProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label className={detail ? 'lab-detail' : ''}>
      <span>{label}</span>
      <InputNumber
        value={value === undefined ? null : Math.round(value * 100) / 100}
        min={min}
        max={max}
        step={step}
        placeholder={empty ?? ''}
        aria-label={label}
        onChange={(next) => (typeof next === 'number' ? onChange(next) : onClear?.())}
      />
    </label>
  );
}
