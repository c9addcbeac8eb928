import type { CommandJson } from '../record/outcome-json.ts';
import { type Request, readRequest } from './request.ts';
import type { Answer } from './writer.ts';
import { WriterError } from './writer-error.ts';

/** Commands that wait for the next commit, at most so many. */
export class RequestQueue {
  readonly #max: number;
  #waiting: Request[] = [];

  constructor(max: number) {
    this.#max = max;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** The command waits, unless it is not of its shape: that one is answered at once. */
  add(
    json: CommandJson,
    stamped: boolean,
    answer: (answer: Answer) => void,
    reject: (error: Error) => void,
  ): void {
    const read = readRequest(json, stamped);
    if ('text' in read) return answer(read);
    const { command, occurredAt, content } = read;
    this.#waiting.push({ json, command, stamped, occurredAt, content, answer, reject });
  }

  /** Asserts room for so many more. */
  makeRoom(count: number): void {
    if (this.#waiting.length + count <= this.#max) return;
    throw new WriterError('busy', `More than ${this.#max} commands would wait; try again later.`);
  }

  take(max: number): Request[] {
    if (this.#waiting.length > max) return this.#waiting.splice(0, max);
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }

  rejectAll(reason: Error): void {
    for (const request of this.take(this.#waiting.length)) request.reject(reason);
  }
}
