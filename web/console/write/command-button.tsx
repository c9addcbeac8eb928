import { Button, type ButtonProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { maySend, type WriteType } from '#contract';
import { useSession } from '../program/session-gate.tsx';
import { useCommandDesk } from './command-desk.tsx';
import type { CommandDrawerProps } from './command-drawer.tsx';

type CommandButtonProps<Type extends WriteType> = Omit<
  CommandDrawerProps<Type>,
  'title' | 'onClose' | 'done'
> & {
  readonly label?: string;
  readonly done?: string;
  readonly look?: ButtonProps['type'];
  readonly size?: ButtonProps['size'];
};

/** Opens the form of a command; whose role may not send it sees no button. */
export function CommandButton<Type extends WriteType>(props: CommandButtonProps<Type>) {
  const { t } = useTranslation();
  const { role } = useSession();
  const open = useCommandDesk();
  const { label = t(`commandType.${props.type}`), look, size, ...drawer } = props;
  const { done = t('write.done', { what: label }) } = props;
  if (!maySend(role, props.type)) return null;
  return (
    <Button
      {...(look && { type: look })}
      {...(size && { size })}
      danger={props.danger ?? false}
      onClick={() => open({ ...drawer, title: label, done } as Parameters<typeof open>[0])}
    >
      {label}
    </Button>
  );
}
