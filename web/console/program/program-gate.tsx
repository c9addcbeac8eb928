import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client, ProgramRow } from '#contract';
import { Nothing, Shown } from '../../kit/parts/states.tsx';
import { accounts, clientOf } from './client.ts';
import { dataOf } from './data-of.ts';

type Program = { readonly client: Client; readonly program: ProgramRow };

const ProgramContext = createContext<Program | undefined>(undefined);

/** Opens the server's program; there is one in this release. */
export function ProgramGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const programs = useQuery({
    queryKey: ['programs'],
    queryFn: () => dataOf(accounts.programs()),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Shown of={programs}>
      {({ items: [program] }) =>
        program ? (
          <Open program={program}>{children}</Open>
        ) : (
          <Nothing>
            {t('frame.noProgram')} {t('frame.noProgramText')}
          </Nothing>
        )
      }
    </Shown>
  );
}

function Open({ program, children }: { readonly program: ProgramRow; readonly children: ReactNode }) {
  const client = useMemo(() => clientOf(program.programId), [program.programId]);
  const open = useMemo(() => ({ client, program }), [client, program]);
  return <ProgramContext value={open}>{children}</ProgramContext>;
}

export function useProgram(): Program {
  const open = useContext(ProgramContext);
  if (!open) throw new Error('useProgram outside of ProgramGate');
  return open;
}
