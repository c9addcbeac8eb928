import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { MemberDetail } from '#contract';
import { asProblem } from '../kit/parts/problem.ts';
import { Shown } from './parts/shown.tsx';
import { SignIn } from './sign-in.tsx';
import { Tabs } from './tabs.tsx';
import { useOwn } from './use-own.ts';

const MeContext = createContext<MemberDetail | undefined>(undefined);

/**
 * What only a member sees. A session that ends while somebody types takes nothing away: they sign in above what they
 * typed and go on.
 */
export function Session({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const me = useOwn<MemberDetail>('');
  const out = me.error !== null && asProblem(me.error).code === 'not_signed_in';
  const signIn = <SignIn again={me.data !== undefined} onDone={() => void queries.invalidateQueries()} />;
  if (out && !me.data) return signIn;
  return (
    <>
      {out && signIn}
      <div hidden={out}>
        <Shown of={me}>{(data) => <MeContext value={data}>{children}</MeContext>}</Shown>
      </div>
      {!out && me.data && <Tabs />}
    </>
  );
}

export function useMe(): MemberDetail {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe outside of Session');
  return me;
}
