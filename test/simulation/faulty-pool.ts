import type { Pool } from 'pg';
import type { Answer, MemoryDatabase } from './memory-database.ts';
import { type Life, newLife, type World } from './world.ts';

/** What can happen to a statement on its way. */
export type StatementFaults = {
  /** Chances, each of one statement. */
  readonly refused: number;
  /** Done, and the answer never came. */
  readonly lostAnswer: number;
  /** The connection broke, and the statement was done later all the same. */
  readonly ghost: number;
  readonly slow: number;
};

export const NO_STATEMENT_FAULTS: StatementFaults = { refused: 0, lostAnswer: 0, ghost: 0, slow: 0 };

/** How the way to the database is just now; changed while the run goes on. */
export type Way = { faults: StatementFaults; down: boolean };

type Asked = { readonly name: string; readonly values: readonly unknown[] };
type Query = string | { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] };

const DATABASE = newLife();

/** A pool of connections to a database in memory, as one process sees it: statements take time, and fail. */
export function faultyPool(world: World, database: MemoryDatabase, way: Way, life: Life): Pool {
  const query = (asked: Asked) => send(world, database, way, life, asked);
  const pool = {
    query: (text: Query) => query(askedOf(text)),
    async connect() {
      return connection(query);
    },
  };
  return pool as unknown as Pool;
}

/** A transaction is done at one instant: its commit. Until then its statements wait with the client. */
function connection(query: (asked: Asked) => Promise<Answer>) {
  let transaction: Asked[] | undefined;
  return {
    on: () => undefined,
    release: () => undefined,
    async query(text: Query): Promise<Answer> {
      if (text === 'begin') transaction = [];
      else if (text === 'rollback') transaction = undefined;
      else if (text === 'commit') {
        const all = transaction ?? [];
        transaction = undefined;
        return query({ name: 'transaction', values: all });
      } else if (transaction) transaction.push(askedOf(text));
      else return query(askedOf(text));
      return { rows: [], rowCount: 0 };
    },
  };
}

function askedOf(query: Query): Asked {
  if (typeof query === 'string') throw new Error(`a statement without a name: ${query}`);
  return { name: query.name ?? query.text, values: query.values ?? [] };
}

function send(world: World, database: MemoryDatabase, way: Way, life: Life, asked: Asked): Promise<Answer> {
  // What the process reuses after it has been sent is not what was sent.
  const { name } = asked;
  const values = asked.values.map((value) => (Buffer.isBuffer(value) ? Buffer.from(value) : value));
  return new Promise((resolve, reject) => {
    const { random } = world;
    const answer = (work: () => void) => world.later(life, world.between(0.1, 1), work);
    const broken = () => answer(() => reject(new Error('the connection broke')));
    const work = (): Answer =>
      name === 'transaction'
        ? transact(database, values as readonly Asked[])
        : database.execute(name, values);
    const execute = (then: (done: () => Answer) => void) => () => {
      try {
        const done = work();
        then(() => done);
      } catch (error) {
        then(() => {
          throw error;
        });
      }
    };
    const { faults } = way;
    if (way.down || random.chance(faults.refused)) return broken();
    const delay = random.chance(faults.slow) ? world.between(50, 4_000) : world.between(0.2, 3);
    if (random.chance(faults.ghost)) {
      world.later(
        DATABASE,
        delay + world.between(0, 3_000),
        execute(() => undefined),
      );
      return broken();
    }
    const lost = random.chance(faults.lostAnswer);
    world.later(
      DATABASE,
      delay,
      execute((done) => {
        if (lost) return broken();
        answer(() => {
          try {
            resolve(done());
          } catch (error) {
            reject(error as Error);
          }
        });
      }),
    );
  });
}

function transact(database: MemoryDatabase, all: readonly Asked[]): Answer {
  for (const { name, values } of all) database.execute(name, values);
  return { rows: [], rowCount: 0 };
}
