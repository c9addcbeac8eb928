import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFilters } from './use-filters.ts';
import './filter-bar.css';

export type FilterField =
  | { readonly name: string; readonly label: string; readonly kind: 'text' | 'date' }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/** The filters above a list. Texts count when Enter is pressed or the field is left. */
export function FilterBar({ fields }: { readonly fields: readonly FilterField[] }) {
  const { t } = useTranslation();
  const { filters, clear } = useFilters();
  const set = fields.some(({ name }) => filters[name] !== undefined);
  return (
    <search className="filters no-print" aria-label={t('kit.filter')}>
      {fields.map((field) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
        <label key={field.name}>
          {field.label}
          <FilterControl field={field} />
        </label>
      ))}
      {set && (
        <Button type="link" onClick={clear}>
          {t('kit.clear')}
        </Button>
      )}
    </search>
  );
}

function FilterControl({ field }: { readonly field: FilterField }) {
  const { t } = useTranslation();
  const { filters, set } = useFilters();
  const value = filters[field.name] ?? '';
  if (field.kind === 'choice') {
    return (
      <Select
        value={value}
        onChange={(next) => set(field.name, next)}
        options={[{ value: '', label: t('kit.any') }, ...field.options]}
        aria-label={field.label}
      />
    );
  }
  if (field.kind === 'date') {
    return <Input type="date" value={value} onChange={(event) => set(field.name, event.target.value)} />;
  }
  return (
    <Input
      key={value}
      defaultValue={value}
      allowClear
      onPressEnter={(event) => set(field.name, event.currentTarget.value.trim())}
      onBlur={(event) => {
        if (event.target.value.trim() !== value) set(field.name, event.target.value.trim());
      }}
      onClear={() => set(field.name, '')}
    />
  );
}
