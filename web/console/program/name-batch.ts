/** A question for the name behind an id, null where there is none. */
export type AskName<Name> = (id: string) => Promise<Name | null>;

type Waiting<Name> = { resolve(name: Name | null): void; reject(error: unknown): void };

/** Gathers the ids that are asked for in the same moment and asks for them in requests of at most `most`. */
export function nameBatch<Name>(
  askAll: (ids: readonly string[]) => Promise<Readonly<Record<string, Name>>>,
  most: number,
): AskName<Name> {
  let gathered = new Map<string, Waiting<Name>[]>();
  const send = (): void => {
    const asked = [...gathered];
    gathered = new Map();
    for (let from = 0; from < asked.length; from += most) void answer(asked.slice(from, from + most));
  };
  const answer = async (asked: readonly (readonly [string, readonly Waiting<Name>[]])[]): Promise<void> => {
    try {
      const names = await askAll(asked.map(([id]) => id));
      for (const [id, all] of asked) for (const one of all) one.resolve(names[id] ?? null);
    } catch (error) {
      for (const [, all] of asked) for (const one of all) one.reject(error);
    }
  };
  return (id) =>
    new Promise((resolve, reject) => {
      if (gathered.size === 0) queueMicrotask(send);
      gathered.set(id, [...(gathered.get(id) ?? []), { resolve, reject }]);
    });
}
