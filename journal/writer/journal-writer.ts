import type { Pool, PoolClient } from 'pg';
import type { Batch, Position } from '../record/entry.ts';
import { LineBuffer } from '../record/line-buffer.ts';
import type { CommandJson, OutcomeJson } from '../record/outcome-json.ts';
import { answerRecorded } from './answer-recorded.ts';
import { append } from './append.ts';
import { type DecidedBatch, decideBatch, entriesOf } from './decide-batch.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import { type Memory, remember } from './memory.ts';
import type { Request } from './request.ts';
import { RequestQueue } from './request-queue.ts';
import { setAside } from './set-aside.ts';
import { MACHINE_TIME, type Timing } from './timing.ts';
import type { Answer, SubmitOptions, Writer, WriterOptions, WriterStatus } from './writer.ts';
import { WriterError } from './writer-error.ts';

const RETRY_FIRST_MS = 50;
const RETRY_MAX_MS = 5_000;

/** The group commit: what arrived during the last commit is the next batch. No timer. */
export class JournalWriter implements Writer {
  readonly programId: string;
  status: WriterStatus = 'running';
  stopReason: WriterError | undefined;
  readonly #options: WriterOptions;
  readonly #pool: Pool;
  readonly #lease: LeaseKeeper;
  readonly #queue: RequestQueue;
  readonly #lines = new LineBuffer();
  readonly #listeners = new Set<(batch: Batch) => void>();
  readonly #stopListeners: ((reason: WriterError) => void)[] = [];
  readonly #timing: Timing;
  #memory: Memory;
  #client: PoolClient | undefined;
  #running: Promise<void> | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: WriterOptions, lease: LeaseKeeper, memory: Memory) {
    this.programId = options.programId;
    this.#options = options;
    this.#pool = options.pool;
    this.#timing = options.timing ?? MACHINE_TIME;
    this.#memory = memory;
    this.#lease = lease;
    this.#queue = new RequestQueue(options.queueMax ?? 50_000);
    lease.onLost(() => this.#stop(fenced()));
  }

  get state() {
    return this.#memory.state;
  }

  holdsLease(): boolean {
    return this.status === 'running' && this.#lease.held();
  }

