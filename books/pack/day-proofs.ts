import { DAY_MS, type Instant, type ProofRootJson, proofRootJson } from '#engine';
import type { RowSource } from '#journal';
import { dayName } from '../calendar.ts';
import { type KeyOf, proveMoments } from '../proof/prove-moments.ts';
import type { PackPeriod } from './ledger.ts';

/** What everybody was owed when a day ended. With the key anybody can make the whole tree again from the rows. */
export type DayProof = {
  readonly day: string;
  readonly entry: number;
  readonly key: string;
  readonly root: ProofRootJson;
};

/** A proof for every day of a period that is over and before whose end something had happened, one a line. */
export async function* dayProofLines(
  source: RowSource,
  period: PackPeriod,
  keyOf: KeyOf,
): AsyncGenerator<string> {
  for await (const { before, entry, final, key, tree } of proveMoments(source, midnightsOf(period), keyOf)) {
    if (!final || entry === 0) continue;
    const day = dayName(before! - 1);
    const proof: DayProof = { day, entry, key: key.toString('hex'), root: proofRootJson(tree.root) };
    yield `${JSON.stringify(proof)}\n`;
  }
}

/** The midnights at which the days of a period end. */
export function midnightsOf({ from, to }: PackPeriod): Instant[] {
  const midnights: Instant[] = [];
  for (let at = from + DAY_MS; at <= to; at += DAY_MS) midnights.push(at);
  return midnights;
}
