import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Pool } from 'pg';
import { EnvironmentError } from '../environment-error.ts';
import { birthOf, isAlive } from '../postgres/process-identity.ts';
import type { Timing } from './timing.ts';

/** A lease decides who should write; that nobody else can is decided by its epoch, in the same commit. */
export const LEASE_MS = 5_000;
const LOOK_AGAIN_MS = 100;

export function newHolder(): string {
  return [hostname(), process.pid, ownBirth(), randomUUID()].join('/');
}

/**
 * Takes the lease of a program and gives its epoch. Waits for another holder's to run out, unless that holder
 * was a process of this machine that is gone, or `takeOver` is set.
 *
 * Throws   `lease_held` when the other holder still has it after `patienceMs`.
 */
export async function takeLease(
  pool: Pool,
  programId: string,
  holder: string,
  timing: Timing,
  { takeOver, patienceMs = 2 * LEASE_MS }: { takeOver: boolean; patienceMs?: number | undefined },
): Promise<bigint> {
  const deadline = timing.steady() + patienceMs;
  for (;;) {
    const other = await holderOf(pool, programId);
    const free = takeOver || (other !== undefined && isGone(other));
    const epoch = await tryLease(pool, programId, holder, free ? other : undefined);
    if (epoch !== undefined) return epoch;
    if (timing.steady() >= deadline) {
      throw new EnvironmentError(
        'lease_held',
        `Program ${programId} is written by another process (${other}).`,
      );
    }
    await timing.pause(LOOK_AGAIN_MS);
  }
}

async function tryLease(pool: Pool, programId: string, holder: string, replaces: string | undefined) {
  const { rows } = await pool.query<{ epoch: bigint }>({
    name: 'lease-take',
    text: `insert into lease (program_id, holder, epoch, expires_at)
     values ($1, $2, 1, now() + $3 * interval '1 ms')
     on conflict (program_id) do update
     set holder = excluded.holder, epoch = lease.epoch + 1, expires_at = excluded.expires_at, address = null
     where lease.expires_at < now() or lease.holder = $4
     returning epoch`,
    values: [programId, holder, LEASE_MS, replaces ?? ''],
  });
  return rows[0]?.epoch;
}

/**
 * The next epoch for the same holder: from here on nothing sent under the former one can be recorded any
 * more, and what was being recorded has ended. Undefined when somebody else holds the lease.
 */
export async function nextEpoch(pool: Pool, programId: string, holder: string): Promise<bigint | undefined> {
  const { rows } = await pool.query<{ epoch: bigint }>({
    name: 'lease-raise',
    text: `update lease set epoch = epoch + 1, expires_at = now() + $3 * interval '1 ms'
     where program_id = $1 and holder = $2 returning epoch`,
    values: [programId, holder, LEASE_MS],
  });
  return rows[0]?.epoch;
}

/** False when somebody else holds the lease. */
export async function renewLease(pool: Pool, programId: string, holder: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'lease-renew',
    text: `update lease set expires_at = now() + $3 * interval '1 ms' where program_id = $1 and holder = $2`,
    values: [programId, holder, LEASE_MS],
  });
  return rowCount === 1;
}

export async function giveLeaseBack(pool: Pool, programId: string, holder: string): Promise<void> {
  await pool.query({
    name: 'lease-give-back',
    text: 'update lease set expires_at = now() where program_id = $1 and holder = $2',
    values: [programId, holder],
  });
}

/** Writes down where a holder answers. */
export async function announce(
  pool: Pool,
  programId: string,
  holder: string,
  address: string,
): Promise<void> {
  await pool.query({
    name: 'lease-announce',
    text: 'update lease set address = $3 where program_id = $1 and holder = $2',
    values: [programId, holder, address],
  });
}

/** Who writes a program; without an address while nobody's lease holds, or it has not been announced yet. */
export type Holder = { readonly address: string | undefined };

/** Undefined when nobody has ever written such a program. */
export async function findHolder(pool: Pool, programId: string): Promise<Holder | undefined> {
  const { rows } = await pool.query<{ address: string | null }>({
    name: 'lease-address',
    text: 'select case when expires_at > now() then address end as address from lease where program_id = $1',
    values: [programId],
  });
  return rows[0] && { address: rows[0].address ?? undefined };
}

async function holderOf(pool: Pool, programId: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ holder: string }>({
    name: 'lease-holder',
    text: 'select holder from lease where program_id = $1',
    values: [programId],
  });
  return rows[0]?.holder;
}

/** Only a process of this machine can be seen to be gone. */
function isGone(holder: string): boolean {
  const [host, pid, birth] = holder.split('/');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return birth !== ownBirth();
  return !isAlive(Number(pid)) || (birth !== '-' && birthOf(Number(pid)) !== birth);
}

let born: string | undefined;

function ownBirth(): string {
  born ??= birthOf(process.pid) ?? '-';
  return born;
}
