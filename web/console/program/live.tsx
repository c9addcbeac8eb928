import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LiveEvents, Overview } from '#contract';
import { useProgram } from './program-gate.tsx';

type LiveState = 'waiting' | 'open' | 'closed';
type Live = { readonly state: LiveState; readonly since: string | undefined };

const LiveContext = createContext<Live>({ state: 'waiting', since: undefined });

/** Followed while somebody looks; at most this often, however many entries come in. */
const FOLLOWED = ['overview', 'latest-orders', 'webhook-deliveries'];
const FOLLOW_EVERY_MS = 1_500;
/** Lists do not move under the reader's eyes; they are fetched again when they are opened. */
const NEXT_TIME = ['orders', 'order', 'members', 'member', 'stores', 'store', 'commissions', 'entries'];

/** Follows the program's events: figures at once, lists soon after. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useProgram();
  const queries = useQueryClient();
  const [live, setLive] = useState<Live>({ state: 'waiting', since: undefined });
  useEffect(() => {
    const source = new EventSource(client.eventsUrl());
    const read = <Name extends keyof LiveEvents>(event: Event): LiveEvents[Name] =>
      JSON.parse((event as MessageEvent<string>).data);
    source.addEventListener('open', () => setLive({ state: 'open', since: undefined }));
    source.addEventListener('error', () => setLive({ state: 'closed', since: new Date().toISOString() }));
    source.addEventListener('pool', (event) => {
      const pool = read<'pool'>(event);
      queries.setQueryData<Overview>(['overview'], (old) => old && { ...old, pool });
    });
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const follow = (): void => {
      waiting = undefined;
      for (const name of FOLLOWED) void queries.invalidateQueries({ queryKey: [name] });
    };
    source.addEventListener('entries', () => {
      for (const name of NEXT_TIME) {
        void queries.invalidateQueries({ queryKey: [name], refetchType: 'none' });
      }
      waiting ??= setTimeout(follow, FOLLOW_EVERY_MS);
    });
    return () => {
      source.close();
      clearTimeout(waiting);
    };
  }, [client, queries]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export const useLive = (): Live => useContext(LiveContext);
