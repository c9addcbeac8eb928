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

  /** One promise for the whole list; commands that are not of their shape are answered without waiting. */
  add(commands: readonly CommandJson[], stamped: boolean): Promise<readonly Answer[]> {
    if (this.#waiting.length + commands.length > this.#max) {
      return Promise.reject(
        new WriterError('busy', `More than ${this.#max} commands wait; try again later.`),
      );
    }
    return new Promise((resolve, reject) => {
      const answers: Answer[] = new Array(commands.length);
      let open = commands.length;
      const answered = (place: number, answer: Answer) => {
        answers[place] = answer;
        open -= 1;
        if (open === 0) resolve(answers);
      };
      if (open === 0) resolve(answers);
      for (const [place, json] of commands.entries()) {
        const read = readRequest(json, stamped);
        if ('text' in read) {
          answered(place, read);
          continue;
        }
        const { command, occurredAt, content } = read;
        const answer = (given: Answer) => answered(place, given);
        this.#waiting.push({ json, command, stamped, occurredAt, content, answer, reject });
      }
    });
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
