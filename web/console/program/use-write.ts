import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Accepted, Answer, WriteOptions } from '#contract';
import { asProblem } from '../../kit/parts/problem.ts';
import { intentKeys } from '../../kit/write/intent-keys.ts';
import { newKey } from '../../kit/write/new-key.ts';
import { dataOf } from './data-of.ts';

/** A write: done at most once per intent; afterwards everything on the screen is read again. */
export function useWrite<Body>(write: (body: Body, options: WriteOptions) => Promise<Answer<Accepted>>) {
  const queries = useQueryClient();
  const [keys] = useState(() => intentKeys(newKey));
  return useMutation<Accepted, unknown, Body>({
    mutationFn: (body) => dataOf(write(body, { key: keys.keyFor(JSON.stringify(body)) })),
    onSuccess: async () => {
      keys.answered(undefined);
      await queries.invalidateQueries();
    },
    onError: (error) => keys.answered(asProblem(error).code),
  });
}
