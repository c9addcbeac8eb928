/**
 * Chance of our own: xoshiro128** by Blackman and Vigna, four 32-bit words, seeded by splitmix32. Whole numbers
 * only, so the same seed gives the same numbers in Node and in every browser.
 */
export type Chance = {
  /** A whole number from 0 to 2^32 - 1. */
  next(): number;
  /** A whole number from 0 to `limit` - 1; `limit` at most 2^21 is free of rounding. */
  below(limit: number): number;
  /** Whether something of so many millionths happens. */
  happens(ppm: number): boolean;
};

const WORDS = 2 ** 32;
const PPM = 1_000_000;

/** One stream for each question, so that asking one more does not change the answers to the others. */
export function openChance(seed: number, stream: string): Chance {
  let mix = seed >>> 0;
  for (let at = 0; at < stream.length; at += 1) {
    mix = Math.imul(mix ^ stream.charCodeAt(at), 0x01000193) >>> 0;
  }
  const split = () => {
    mix = (mix + 0x9e3779b9) >>> 0;
    let word = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
  const words = Int32Array.of(split(), split(), split(), split());
  const next = () => {
    const b = words[1]!;
    const five = Math.imul(b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const c = words[2]! ^ words[0]!;
    const d = words[3]! ^ b;
    words[0]! ^= d;
    words[1] = b ^ c;
    words[2] = c ^ (b << 9);
    words[3] = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (limit: number) => Math.floor((next() * limit) / WORDS);
  return { next, below, happens: (ppm) => below(PPM) < ppm };
}
