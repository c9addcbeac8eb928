import { openSha256 } from '../sha256.ts';
import type { Ended } from './cohorts.ts';
import type { OpenHash } from './state-hash.ts';

const LINES = 512;

/**
 * SHA-256 over what came of every single person, a line each in the order they came: what they spent, what came
 * back, what their points would pay, their lots, their first forced exit. Two runs in which anybody fared
 * otherwise differ in it; it costs a hundredth of hashing the whole state.
 */
export function peopleHash({ people, worth, everybody }: Ended, openHash: OpenHash = openSha256): string {
  const hash = openHash();
  for (let from = 0; from < everybody.length; from += LINES) {
    let lines = '';
    for (const person of everybody.subarray(from, from + LINES)) {
      const money = `${people.spend[person]} ${people.returned[person]} ${worth[person]}`;
      lines += `${money} ${people.lots[person]} ${people.firstExitDay[person]}\n`;
    }
    hash.add(lines);
  }
  return hash.hex();
}
