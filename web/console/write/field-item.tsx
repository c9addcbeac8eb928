import { Form } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useProgram } from '../program/program-gate.tsx';
import { type Choice, FieldControl, PICKED } from './field-control.tsx';
import './field-item.css';
import { type FieldOfCommand, readable, sentOf } from './field-of-command.ts';
import { labelOf, ruleWords } from './field-words.ts';

type FieldItemProps = {
  readonly field: FieldOfCommand;
  readonly offered?: readonly Choice[] | undefined;
  /** Where it stands, when it is a part of another field: the form's path to it, and the whole one. */
  readonly at?: { readonly name: (string | number)[]; readonly id: string };
};

const SHOWN_OF_VALUE = 40;

/** A field with its label, what may be written into it, and what is wrong with what was. */
export function FieldItem({ field, offered, at }: FieldItemProps) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { name, kind, required } = field;
  const label = labelOf(field);
  const optional = !required && field.leftOut === undefined && kind !== 'flag';
  const hint = offered ? undefined : hintOf(field);
  const check = async (_: unknown, value: unknown): Promise<void> => {
    const sent = sentOf(field, value, program.timeZone);
    if (sent === undefined) {
      if (required) throw new Error(t('write.missing', { field: label }));
    } else if (!readable(field, sent)) {
      const written = String(value).slice(0, SHOWN_OF_VALUE);
      throw new Error(t('write.wrong', { field: label, rule: ruleWords(field), value: written }));
    }
  };
  return (
    <Form.Item
      name={at?.name ?? name}
      label={optional ? `${label}${t('kit.optional')}` : label}
      extra={hint && String(t(hint as never))}
      rules={[{ validator: check }]}
    >
      <FieldControl id={at?.id ?? name} field={field} offered={offered} />
    </Form.Item>
  );
}

/** By its name, else by its kind; what is picked from a list needs none. */
function hintOf({ name, kind, made }: FieldOfCommand): string | undefined {
  if (PICKED.has(name)) return undefined;
  if (made) return 'kit.optionalIdHint';
  return [`fieldHint.${name}`, `fieldHint.${kind}`].find((key) => i18next.exists(key));
}
