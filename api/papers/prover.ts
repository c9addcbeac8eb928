import { type DayProof, keysOf, proveDay } from '#books';
import type { SumTree } from '#engine';
import type { RowSource } from '#journal';

export type Proven = { readonly proof: DayProof; readonly tree: SumTree };

/** Makes the trees of days out of the journal; undefined for a day that is not over, or before everything. */
export type Prover = { proveDay(programId: string, day: string): Promise<Proven | undefined> };

/** Trees of past days never change; so many stay in memory, since members ask for the same ones. */
const KEPT = 3;

export function openProver(sourceOf: (programId: string) => RowSource, secret: Buffer): Prover {
  const kept = new Map<string, Promise<Proven | undefined>>();
  const keyOf = keysOf(secret);
  const made = async (programId: string, day: string) => {
    const found = await proveDay(sourceOf(programId), day, keyOf);
    return found && { proof: found.proof, tree: found.moment.tree };
  };
  return {
    proveDay(programId, day) {
      const name = `${programId} ${day}`;
      const asked = kept.get(name) ?? made(programId, day);
      kept.delete(name);
      kept.set(name, asked);
      const forget = () => kept.delete(name);
      asked.then((found) => found ?? forget(), forget);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return asked;
    },
  };
}
