import { createHash, createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import {
  buildTree,
  type Instant,
  isOpenWithdrawal,
  type MemberBalances,
  openProgram,
  type ProgramState,
  parsePolicy,
  replay,
  type SumTree,
} from '#engine';
import { type Opening, readEntries } from '#journal';

const HASH_SHOWN = 16;

/**
 * The tree of what everybody was owed just before an instant, or now: read from the journal, so that it is the
 * same whenever it is asked for. Salts come from a secret, or neighbours could try ids until one fits.
 */
export async function proveMoment(
  pool: Pool,
  programId: string,
  before: Instant | undefined,
  secret: Buffer,
): Promise<SumTree | undefined> {
  const found = await stateBefore(pool, programId, before);
  if (!found) return undefined;
  const snapshotId = `${programId}:${found.entry}:${found.hash.slice(0, HASH_SHOWN)}`;
  const pending = pendingOf(found.state);
  const saltOf = (memberId: string) =>
    createHmac('sha256', secret).update(`proof\n${snapshotId}\n${memberId}`).digest();
  const members = [...found.state.members.values()].map(
    ({ id, points, wallet, commission, grants }): MemberBalances => ({
      memberId: id,
      salt: saltOf(id),
      balances: {
        points,
        wallet: wallet.balance,
        commission: commission.balance,
        credits: grants.reduce((sum, { left }) => sum + left, 0n),
        pending: pending.get(id) ?? 0n,
      },
    }),
  );
  return buildTree(snapshotId, members, sha256);
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** Withdrawals on their way: taken off a balance and not paid yet. */
function pendingOf({ withdrawals }: ProgramState): Map<string, bigint> {
  const pending = new Map<string, bigint>();
  for (const one of withdrawals.all.values()) {
    if (!one.member || !isOpenWithdrawal(one)) continue;
    pending.set(one.member.id, (pending.get(one.member.id) ?? 0n) + one.amount);
  }
  return pending;
}

async function stateBefore(pool: Pool, programId: string, before: Instant | undefined) {
  let state: ProgramState | undefined;
  let last = { entry: 0, hash: '' };
  for await (const batch of readEntries(pool, programId, -1)) {
    if (batch.opening) {
      state = opened(batch.opening);
      last = { entry: 0, hash: batch.hash };
    }
    for (const { entry, seq, at, events } of batch.entries) {
      if (seq === undefined) continue;
      if (before !== undefined && at >= before) return state && { state, ...last };
      replay(state!, events, at);
      last = { entry, hash: batch.hash };
    }
  }
  return state && { state, ...last };
}

function opened({ policy, genesisChannel, stage }: Opening): ProgramState {
  const parsed = parsePolicy(policy);
  if (!('policy' in parsed)) throw new Error('the policy of the opening cannot be read');
  return openProgram(parsed.policy, genesisChannel, stage);
}
