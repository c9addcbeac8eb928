import type { Pool } from 'pg';
import { announce, giveLeaseBack, LEASE_MS, newHolder, nextEpoch, renewLease, takeLease } from './lease.ts';
import type { Timing } from './timing.ts';

type Taking = { readonly takeOver: boolean; readonly patienceMs: number | undefined };

/** Holds a program's lease and renews it until stopped. */
export class LeaseKeeper {
  readonly #pool: Pool;
  readonly #programId: string;
  readonly #holder: string;
  readonly #timing: Timing;
  readonly #stopRenewing: () => void;
  #epoch: bigint;
  #heldUntil: number;
  #lost: (() => void) | undefined;

  static async open(pool: Pool, programId: string, timing: Timing, taking: Taking): Promise<LeaseKeeper> {
    const holder = newHolder();
    const epoch = await takeLease(pool, programId, holder, timing, taking);
    return new LeaseKeeper(pool, programId, timing, holder, epoch);
  }

  private constructor(pool: Pool, programId: string, timing: Timing, holder: string, epoch: bigint) {
    this.#pool = pool;
    this.#programId = programId;
    this.#holder = holder;
    this.#epoch = epoch;
    // Pessimistic: a first renewal at once gives it its full time.
    this.#timing = timing;
    this.#heldUntil = timing.steady();
    this.#stopRenewing = timing.every(LEASE_MS / 4, () => void this.#renew());
    void this.#renew();
  }

  get epoch(): bigint {
    return this.#epoch;
  }

  onLost(listener: () => void): void {
    this.#lost = listener;
  }

  /** By this machine's own steady clock, counted from before the lease was asked for. */
  held(): boolean {
    return this.#timing.steady() < this.#heldUntil;
  }

  /** A new epoch; false when somebody else holds the lease. Throws when the database can not be reached. */
  async raise(): Promise<boolean> {
    const asked = this.#timing.steady();
    const epoch = await nextEpoch(this.#pool, this.#programId, this.#holder);
    if (epoch === undefined) return false;
    this.#epoch = epoch;
    this.#heldUntil = asked + LEASE_MS;
    return true;
  }

  /** Says where the other nodes find the holder. */
  async announce(address: string): Promise<void> {
    await announce(this.#pool, this.#programId, this.#holder, address);
  }

  stop(): void {
    this.#stopRenewing();
    this.#heldUntil = 0;
    this.#lost = undefined;
  }

  async giveBack(): Promise<void> {
    this.stop();
    await giveLeaseBack(this.#pool, this.#programId, this.#holder).catch(() => undefined);
  }

  async #renew(): Promise<void> {
    const asked = this.#timing.steady();
    try {
      if (await renewLease(this.#pool, this.#programId, this.#holder)) this.#heldUntil = asked + LEASE_MS;
      else this.#lost?.();
    } catch {
      // Not reached: the lease runs out by itself unless a later renewal gets through.
    }
  }
}
