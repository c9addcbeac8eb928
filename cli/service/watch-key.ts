import { type FoundKey, keyChanged } from '#desk';
import type { OpenDatabase } from './database.ts';
import { keyRefused } from './key-refused.ts';

/** Whether the key a node opened the desk with is in force still: it may have been frozen, or waiting, in a rotation. */
export type KeyWatch = {
  /** Asks the database. */
  fits(): Promise<boolean>;
  /** Rejects with what to do once it does not fit. */
  readonly changed: Promise<never>;
};

export function watchKey({ pool }: Pick<OpenDatabase, 'pool'>, key: FoundKey): KeyWatch {
  let refuse: (error: Error) => void;
  const changed = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  // Whoever waits for it hears of it; nobody has to.
  changed.catch(() => undefined);
  return {
    changed,
    async fits() {
      const problem = await keyChanged(pool, key);
      if (problem) refuse(keyRefused(problem));
      return problem === undefined;
    },
  };
}
