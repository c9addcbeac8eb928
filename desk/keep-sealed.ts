import type { Pool, PoolClient } from 'pg';
import type { Seal } from './seal.ts';
import { inTransaction } from './transaction.ts';

/** Somebody has sealed the desk with another key since this process opened it. Nothing was kept. */
export class DeskKeyChanged extends Error {
  override name = 'DeskKeyChanged';
}

/**
 * A transaction that keeps something sealed. Waits for a rotation that is under way, and keeps the next one waiting
 * until its own end: what is kept is always sealed with the key in force.
 *
 * Throws   `DeskKeyChanged`.
 */
export function keepSealed<Result>(
  pool: Pool,
  seal: Seal,
  run: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  return inTransaction(pool, async (client) => {
    // First of all, as in a rotation: locks taken in one order never wait for each other.
    const { rows } = await client.query<{ key_id: string }>(
      `select key_id from desk_secrets where name = 'proofs' for key share`,
    );
    const inForce = rows[0]?.key_id ?? seal.keyId;
    if (inForce !== seal.keyId)
      throw new DeskKeyChanged(`the desk is sealed with key ${inForce} by now, not with ${seal.keyId}`);
    return run(client);
  });
}
