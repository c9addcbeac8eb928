import type { Pool } from 'pg';
import { giveLeaseBack, LEASE_MS, newHolder, nextEpoch, renewLease, takeLease } from './lease.ts';

/** Holds a program's lease and renews it until stopped. */
export class LeaseKeeper {
  readonly #pool: Pool;
  readonly #programId: string;
  readonly #holder: string;
  readonly #timer: NodeJS.Timeout;
  #epoch: bigint;
  #heldUntil: number;
  #lost: (() => void) | undefined;

  static async open(pool: Pool, programId: string, takeOver: boolean): Promise<LeaseKeeper> {
    const holder = newHolder();
    const epoch = await takeLease(pool, programId, holder, takeOver);
    return new LeaseKeeper(pool, programId, holder, epoch);
  }

  private constructor(pool: Pool, programId: string, holder: string, epoch: bigint) {
    this.#pool = pool;
    this.#programId = programId;
    this.#holder = holder;
    this.#epoch = epoch;
    // Pessimistic: a first renewal at once gives it its full time.
    this.#heldUntil = performance.now();
    this.#timer = setInterval(() => void this.#renew(), LEASE_MS / 4).unref();
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
    return performance.now() < this.#heldUntil;
  }

  /** A new epoch; false when somebody else holds the lease. Throws when the database can not be reached. */
  async raise(): Promise<boolean> {
    const asked = performance.now();
    const epoch = await nextEpoch(this.#pool, this.#programId, this.#holder);
    if (epoch === undefined) return false;
    this.#epoch = epoch;
    this.#heldUntil = asked + LEASE_MS;
    return true;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#heldUntil = 0;
    this.#lost = undefined;
  }

  async giveBack(): Promise<void> {
    this.stop();
    await giveLeaseBack(this.#pool, this.#programId, this.#holder).catch(() => undefined);
  }

  async #renew(): Promise<void> {
    const asked = performance.now();
    try {
      if (await renewLease(this.#pool, this.#programId, this.#holder)) this.#heldUntil = asked + LEASE_MS;
      else this.#lost?.();
    } catch {
      // Not reached: the lease runs out by itself unless a later renewal gets through.
    }
  }
}
