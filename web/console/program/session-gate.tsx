import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect } from 'react';
import type { Session } from '#contract';
import { asProblem } from '../../kit/parts/problem.ts';
import { Shown } from '../../kit/parts/states.tsx';
import { accounts } from './client.ts';
import { dataOf } from './data-of.ts';
import { SESSION_KEY } from './session-key.ts';

const SignIn = lazy(async () => ({ default: (await import('../pages/sign-in.tsx')).SignIn }));

const SetUpFirst = lazy(async () => ({
  default: (await import('../pages/access/set-up-first.tsx')).SetUpFirst,
}));

const SessionContext = createContext<Session | undefined>(undefined);

/** Nobody signed in is an answer, not an error. */
async function currentSession(): Promise<Session | null> {
  const answer = await accounts.session();
  if (answer.ok) return answer.data;
  if (answer.problem.code === 'not_signed_in') return null;
  throw answer.problem;
}

/** Lets people in who are signed in, shows the sign-in to others; the address stays where they wanted to go. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const signOut = useSignOut();
  const session = useQuery({ queryKey: SESSION_KEY, queryFn: currentSession, staleTime: 60_000 });
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ query, type }) => {
        const ended = type === 'updated' && query.state.status === 'error';
        if (ended && asProblem(query.state.error).code === 'not_signed_in') {
          queries.setQueryData(SESSION_KEY, null);
        }
      }),
    [queries],
  );
  return (
    <Shown of={session}>
      {(one) =>
        one === null ? (
          <Suspense>
            <SignIn />
          </Suspense>
        ) : (
          <SessionContext value={one}>
            {one.secondFactorNeeded ? (
              <Suspense>
                <SetUpFirst onSignOut={signOut} />
              </Suspense>
            ) : (
              children
            )}
          </SessionContext>
        )
      }
    </Shown>
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionGate');
  return session;
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await dataOf(accounts.signOut());
    queries.clear();
    queries.setQueryData(SESSION_KEY, null);
  };
}
