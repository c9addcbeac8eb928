import { createContext, type ReactNode, useContext, useState } from 'react';
import type { WriteType } from '#contract';
import { CommandDrawer, type CommandDrawerProps } from './command-drawer.tsx';

type Opened = Omit<CommandDrawerProps<WriteType>, 'onClose'>;
type Open = (opened: Opened) => void;

const DeskContext = createContext<Open | undefined>(undefined);

/** Holds the form that is open apart from the row it was opened from: the row may go once the deed is done. */
export function CommandDesk({ children }: { readonly children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>();
  return (
    <DeskContext value={setOpened}>
      {children}
      {opened && <CommandDrawer {...opened} onClose={() => setOpened(undefined)} />}
    </DeskContext>
  );
}

export function useCommandDesk(): Open {
  const open = useContext(DeskContext);
  if (!open) throw new Error('useCommandDesk outside of CommandDesk');
  return open;
}
