import { useQuery } from '@tanstack/react-query';
import { LIMIT_MAX, type StoreRow } from '#contract';
import { dataOf } from './data-of.ts';
import { useProgram } from './program-gate.tsx';

const HALF_HOUR_MS = 1_800_000;

/** A store's name out of the first page of stores, fetched once; of a longer list the rest stay ids. */
export function useStoreName(storeId: string): StoreRow['name'] | undefined {
  const { client } = useProgram();
  const names = useQuery({
    queryKey: ['store-names'],
    queryFn: () => dataOf(client.stores({ limit: LIMIT_MAX })),
    select: ({ items }) => new Map(items.map((store) => [store.storeId, store.name])),
    staleTime: HALF_HOUR_MS,
  });
  return names.data?.get(storeId);
}
