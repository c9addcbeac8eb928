import type { Pool } from 'pg';
import type { PayoutOf } from './payout-of.ts';

/** Whose payout has this number; undefined: nobody's. */
export async function payoutOfNumber(
  pool: Pool,
  programId: string,
  payoutNumber: string,
): Promise<PayoutOf | undefined> {
  const { rows } = await pool.query<{ kind: PayoutOf['kind']; id: string }>(
    `select of_kind as kind, of_id as id from payout_jobs
     where program_id = $1 and (payout_number = $2 or provider_number = $2) limit 1`,
    [programId, payoutNumber],
  );
  return rows[0];
}
