import { Form } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { useProgram } from '../program/program-gate.tsx';
import { type Choice, FieldControl, PICKED } from './field-control.tsx';
import './field-item.css';
import { type FieldOfCommand, readable, sentOf } from './field-of-command.ts';

type FieldItemProps = {
  readonly field: FieldOfCommand;
  readonly offered: readonly Choice[] | undefined;
};

/** A field with its label, what may be written into it, and what is wrong with what was. */
export function FieldItem({ field, offered }: FieldItemProps) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { name, kind, required } = field;
  const label = String(t(`field.${name}` as never));
  const optional = !required && field.leftOut === undefined && kind !== 'flag';
  const hint = offered ? undefined : hintOf(field);
  const check = async (_: unknown, value: unknown): Promise<void> => {
    const sent = sentOf(field, value, program.timeZone);
    if (sent === undefined) {
      if (required) throw new Error(t('write.missing'));
    } else if (!readable(field, sent)) throw new Error(t('write.wrong'));
  };
  return (
    <Form.Item
      name={name}
      label={optional ? `${label}${t('kit.optional')}` : label}
      extra={hint && String(t(hint as never))}
      rules={[{ validator: check }]}
    >
      <FieldControl id={name} field={field} offered={offered} />
    </Form.Item>
  );
}

/** By its name, else by its kind; what is picked from a list needs none. */
function hintOf({ name, kind, required }: FieldOfCommand): string | undefined {
  if (PICKED.has(name)) return undefined;
  if (kind === 'id' && !required) return 'kit.optionalIdHint';
  return [`fieldHint.${name}`, `fieldHint.${kind}`].find((key) => i18next.exists(key));
}
