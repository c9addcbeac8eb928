import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '../kit/parts/problem.ts';
import { intentKeys } from '../kit/write/intent-keys.ts';
import { newKey } from '../kit/write/new-key.ts';
import { ownPath, publicPath, request } from './own.ts';
import { usePlace } from './place.ts';

const LOOK_AGAIN_MS = 10_000;

/** Something of one's own; read again now and then while it is looked at, for it changes by what others do. */
export function useOwn<Data>(path: string, enabled = true) {
  const { programId } = usePlace();
  return useQuery<Data>({
    queryKey: [programId, 'me', path],
    queryFn: () => request('GET', ownPath(programId) + path),
    refetchInterval: LOOK_AGAIN_MS,
    enabled,
  });
}

/** What anybody may read of the program. */
export function usePublic<Data>(path = '') {
  const { programId } = usePlace();
  return useQuery<Data>({
    queryKey: [programId, 'public', path],
    queryFn: () => request('GET', publicPath(programId) + path),
    refetchInterval: LOOK_AGAIN_MS,
    enabled: programId !== '',
  });
}

export type Listed<Row> = { readonly items: readonly Row[]; readonly nextCursor: string | null };

/** A list of one's own, a page at a time. */
export function useOwnList<Row>(path: string, limit = 20) {
  const { programId } = usePlace();
  const joint = path.includes('?') ? '&' : '?';
  return useInfiniteQuery({
    queryKey: [programId, 'me', 'list', path],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const cursor = pageParam === '' ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
      return request<Listed<Row>>('GET', `${ownPath(programId)}${path}${joint}limit=${limit}${cursor}`);
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** A write of one's own: the same intent is done once, however often it is tapped or sent again. */
export function useSend<Body, Data = unknown>(
  path: string | ((body: Body) => string),
  method: 'POST' | 'DELETE' = 'POST',
) {
  const { programId } = usePlace();
  const queries = useQueryClient();
  const [keys] = useState(() => intentKeys(newKey));
  const going = useRef(false);
  const sending = useMutation<Data, unknown, Body>({
    mutationFn: (body) => {
      const to = typeof path === 'string' ? path : path(body);
      const content = `${to} ${JSON.stringify(body)}`;
      return request(
        method,
        ownPath(programId) + to,
        method === 'POST' ? (body ?? {}) : undefined,
        keys.keyFor(content),
      );
    },
    onSuccess: async () => {
      keys.answered(undefined);
      await queries.invalidateQueries();
    },
    onError: async (error) => {
      const { code } = asProblem(error);
      keys.answered(code);
      // Asks for the sign-in, above what was typed.
      if (code === 'not_signed_in') await queries.invalidateQueries();
    },
    onSettled: () => {
      going.current = false;
    },
  });
  // A second tap comes before the button can look busy.
  const mutate: typeof sending.mutate = (...given) => {
    if (going.current) return;
    going.current = true;
    sending.mutate(...given);
  };
  return { ...sending, mutate };
}

/** A question that changes nothing: a quote, a preview. */
export function useAsk<Body, Data>(path: string) {
  const { programId } = usePlace();
  return useMutation<Data, unknown, Body>({
    mutationFn: (body) => request('POST', ownPath(programId) + path, body),
  });
}
