/** A small seeded generator (splitmix32): the same seed gives the same choices on every machine. */
export type Random = {
  /** A whole number from 0 to below - 1. */
  below(bound: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
};

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  function unit(): number {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }
  const below = (bound: number) => Math.floor(unit() * bound);
  return {
    below,
    chance: (probability) => unit() < probability,
    pick: (items) => items[below(items.length)]!,
    weighted: (weights) => {
      let total = 0;
      for (const name in weights) total += weights[name];
      let left = below(total);
      for (const name in weights) {
        if (left < weights[name]) return name;
        left -= weights[name];
      }
      throw new Error('all weights are 0');
    },
  };
}