  position(): Position {
    return { entry: this.#memory.entry, seq: this.#memory.seq };
  }

  async submit(command: CommandJson, options?: SubmitOptions): Promise<OutcomeJson> {
    return (await this.answer(command, options)).outcome;
  }

  async submitMany(commands: readonly CommandJson[], options?: SubmitOptions) {
    return (await this.answerMany(commands, options)).map((answer) => answer.outcome);
  }

  answer(command: CommandJson, options?: SubmitOptions): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#admit(1);
      this.#queue.add(command, options?.stampAt ?? true, resolve, reject);
      this.#running ??= this.#run();
    });
  }

  answerMany(commands: readonly CommandJson[], options?: SubmitOptions): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#admit(commands.length);
      const answers: Answer[] = new Array(commands.length);
      let open = commands.length;
      if (open === 0) resolve(answers);
      const stamp = options?.stampAt ?? true;
      for (let place = 0; place < commands.length; place += 1) {
        this.#queue.add(
          commands[place]!,
          stamp,
          (answer) => {
            answers[place] = answer;
            open -= 1;
            if (open === 0) resolve(answers);
          },
          reject,
        );
      }
      this.#running ??= this.#run();
    });
  }

  onCommit(listener: (batch: Batch) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onStop(listener: (reason: WriterError) => void): void {
    if (this.stopReason) listener(this.stopReason);
    else this.#stopListeners.push(listener);
  }

  announce(address: string): Promise<void> {
    return this.#lease.announce(address);
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #run(): Promise<void> {
    // What arrives in the same turn goes into the same batch.
    await this.#timing.turn();
    while (this.status === 'running' && this.#queue.size > 0) {
      const requests = this.#queue.take(this.#options.batchMax ?? 10_000);
      const batch = decideBatch(this.#memory, requests, this.#options.clock(), this.#lines);
      if (batch.recorded.length > 0) void answerRecorded(this.#pool, this.programId, batch.recorded);
      await this.#commit(batch);
      await this.#timing.turn();
    }
    this.#running = undefined;
  }

  async #commit(batch: DecidedBatch): Promise<void> {
    try {
      if (batch.entries.length > 0 && !(await this.#append(batch))) {
        this.#stop(fenced());
        return rejectAll(batch, fenced());
      }
    } catch (cause) {
      return this.#recover(batch, cause as Error);
    }
    for (const { request, answer } of batch.entries) request.answer(answer);
    for (const { request, answer } of batch.repeats) request.answer(answer);
    if (batch.entries.length > 0) this.#tell(batch);
    if (batch.fault) await this.#stopForFault(batch.fault);
  }

  /** False when another writer was there. */
  async #append(batch: DecidedBatch): Promise<boolean> {
    const memory = this.#memory;
    const { firstEntry, firstSeq, entries, bytes } = batch;
    const lastEntry = firstEntry + entries.length - 1;
    const lastSeq = memory.state.seq;
    this.#client ??= await connect(this.#pool);
    const hash = await append(this.#client, {
      ...{ programId: this.programId, epoch: this.#lease.epoch, previous: memory.hash, bytes },
      ...{ firstEntry, lastEntry, firstSeq, lastSeq, headEntry: memory.headEntry },
      at: entries.at(-1)!.request.command.at,
    });
    if (!hash) return false;
    Object.assign(memory, { entry: lastEntry, seq: lastSeq, headEntry: firstEntry, hash });
    return true;
  }

  #tell(decided: DecidedBatch): void {
    if (this.#listeners.size === 0) return;
    const { firstEntry, firstSeq } = decided;
    const { entry: lastEntry, seq: lastSeq, hash } = this.#memory;
    const at = decided.entries.at(-1)!.request.command.at;
    const range = { firstEntry, lastEntry, firstSeq, lastSeq, at };
    const batch = { programId: this.programId, ...range, hash: hash.toString('hex'), opening: undefined };
    const told: Batch = { ...batch, entries: entriesOf(decided) };
    for (const listener of this.#listeners) {
      try {
        listener(told);
      } catch (error) {
        // What is durable stays so, whatever a listener makes of it.
        process.emitWarning(error as Error);
      }
    }
  }

  /**
   * The commit failed or nobody knows. Under a new epoch the former one can not be recorded any more, so what
   * the journal says then is final for the batch: all of it is there, or nothing.
   */
  async #recover(batch: DecidedBatch, cause: Error): Promise<void> {
    this.status = 'recovering';
    this.#client?.release(true);
    this.#client = undefined;
    let waiting: DecidedBatch | undefined = batch;
    for (let wait = RETRY_FIRST_MS; this.#mustRecover(); wait = Math.min(2 * wait, RETRY_MAX_MS)) {
      try {
        const holds = await this.#lease.raise();
        if (!holds) return this.#stopWith(fenced(), waiting);
        const memory = await remember(this.#pool, this.programId, this.#options.notice);
        if (!memory) return this.#stopWith(fenced(), waiting);
        this.#memory = memory;
        if (waiting) this.#answerFromJournal(waiting, cause);
        if (this.status === 'recovering') this.status = 'running';
        return;
      } catch (error) {
        if (waiting) rejectAll(waiting, unavailable(error as Error));
        waiting = undefined;
        this.#queue.rejectAll(unavailable(error as Error));
        await this.#timing.pause(wait);
      }
    }
    if (waiting) rejectAll(waiting, unavailable(cause));
  }

  #mustRecover(): boolean {
    return this.status === 'recovering' && !this.#closed;
  }

  #answerFromJournal(batch: DecidedBatch, cause: Error): void {
    const recorded: { request: Request; entry: number }[] = [];
    for (const request of requestsOf(batch)) {
      const entry = this.#memory.entryOfId.get(request.command.id);
      if (entry === undefined) request.reject(unavailable(cause));
      else recorded.push({ request, entry });
    }
    void answerRecorded(this.#pool, this.programId, recorded);
  }

  /** The state may be half changed: read it again for those who read. */
  async #stopForFault(fault: NonNullable<DecidedBatch['fault']>): Promise<void> {
    const { id } = fault.request.command;
    const reason = new WriterError('fault', `Command ${id} broke an invariant: ${fault.error.message}`, {
      cause: fault.error,
    });
    this.#stop(reason);
    for (const request of [fault.request, ...fault.rest]) request.reject(reason);
    await setAside(this.#pool, this.programId, fault.request, fault.error);
    const memory = await remember(this.#pool, this.programId, this.#options.notice).catch(() => undefined);
    if (memory) this.#memory = memory;
  }

  #stopWith(reason: WriterError, batch: DecidedBatch | undefined): void {
    this.#stop(reason);
    if (batch) rejectAll(batch, reason);
  }

  #stop(reason: WriterError): void {
    if (this.status === 'stopped') return;
    this.status = 'stopped';
    this.stopReason = reason;
    this.#lease.stop();
    this.#queue.rejectAll(reason);
    for (const listener of this.#stopListeners) listener(reason);
  }

  #admit(count: number): void {
    if (this.#closed) throw new WriterError('closed', 'The writer is closed.');
    if (this.status === 'recovering') throw unavailable();
    if (this.status === 'stopped') throw this.stopReason;
    this.#queue.makeRoom(count);
  }

  async #close(): Promise<void> {
    await this.#running;
    this.#stop(new WriterError('closed', 'The writer is closed.'));
    this.#client?.release();
    this.#client = undefined;
    await this.#lease.giveBack();
  }
}

/** A connection that breaks while idle says so here; the next append finds out by itself. */
async function connect(pool: Pool): Promise<PoolClient> {
  const client = await pool.connect();
  client.on('error', () => undefined);
  return client;
}

function requestsOf(batch: DecidedBatch): readonly Request[] {
  const { entries, repeats, fault } = batch;
  const answered = [...entries, ...repeats].map(({ request }) => request);
  return fault ? [...answered, fault.request, ...fault.rest] : answered;
}

function rejectAll(batch: DecidedBatch, reason: Error): void {
  for (const request of requestsOf(batch)) request.reject(reason);
}

function fenced(): WriterError {
  return new WriterError('fenced', 'Another writer has taken this program over.');
}

function unavailable(cause?: Error): WriterError {
  const message = 'The journal can not be reached just now; send the command again under the same id.';
  return new WriterError('unavailable', message, { cause });
}
