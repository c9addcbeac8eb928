import { createHash } from 'node:crypto';
import type { PayoutOf } from './payout-of.ts';

/** What is hashed before the ids; a withdrawal's is as old as the first payout. */
const PREFIX = { withdrawal: 'payout', settlement: 'settlement' } as const;

/**
 * The number of a payout: the same whenever it is asked for, so no crash can make another one. 32 letters and
 * digits, as many as the strictest provider takes.
 */
export function payoutNumberOf(programId: string, { kind, id }: PayoutOf): string {
  const text = `${PREFIX[kind]}\n${programId}\n${id}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
