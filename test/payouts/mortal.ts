import type { Pool } from 'pg';
import type { Journal, Provider } from '#payments';

/** What a worker holds in its hands, as long as it lives. */
export type Life = {
  readonly alive: () => boolean;
  /** Asked before and after whatever a worker does to the world; may end its life there. */
  pass(): void;
  end(): void;
};

export function openLife(dies: () => boolean): Life {
  let alive = true;
  return {
    alive: () => alive,
    pass() {
      if (alive && dies()) alive = false;
      if (!alive) throw new Error('the worker is dead');
    },
    end() {
      alive = false;
    },
  };
}

/** A dead worker's call is not made, or made and never answered: as with a process that is killed. */
function mortal<Arguments extends readonly unknown[], Result>(
  life: Life,
  call: (...values: Arguments) => Promise<Result>,
): (...values: Arguments) => Promise<Result> {
  return async (...values) => {
    life.pass();
    const result = await call(...values);
    life.pass();
    return result;
  };
}

export function mortalJournal(life: Life, journal: Journal): Journal {
  return {
    programId: journal.programId,
    get state() {
      return journal.state;
    },
    submit: mortal(life, (command) => journal.submit(command)),
    onCommit: (listener) =>
      journal.onCommit((batch) => {
        if (life.alive()) listener(batch);
      }),
  };
}

export function mortalProvider(life: Life, provider: Provider): Provider {
  return {
    ...provider,
    transfer: mortal(life, (transfer) => provider.transfer(transfer)),
    query: mortal(life, (number) => provider.query(number)),
    onNotice: (listener) =>
      provider.onNotice!((number) => {
        if (life.alive()) listener(number);
      }),
  };
}

export function mortalPool(life: Life, pool: Pool): Pool {
  const query = mortal(life, (text: string, values: unknown[]) => pool.query(text, values));
  return Object.assign(Object.create(pool) as Pool, { query });
}
