import { Button, Form } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { LIST_MAX } from '#engine';
import './command-field.css';
import type { Choice } from './field-control.tsx';
import { FieldItem } from './field-item.tsx';
import { type FieldOfCommand, isList, leftOut, partsOf } from './field-of-command.ts';
import { labelOf } from './field-words.ts';

type CommandFieldProps = {
  readonly field: FieldOfCommand;
  readonly offered?: readonly Choice[] | undefined;
};

/** A field of a command: one value, a group of them, or as many rows of them as are wanted. */
export function CommandField({ field, offered }: CommandFieldProps) {
  const parts = partsOf(field.kind);
  if (!parts) return <FieldItem field={field} offered={offered} />;
  if (isList(field.kind)) return <Rows field={field} parts={parts} />;
  return (
    <section className="field-group" aria-label={labelOf(field)}>
      <h3>{labelOf(field)}</h3>
      {parts.map((part) => (
        <FieldItem
          key={part.name}
          field={part}
          at={{ name: [field.name, part.name], id: `${field.name}_${part.name}` }}
        />
      ))}
    </section>
  );
}

type RowsProps = { readonly field: FieldOfCommand; readonly parts: readonly FieldOfCommand[] };

function Rows({ field, parts }: RowsProps) {
  const { t } = useTranslation();
  const label = labelOf(field);
  const hint = `fieldHint.${field.kind}`;
  return (
    <section className="field-group" aria-label={label}>
      <h3>
        {label}
        {!field.required && t('kit.optional')}
      </h3>
      {i18next.exists(hint) && <p className="quiet small">{String(t(hint as never))}</p>}
      <Form.List name={field.name}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: place }) => (
              <section key={key} className="field-row" aria-label={t('write.row', { count: place + 1 })}>
                <div className="row spread field-row-head">
                  <strong>{t('write.row', { count: place + 1 })}</strong>
                  <Button size="small" onClick={() => remove(place)}>
                    {t('write.removeRow')}
                  </Button>
                </div>
                <div className="field-parts">
                  {parts.map((part) => (
                    <FieldItem
                      key={part.name}
                      field={part}
                      at={{ name: [place, part.name], id: `${field.name}_${place}_${part.name}` }}
                    />
                  ))}
                </div>
              </section>
            ))}
            <Button
              type="dashed"
              block
              onClick={() => add(leftOut(parts))}
              disabled={rows.length >= LIST_MAX}
            >
              {t('write.addRow', { what: label })}
            </Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
