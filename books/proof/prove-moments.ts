import { createHash, createHmac } from 'node:crypto';
import {
  buildTree,
  heldIn,
  type Instant,
  isOpenWithdrawal,
  type MemberBalances,
  openProgram,
  type ProgramState,
  parsePolicy,
  replay,
  type SumTree,
} from '#engine';
import { type Opening, type RowSource, replayableEntriesOf } from '#journal';
import { figuresOf, type MomentFigures } from './moment-figures.ts';

/** What everybody was owed at a moment. */
export type MomentProof = {
  /** Undefined: the end of the journal. */
  readonly before: Instant | undefined;
  /** The last accepted entry before the moment; 0: none was. */
  readonly entry: number;
  /** Hash of the row it stands in. */
  readonly hash: string;
  /** An accepted command is dated at the moment or after it: nothing can be dated before it any more. */
  readonly final: boolean;
  /** Makes the salts of this tree and of no other: who holds it can make the tree again. */
  readonly key: Buffer;
  readonly figures: MomentFigures;
  readonly tree: SumTree;
};

/** Gives the key of a snapshot by its id. */
export type KeyOf = (snapshotId: string) => Buffer;
type Place = { readonly entry: number; readonly hash: string };

const HASH_SHOWN = 16;

/** Keys come from a secret, or neighbours could try ids until one fits. */
export function keysOf(secret: Buffer): KeyOf {
  return (snapshotId) => createHmac('sha256', secret).update(`proof\n${snapshotId}`).digest();
}

/**
 * The trees of what everybody was owed just before some instants, the earliest first, in one reading of the
 * journal: the same whenever they are asked for. `undefined` stands last and means the end.
 */
export async function* proveMoments(
  source: RowSource,
  moments: readonly (Instant | undefined)[],
  keyOf: KeyOf,
): AsyncGenerator<MomentProof> {
  const waiting = [...moments];
  let state: ProgramState | undefined;
  let last: Place = { entry: 0, hash: '' };
  const prove = (final: boolean) =>
    proofOf(source.programId, state!, { ...last, before: waiting.shift(), final }, keyOf);
  for await (const batch of replayableEntriesOf(source)) {
    if (batch.opening) {
      state = opened(batch.opening);
      last = { entry: 0, hash: batch.hash };
    }
    for (const { entry, seq, at, events } of batch.entries) {
      if (seq === undefined) continue;
      while (waiting[0] !== undefined && at >= waiting[0]) yield prove(true);
      if (waiting.length === 0) return;
      replay(state!, events, at);
      last = { entry, hash: batch.hash };
    }
  }
  while (state && waiting.length > 0) yield prove(false);
}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

type Moment = Place & Pick<MomentProof, 'before' | 'final'>;

function proofOf(programId: string, state: ProgramState, moment: Moment, keyOf: KeyOf): MomentProof {
  const snapshotId = `${programId}:${moment.entry}:${moment.hash.slice(0, HASH_SHOWN)}`;
  const key = keyOf(snapshotId);
  return {
    ...moment,
    key,
    figures: figuresOf(state),
    tree: buildTree(snapshotId, leavesOf(state, key), sha256),
  };
}

/** In the order of their salts: whose leaf stands beside one's own is another's in every tree. */
function leavesOf(state: ProgramState, key: Buffer): MemberBalances[] {
  const pending = pendingOf(state);
  const leaves = [...state.members.values()].map(({ id, points, wallet, commission, grants }) => ({
    memberId: id,
    salt: createHmac('sha256', key).update(id).digest(),
    balances: {
      points,
      wallet: heldIn(wallet),
      commission: heldIn(commission),
      credits: grants.reduce((sum, { left }) => sum + left, 0n),
      pending: pending.get(id) ?? 0n,
    },
  }));
  return leaves.sort((one, other) => Buffer.compare(one.salt, other.salt));
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

function opened({ policy, genesisChannel, stage }: Opening): ProgramState {
  const parsed = parsePolicy(policy);
  if (!('policy' in parsed)) throw new Error('the policy of the opening cannot be read');
  return openProgram(parsed.policy, genesisChannel, stage);
}
