import { createHash } from 'node:crypto';

/**
 * The number of a withdrawal's payout: the same whenever it is asked for, so no crash can make another one.
 * 32 letters and digits, as many as the strictest provider takes.
 */
export function payoutNumberOf(programId: string, withdrawalId: string): string {
  return createHash('sha256').update(`payout\n${programId}\n${withdrawalId}`).digest('hex').slice(0, 32);
}
