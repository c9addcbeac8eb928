import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WriteType } from '#contract';
import { useSession } from '../program/session-gate.tsx';
import { CommandDrawer, type CommandDrawerProps } from './command-drawer.tsx';

type CommandButtonProps<Type extends WriteType> = Omit<
  CommandDrawerProps<Type>,
  'title' | 'onClose' | 'done'
> & {
  readonly label?: string;
  readonly done?: string;
  readonly look?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
};

/** Opens the form of a command; who may only read sees no button. */
export function CommandButton<Type extends WriteType>(props: CommandButtonProps<Type>) {
  const { t } = useTranslation();
  const { mayWrite } = useSession();
  const [open, setOpen] = useState(false);
  const {
    label = t(`commandType.${props.type}`),
    done = t('write.done', { what: label }),
    look,
    size,
  } = props;
  if (!mayWrite) return null;
  return (
    <>
      <Button
        {...(look && { type: look })}
        {...(size && { size })}
        danger={props.danger ?? false}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && <CommandDrawer {...props} title={label} done={done} onClose={() => setOpen(false)} />}
    </>
  );
}
