import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { Trouble } from '../../kit/parts/trouble.tsx';
import { useProgram } from '../program/program-gate.tsx';
import { CommandField } from './command-field.tsx';
import type { Choice } from './field-control.tsx';
import { type FieldOfCommand, type Filled, leftOut, sentFields } from './field-of-command.ts';

type CommandFormProps = {
  readonly fields: readonly FieldOfCommand[];
  /** What the form begins with, as it is filled in. */
  readonly start?: Filled | undefined;
  /** What fields can be chosen from, by field. */
  readonly offered?: Readonly<Record<string, readonly Choice[]>> | undefined;
  /** Words of the button that sends it. */
  readonly submit: string;
  readonly danger?: boolean;
  readonly error: unknown;
  readonly busy: boolean;
  readonly onSend: (sent: Filled) => void;
  /** Stands above the fields. */
  readonly children?: ReactNode;
};

/** The fields of a command, read by the engine's own rules before anything is sent. */
export function CommandForm(props: CommandFormProps) {
  const { fields, start, offered = {}, submit, danger = false, error, busy, onSend, children } = props;
  const { program } = useProgram();
  return (
    <Form<Filled>
      layout="vertical"
      initialValues={{ ...leftOut(fields), ...start }}
      onFinish={(filled) => onSend(sentFields(fields, filled, program.timeZone))}
    >
      {children}
      {fields.map((field) => (
        <CommandField key={field.name} field={field} offered={offered[field.name]} />
      ))}
      <div className="stack">
        {error !== null && <Trouble error={error} />}
        <Button type="primary" htmlType="submit" danger={danger} loading={busy} block>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
