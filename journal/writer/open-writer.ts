import type { Pool } from 'pg';
import { chainHash, NO_HASH } from '../record/chain.ts';
import { encodeOpening } from '../record/encode-entry.ts';
import { makeOpening } from '../record/opening.ts';
import { JournalWriter } from './journal-writer.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { remember } from './memory.ts';
import { MACHINE_TIME } from './timing.ts';
import type { Writer, WriterOptions } from './writer.ts';

const PROGRAM_ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Opens the writer of a program: takes the lease, opens the program in the journal when it is new, and reads
 * the journal from its first entry.
 *
 * Throws   `EnvironmentError` `lease_held`; `JournalDamage`; an error when the program is new and there is
 *          no policy for it, or one that can not stand.
 */
export async function openWriter(options: WriterOptions): Promise<Writer> {
  const { pool, programId } = options;
  if (!PROGRAM_ID.test(programId)) throw new Error(`${programId} can not be the id of a program`);
  const { timing = MACHINE_TIME, takeOver = false, patienceMs } = options;
  const lease = await LeaseKeeper.open(pool, programId, timing, { takeOver, patienceMs });
  try {
    const known = await remember(pool, programId, options.notice);
    if (known) return new JournalWriter(options, lease, known);
    await openProgramIn(pool, options);
    return new JournalWriter(options, lease, (await remember(pool, programId, options.notice))!);
  } catch (error) {
    await lease.giveBack();
    throw error;
  }
}

async function openProgramIn(pool: Pool, options: WriterOptions): Promise<void> {
  const { programId, policy, genesisChannel = 'simulated', stage = 'rehearsal', clock } = options;
  if (!policy) throw new Error(`There is no program ${programId}, and no policy to open it with.`);
  const opening = makeOpening({ programId, policy, genesisChannel, stage, at: clock() });
  const bytes = encodeOpening(opening);
  const hash = chainHash(programId, 0, NO_HASH, bytes);
  await pool.query({
    name: 'journal-open',
    text: `with program as (
       insert into programs (program_id, policy, genesis_channel) values ($1, $2, $3)
     )
     insert into journal (program_id, first_entry, last_entry, first_seq, last_seq, at, prev_hash, hash, bytes)
     values ($1, 0, 0, 1, 0, $4, $5, $6, $7)`,
    values: [programId, JSON.stringify(policy), genesisChannel, opening.at, NO_HASH, hash, bytes],
  });
}
