import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { asProblem } from '../kit/parts/problem.ts';
import { Frame } from './frame.tsx';
import { Pages } from './pages.tsx';
import { PaletteOfSystem } from './parts/palette-of-system.tsx';

const RETRIES = 2;
const PASSING = new Set(['unreachable', 'busy']);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 3_000,
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
        <PaletteOfSystem />
        <Frame>
          <Pages />
        </Frame>
      </QueryClientProvider>
    </StrictMode>
  );
}
