import type { Pool, PoolClient } from 'pg';
import { CONFIRM_MS } from './transfer-row.ts';

/** Lets come true what has become due: paid, failed, waiting for the receiver, expired. */
export async function settleDue(database: Pool | PoolClient, programId: string, now: Date): Promise<void> {
  await database.query(
    `update simulated_transfers set
       status = case outcome when 'pay' then 'paid' when 'fail' then 'failed' else 'awaiting-member' end,
       paid_at = case outcome when 'pay' then settles_at end,
       reason = case outcome when 'fail' then 'account_refused' end,
       confirm_by = case when outcome in ('confirm', 'expire') then settles_at + $3 * interval '1 millisecond' end
     where program_id = $1 and status = 'processing' and settles_at <= $2`,
    [programId, now, CONFIRM_MS],
  );
  await database.query(
    `update simulated_transfers set status = 'expired', reason = 'not_confirmed'
     where program_id = $1 and status = 'awaiting-member' and confirm_by <= $2`,
    [programId, now],
  );
}
