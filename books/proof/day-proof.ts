import { DAY_MS, formatInstant, formatMoney, formatPoints, type ProofRootJson, proofRootJson } from '#engine';
import type { RowSource } from '#journal';
import { dayName, midnightOf } from '../calendar.ts';
import { type KeyOf, type MomentProof, proveMoments } from './prove-moments.ts';

/** What everybody was owed when a day ended, and what there was: for publication. */
export type DayProof = {
  readonly format: 1;
  readonly programId: string;
  readonly day: string;
  /** The midnight it ended with. */
  readonly before: string;
  /** The last accepted command before, and the hash of its row. */
  readonly entry: number;
  readonly seq: number;
  readonly head: string;
  readonly pool: string;
  readonly supply: string;
  readonly memberPoints: string;
  /** What all members would have got if all had sold at the price then. */
  readonly payout: string;
  readonly stream: string;
  /** By channel, as the journal has it: nobody has proven that the money is there. */
  readonly cash: Readonly<Record<string, string>>;
  readonly root: ProofRootJson;
};

/** The proof of a day that is over; undefined: it is not over, or nothing had happened yet. */
export async function proveDay(
  source: RowSource,
  day: string,
  keyOf: KeyOf,
): Promise<{ readonly proof: DayProof; readonly moment: MomentProof } | undefined> {
  const midnight = midnightOf(day);
  if (midnight === undefined) return undefined;
  for await (const moment of proveMoments(source, [midnight + DAY_MS], keyOf)) {
    const proof = dayProof(source.programId, moment);
    return proof && { proof, moment };
  }
  return undefined;
}

/** Of a moment at which a day ended, if that day has one. */
export function dayProof(programId: string, moment: MomentProof): DayProof | undefined {
  const { before, entry, hash, final, figures, tree } = moment;
  if (before === undefined || !final || entry === 0) return undefined;
  return {
    ...({ format: 1, programId, day: dayName(before - 1), before: formatInstant(before) } as const),
    ...{ entry, seq: figures.seq, head: hash },
    ...{ pool: formatMoney(figures.pool), supply: formatPoints(figures.supply) },
    ...{ memberPoints: formatPoints(figures.memberPoints), payout: formatMoney(figures.payout) },
    stream: formatMoney(figures.stream),
    cash: Object.fromEntries(figures.cash.map(([channel, amount]) => [channel, formatMoney(amount)])),
    root: proofRootJson(tree.root),
  };
}
