import { createHash } from 'node:crypto';
import { formatInstant, formatScaled, type ProgramState } from '#engine';
import { hashState } from '#journal';
import type { Tried } from './try-import.ts';

type Imported = {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
  readonly programId: string;
  readonly tried: Tried;
  /** The program once the file is in. */
  readonly state: ProgramState;
};

/**
 * What a file brought in and what the program holds now: two people can hold it against the old system's own
 * counts and sums, and sign it. The hash names the file, the state hash the program at that entry.
 */
export function cutOverReport({ kind, file, text, programId, tried, state }: Imported) {
  const { rows, before, registered, sum, commands, warned } = tried;
  const members = [...state.members.values()];
  return {
    kind,
    file,
    sha256: createHash('sha256').update(text).digest('hex'),
    programId,
    rows,
    imported: commands.length - registered,
    importedBefore: before,
    registered,
    sum: formatScaled(sum, 6),
    warned: Object.fromEntries(warned),
    program: {
      at: formatInstant(state.at),
      seq: state.seq,
      stateHash: hashState(state),
      members: members.length,
      bound: members.filter(({ binding }) => binding !== undefined).length,
      stores: state.stores.size,
      agencies: state.agencies.size,
      orders: state.orders.size,
      claims: state.credits.claims.size,
      pool: formatScaled(state.pool.balance, 6),
      supply: formatScaled(state.supply, 18),
    },
  };
}
