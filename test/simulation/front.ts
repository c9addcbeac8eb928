import { buildServer } from '#api';
import type { Books } from '#books';
import type { ApiKey, Desk } from '#desk';
import { type PolicyDocument, PRESETS } from '#engine';
import type { CommandJson, openDatabase, Writer } from '#journal';
import type { World } from './world.ts';

export const PROGRAM = 'simulated';

type Database = ReturnType<typeof openDatabase>;

/** What a client reads of an answer: the outcome, or only that it was refused and why. */
export type Said = { readonly said: string; readonly seq: number };

const KEY: ApiKey = { keyId: 'shop', name: 'shop', scopes: ['write'], expiresAt: undefined };
const HEADERS = { authorization: 'Bearer any', 'content-type': 'application/json' };
const ROOT = `/api/v1/programs/${PROGRAM}`;
const UNAVAILABLE = 503;

/** One key that is always in force: what of the desk a write of an integrator asks for. */
const DESK = { apiKeys: { find: async () => KEY } } as unknown as Desk;

type Server = Awaited<ReturnType<typeof buildServer>>;

/** Building one takes longer than a whole run, so that those of runs that are over are used again. */
const idle: Server[] = [];

async function server(): Promise<Server> {
  const database = { options: {} } as Database;
  const options = { programs: [], desk: DESK, database, regions: new Map() };
  const pace = { paceLimits: { key: Number.MAX_SAFE_INTEGER } };
  return (
    idle.pop() ??
    buildServer({ ...options, ...pace, requestsPerMinute: Number.MAX_SAFE_INTEGER, clock: () => 0 })
  );
}

/**
 * The HTTP side of a node: the product's own server, asked without a socket. It works outside of virtual time
 * and in no time at all: the world waits until a request has reached the writer, and until its answer is made.
 */
export class Front {
  readonly wrong: string[] = [];
  readonly #world: World;
  readonly #server: Server;
  /** The request that is on its way to the writer: never more than one at a time. */
  #entering: { entered(): void; answered: Promise<void> } | undefined;

  constructor(world: World, built: Server) {
    this.#world = world;
    this.#server = built;
  }

  static async open(world: World): Promise<Front> {
    return new Front(world, await server());
  }

  /** From now on this writer is behind it; nothing that was asked before is answered any more by another. */
  serve(writer: Writer): void {
    const policy = PRESETS.get('local-life') as PolicyDocument;
    this.#server.programs.add({ writer: this.#watched(writer), books: {} as Books, policy });
  }

  leave(): void {
    this.#server.programs.remove(PROGRAM);
  }

  close(): void {
    this.leave();
    idle.push(this.#server);
  }

  /** Undefined: nothing was said that could be believed, so it has to be sent again. */
  ask(command: CommandJson, take: (answer: Said | undefined) => void): void {
    const answered = this.#send(command).then(take);
    const entered = new Promise<void>((resolve) => {
      this.#entering = { entered: resolve, answered };
    });
    this.#world.meanwhile(Promise.race([entered, answered]));
  }

  async #send({ id, type, ...fields }: CommandJson): Promise<Said | undefined> {
    const single = type === 'PlaceOrder';
    const { statusCode, body } = await this.#server.inject({
      method: 'POST',
      url: ROOT + (single ? '/orders' : '/commands'),
      headers: single ? { ...HEADERS, 'idempotency-key': String(id) } : HEADERS,
      payload: JSON.stringify(single ? fields : [{ id, type, ...fields }]),
    });
    if (statusCode === UNAVAILABLE) return undefined;
    if (statusCode >= 500) this.wrong.push(`${id}: ${statusCode} ${body}`);
    const text = single ? body : body.slice(1, -1);
    return { said: saidIn(text), seq: (JSON.parse(text) as { seq?: number }).seq ?? 0 };
  }

  /** The writer as it is, save that the world learns when it is asked and when it answers. */
  #watched(writer: Writer): Writer {
    const watch = <Result>(answers: Promise<Result>): Promise<Result> => {
      const { entered, answered } = this.#entering!;
      entered();
      const answering = () => this.#world.meanwhile(answered);
      answers.then(answering, answering);
      return answers;
    };
    return new Proxy(writer, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name !== 'answer' && name !== 'answerMany')
          return typeof value === 'function' ? value.bind(target) : value;
        return (...asked: unknown[]) =>
          watch((value as (...all: unknown[]) => Promise<unknown>).apply(target, asked));
      },
    });
  }
}

/** An accepted outcome to the letter; a refusal by its code, since over its own path it is told as a problem. */
export function saidIn(text: string): string {
  const { outcome, code } = JSON.parse(text) as { outcome?: string; code?: string };
  return outcome === 'accepted' ? text : `refused: ${code}`;
}

/** The id that a command of an integrator has in the journal. */
export function idOf(command: CommandJson): string {
  return `key:${KEY.keyId}:${command.id}`;
}
