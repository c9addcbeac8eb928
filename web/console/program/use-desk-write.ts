import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Answer } from '#contract';
import { dataOf } from './data-of.ts';

/** Something done at the desk: no command of the program, so no key; done or refused, the screen is read again. */
export function useDeskWrite<Body, Data>(write: (body: Body) => Promise<Answer<Data>>) {
  const queries = useQueryClient();
  return useMutation<Data, unknown, Body>({
    mutationFn: (body) => dataOf(write(body)),
    onSettled: () => queries.invalidateQueries(),
  });
}
