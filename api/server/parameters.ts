import { z } from 'zod';
import { MONTH } from '#contract';

/** Ids of programs, members, orders, …; what is not of this shape cannot be there. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);

const PARAMETERS = {
  programId: id,
  id,
  /** Of a thing whose id is made of another's: longer, and of more signs. */
  reference: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,199}$/),
  notification: id,
  file: id,
  store: id,
  order: id,
  cashier: z.string().regex(/^[0-9a-f]{32}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.string(),
  month: z.string().regex(MONTH),
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  entry: z.string().regex(/^\d{1,15}$/),
  account: z.string().regex(/^[A-Za-z0-9:_-]{1,200}$/),
} as const;

type Name = keyof typeof PARAMETERS;

/** The parameters of a path of a program, `:programId` included. */
export function pathOf(path: string) {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] as Name);
  return z.object(
    Object.fromEntries(['programId' as const, ...names].map((name) => [name, PARAMETERS[name]])),
  );
}

export const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[A-Za-z0-9_.:-]{1,100}$/)
    .meta({ description: 'One per intent: a repeat with the same key is done once.' }),
});
