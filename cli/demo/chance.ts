const SEED = 'cistern-demo-1';

/**
 * A number from 0 to below 1 that belongs to a question about one thing: the same on every machine and at
 * every run, whatever else was asked before. FNV-1a over the question, then mixed.
 */
export function chance(question: string, about: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${SEED}:${question}:${about}`) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** One of some, chosen by chance. */
export function choice<Thing>(question: string, about: string, things: readonly Thing[]): Thing | undefined {
  return things[Math.floor(chance(question, about) * things.length)];
}
