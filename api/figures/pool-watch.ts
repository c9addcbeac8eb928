import type { Instant } from '#engine';
import type { Batch, Writer } from '#journal';

/** The pool's figures right after a commit: durable, and cheap to take (no walk over anybody). */
export type PoolFacts = {
  readonly seq: number;
  readonly at: Instant | undefined;
  readonly pool: bigint;
  readonly supply: bigint;
  readonly genesis: bigint;
  readonly memberPoints: bigint;
  readonly last: { readonly pool: bigint; readonly supply: bigint };
  readonly stream: bigint;
  readonly pending: bigint;
  readonly exitQueue: number;
  readonly members: number;
  readonly retention: bigint;
};

export type PoolWatch = {
  /** Of the last commit: the writer's memory may already be ahead of the journal. */
  facts(): PoolFacts;
  onCommit(listener: (batch: Batch) => void): () => void;
  /** Calls back when nothing more will come. */
  onClose(listener: () => void): void;
  close(): void;
};

/** Takes the figures at each commit, when the writer's state and the journal say the same. */
export function watchPool(writer: Writer): PoolWatch {
  let facts = factsOf(writer);
  let status = writer.status;
  const listeners = new Set<(batch: Batch) => void>();
  const closeListeners: (() => void)[] = [];
  const stop = writer.onCommit((batch) => {
    facts = factsOf(writer);
    for (const listener of listeners) listener(batch);
  });
  return {
    facts() {
      // After a recovery the state was read again from the journal and no commit told us.
      if (writer.status !== status) {
        status = writer.status;
        if (writer.position().seq === writer.state.seq) facts = factsOf(writer);
      }
      return facts;
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose: (listener) => closeListeners.push(listener),
    close() {
      stop();
      for (const listener of closeListeners) listener();
    },
  };
}

function factsOf({ state }: Writer): PoolFacts {
  return {
    seq: state.seq,
    at: Number.isFinite(state.at) ? state.at : undefined,
    pool: state.pool.balance,
    supply: state.supply,
    genesis: state.genesis,
    memberPoints: state.memberPoints,
    last: state.last,
    stream: state.stream.balance,
    pending: state.pending.balance,
    exitQueue: state.exitQueue.length,
    members: state.members.size,
    retention: state.policy.redemption.retention,
  };
}
