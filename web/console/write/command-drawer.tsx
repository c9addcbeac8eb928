import { Button, Drawer, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf, WriteType } from '#contract';
import { Trouble } from '../../kit/parts/trouble.tsx';
import { useProgram } from '../program/program-gate.tsx';
import type { Choice } from './field-control.tsx';
import { FieldItem } from './field-item.tsx';
import { fieldOf, sentOf } from './field-of-command.ts';
import { Sent } from './sent.tsx';
import { useSend } from './use-send.ts';

export type CommandDrawerProps<Type extends WriteType> = {
  readonly type: Type;
  readonly title: string;
  /** The fields that are asked for, in this order. */
  readonly ask: readonly (keyof BodyOf<Type> & string)[];
  /** What is known already and sent along. */
  readonly given?: Partial<BodyOf<Type>>;
  /** What the form begins with, as it is filled in. */
  readonly start?: Readonly<Record<string, unknown>>;
  /** What fields can be chosen from, by field. */
  readonly offered?: Readonly<Record<string, readonly Choice[]>>;
  /** Stands above the fields: what will happen, and how to undo it. */
  readonly note?: ReactNode;
  readonly done: string;
  readonly danger?: boolean;
  readonly onClose: () => void;
};

type Filled = Readonly<Record<string, unknown>>;

/** A command as a form: the engine's table says what each field is, the answer what came of it. */
export function CommandDrawer<Type extends WriteType>(props: CommandDrawerProps<Type>) {
  const { t } = useTranslation();
  const { program } = useProgram();
  const { type, ask, given, start, offered = {}, danger = false } = props;
  const write = useSend(type);
  const fields = ask.map((name) => fieldOf(type, name));
  const send = (filled: Filled): void => {
    const sent = fields.map((field) => [field.name, sentOf(field, filled[field.name], program.timeZone)]);
    const asked = Object.fromEntries(sent.filter(([, value]) => value !== undefined));
    write.send({ ...given, ...asked } as BodyOf<Type>);
  };
  return (
    <Drawer open onClose={props.onClose} title={props.title} size={440}>
      {write.sent ? (
        <Sent proposed={write.proposes} done={props.done} onClose={props.onClose} />
      ) : (
        <Form<Filled> layout="vertical" initialValues={{ ...leftOut(fields), ...start }} onFinish={send}>
          {props.note !== undefined && <div className="form-note">{props.note}</div>}
          {write.proposes && <p className="form-note">{t('write.twoPeople')}</p>}
          {fields.map((field) => (
            <FieldItem key={field.name} field={field} offered={offered[field.name]} />
          ))}
          <div className="stack">
            {write.error !== null && <Trouble error={write.error} />}
            <Button type="primary" htmlType="submit" danger={danger} loading={write.isPending} block>
              {write.proposes ? t('write.propose') : t(`commandType.${type}`)}
            </Button>
          </div>
        </Form>
      )}
    </Drawer>
  );
}

/** What the engine takes where nothing is sent, shown from the start. */
function leftOut(fields: readonly ReturnType<typeof fieldOf>[]): Filled {
  return Object.fromEntries(fields.map(({ name, leftOut: value }) => [name, value]));
}
