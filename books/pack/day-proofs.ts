import { DAY_MS, type Instant } from '#engine';
import type { RowSource } from '#journal';
import { type DayProof, dayProof } from '../proof/day-proof.ts';
import { type KeyOf, proveMoments } from '../proof/prove-moments.ts';
import type { PackPeriod } from './ledger.ts';

/** With the key anybody can make the whole tree again from the rows. */
export type PackedProof = DayProof & { readonly key: string };

/** A proof for every day of a period that is over and before whose end something had happened, one a line. */
export async function* dayProofLines(
  source: RowSource,
  period: PackPeriod,
  keyOf: KeyOf,
): AsyncGenerator<string> {
  for await (const moment of proveMoments(source, midnightsOf(period), keyOf)) {
    const proof = dayProof(source.programId, moment);
    if (proof) yield `${JSON.stringify({ ...proof, key: moment.key.toString('hex') })}\n`;
  }
}

/** The midnights at which the days of a period end. */
function midnightsOf({ from, to }: PackPeriod): Instant[] {
  const midnights: Instant[] = [];
  for (let at = from + DAY_MS; at <= to; at += DAY_MS) midnights.push(at);
  return midnights;
}
