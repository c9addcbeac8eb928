import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { asProblem } from '../kit/parts/problem.ts';
import { AppearanceProvider } from '../kit/theme/appearance.tsx';
import { SessionGate } from './program/session-gate.tsx';

const Inside = lazy(async () => ({ default: (await import('./inside.tsx')).Inside }));

const RETRIES = 2;
/** Only what passes by itself is tried again; a refusal stays a refusal. */
const PASSING = new Set(['unreachable', 'busy']);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, error) => count < RETRIES && PASSING.has(asProblem(error).code),
    },
    // Without a network somebody is told so at once; nothing waits unseen to be sent later.
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <AppearanceProvider>
          <SessionGate>
            <Suspense>
              <Inside />
            </Suspense>
          </SessionGate>
        </AppearanceProvider>
      </QueryClientProvider>
    </StrictMode>
  );
}
