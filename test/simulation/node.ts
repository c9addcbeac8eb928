import { PRESETS } from '#engine';
import {
  type Batch,
  EnvironmentError,
  openWriter,
  readEntries,
  type Timing,
  takeSnapshot,
  type Writer,
} from '#journal';
import { faultyPool, type Way } from './faulty-pool.ts';
import { type Front, PROGRAM } from './front.ts';
import type { MemoryDatabase } from './memory-database.ts';
import { type Life, newLife, type World } from './world.ts';

const LOOK_MS = 250;

/** A process with a server and a writer behind it, or waiting for one, and books that follow it. */
export class SimulatedNode {
  readonly world: World;
  readonly way: Way;
  readonly front: Front;
  /** What the clock on its wall is ahead of the world's. */
  skewMs = 0;
  life: Life = newLife();
  writer: Writer | undefined;
  /** The sum of all postings by account, as the follower has read them. */
  sums = new Map<string, bigint>();
  read = -1;
  notices = 0;
  /** What ended it that nothing of the menu may end. */
  readonly faults: string[] = [];
  readonly #database: MemoryDatabase;
  #following: Promise<void> = Promise.resolve();

  constructor(world: World, database: MemoryDatabase, way: Way, front: Front) {
    this.world = world;
    this.#database = database;
    this.way = way;
    this.front = front;
    this.start();
  }

  /** The process as it was is gone, whatever it was waiting for; nothing of it goes on. */
  kill(): void {
    this.life.state = 'dead';
    this.writer = undefined;
    this.front.leave();
  }

  start(): void {
    this.life = newLife();
    this.writer = undefined;
    this.sums = new Map();
    this.read = -1;
    this.#following = Promise.resolve();
    this.#serve(this.life).catch((error: Error) => this.faults.push(error.message));
  }

  pool() {
    return faultyPool(this.world, this.#database, this.way, this.life);
  }

  snapshot(): void {
    takeSnapshot(this.pool(), PROGRAM, () => {
      this.notices += 1;
    }).catch(() => undefined);
  }

  /** Reads the journal to its end, and waits for that. */
  async catchUp(): Promise<void> {
    this.#following = this.#following.catch(() => undefined).then(() => this.#readOn());
    await this.#following;
  }

  async #serve(life: Life): Promise<void> {
    const timing = this.#timing(life);
    const pool = this.pool();
    const { world } = this;
    const notice = () => {
      this.notices += 1;
    };
    for (;;) {
      try {
        const writer = await openWriter({
          ...{ pool, programId: PROGRAM, policy: PRESETS.get('local-life')!, timing, notice, patienceMs: 0 },
          clock: () => Math.floor(Date.UTC(2026, 0, 1) + world.now + this.skewMs),
        });
        this.writer = writer;
        this.front.serve(writer);
        writer.onCommit((batch) => this.#follow(batch));
        await new Promise<void>((resolve) => writer.onStop(() => resolve()));
        this.writer = undefined;
        this.front.leave();
        await writer.close();
      } catch (error) {
        if (!(error instanceof EnvironmentError) && !/broke|duplicate/.test((error as Error).message))
          throw error;
      }
      await timing.pause(LOOK_MS);
    }
  }

  #follow(batch: Batch): void {
    this.#following = this.#following
      .then(async () => {
        if (batch.firstEntry === this.read + 1) this.#take(batch);
        else if (batch.firstEntry > this.read) await this.#readOn();
      })
      .catch(() => undefined);
  }

  async #readOn(): Promise<void> {
    for await (const batch of readEntries(this.pool(), PROGRAM, this.read)) this.#take(batch);
  }

  #take({ opening, entries, lastEntry }: Batch): void {
    const postings = [...(opening?.postings ?? []), ...entries.flatMap((entry) => entry.postings)];
    for (const { from, to, amount } of postings) {
      this.sums.set(from, (this.sums.get(from) ?? 0n) - amount);
      this.sums.set(to, (this.sums.get(to) ?? 0n) + amount);
    }
    this.read = lastEntry;
  }

  #timing(life: Life): Timing {
    const { world } = this;
    const after = (ms: number) => new Promise<void>((resolve) => world.later(life, ms, resolve));
    return {
      steady: () => world.now,
      turn: () => after(0),
      pause: after,
      every(ms, work) {
        let stopped = false;
        const again = () => {
          if (stopped) return;
          work();
          world.later(life, ms, again);
        };
        world.later(life, ms, again);
        return () => {
          stopped = true;
        };
      },
    };
  }
}
