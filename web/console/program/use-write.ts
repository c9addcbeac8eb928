import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Accepted, Answer, WriteOptions } from '#contract';
import { asProblem } from '../../kit/parts/problem.ts';
import { dataOf } from './data-of.ts';
import { intentKeys } from './intent-keys.ts';

/** Works without a secure context too, where `randomUUID` is missing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

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
