import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf, WriteType } from '#contract';
import { CommandForm } from './command-form.tsx';
import type { Choice } from './field-control.tsx';
import { fieldOf } from './field-of-command.ts';
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

/** A command as a form: the engine's table says what each field is, the answer what came of it. */
export function CommandDrawer<Type extends WriteType>(props: CommandDrawerProps<Type>) {
  const { t } = useTranslation();
  const { type, ask, given, start, offered, danger = false } = props;
  const write = useSend(type);
  return (
    <Drawer open onClose={props.onClose} title={props.title} size={440}>
      {write.sent ? (
        <Sent proposed={write.proposes} done={props.done} onClose={props.onClose} />
      ) : (
        <CommandForm
          fields={ask.map((name) => fieldOf(type, name))}
          start={start}
          offered={offered}
          submit={t(write.proposes ? 'write.propose' : `commandType.${type}`)}
          danger={danger}
          error={write.error}
          busy={write.isPending}
          onSend={(sent) => write.send({ ...given, ...sent } as BodyOf<Type>)}
        >
          {props.note !== undefined && <div className="form-note">{props.note}</div>}
          {write.proposes && <p className="form-note">{t('write.twoPeople')}</p>}
        </CommandForm>
      )}
    </Drawer>
  );
}
