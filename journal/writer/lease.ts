import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { EnvironmentError } from '../environment-error.ts';
import { birthOf, isAlive } from '../postgres/process-identity.ts';

/** A lease decides who should write; that nobody else can is decided by its epoch, in the same commit. */
export const LEASE_MS = 10_000;
const LOOK_AGAIN_MS = 100;

export function newHolder(): string {
  return [hostname(), process.pid, birthOf(process.pid) ?? '-', randomUUID()].join('/');
}

/**
 * Takes the lease of a program and gives its epoch. Waits for another holder's to run out, unless that holder
 * was a process of this machine that is gone, or `takeOver` is set.
 *
 * Throws   `lease_held` when the other holder keeps renewing.
 */
export async function takeLease(
  pool: Pool,
  programId: string,
  holder: string,
  takeOver: boolean,
  patienceMs = 2 * LEASE_MS,
): Promise<bigint> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const other = await holderOf(pool, programId);
    const free = takeOver || (other !== undefined && isGone(other));
    const epoch = await tryLease(pool, programId, holder, free ? other : undefined);
    if (epoch !== undefined) return epoch;
    if (Date.now() >= deadline) {
      throw new EnvironmentError(
        'lease_held',
        `Program ${programId} is written by another process (${other}).`,
      );
    }
    await pause(LOOK_AGAIN_MS);
  }
}

async function tryLease(pool: Pool, programId: string, holder: string, replaces: string | undefined) {
  const { rows } = await pool.query<{ epoch: bigint }>(
    `insert into lease (program_id, holder, epoch, expires_at)
     values ($1, $2, 1, now() + $3 * interval '1 ms')
     on conflict (program_id) do update
     set holder = excluded.holder, epoch = lease.epoch + 1, expires_at = excluded.expires_at
     where lease.expires_at < now() or lease.holder = $4
     returning epoch`,
    [programId, holder, LEASE_MS, replaces ?? ''],
  );
  return rows[0]?.epoch;
}

/**
 * The next epoch for the same holder: from here on nothing sent under the former one can be recorded any
 * more, and what was being recorded has ended. Undefined when somebody else holds the lease.
 */
export async function nextEpoch(pool: Pool, programId: string, holder: string): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ epoch: bigint }>(
    `update lease set epoch = epoch + 1, expires_at = now() + $3 * interval '1 ms'
     where program_id = $1 and holder = $2 returning epoch`,
    [programId, holder, LEASE_MS],
  );
  return rows[0]?.epoch;
}

/** False when somebody else holds the lease. */
export async function renewLease(pool: Pool, programId: string, holder: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update lease set expires_at = now() + $3 * interval '1 ms' where program_id = $1 and holder = $2`,
    [programId, holder, LEASE_MS],
  );
  return rowCount === 1;
}

export async function giveLeaseBack(pool: Pool, programId: string, holder: string): Promise<void> {
  await pool.query('update lease set expires_at = now() where program_id = $1 and holder = $2', [
    programId,
    holder,
  ]);
}

async function holderOf(pool: Pool, programId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ holder: string }>('select holder from lease where program_id = $1', [
    programId,
  ]);
  return rows[0]?.holder;
}

/** Only a process of this machine can be seen to be gone. */
function isGone(holder: string): boolean {
  const [host, pid, birth] = holder.split('/');
  if (host !== hostname()) return false;
  return !isAlive(Number(pid)) || (birth !== '-' && birthOf(Number(pid)) !== birth);
}
