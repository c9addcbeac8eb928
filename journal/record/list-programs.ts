import type { Pool } from 'pg';
import type { PolicyDocument } from '#engine';

export type Program = {
  readonly programId: string;
  readonly policy: PolicyDocument;
  readonly genesisChannel: string;
  readonly createdAt: Date;
};

/** The programs in a database, oldest first. */
export async function listPrograms(pool: Pool): Promise<readonly Program[]> {
  const { rows } = await pool.query<{
    program_id: string;
    policy: PolicyDocument;
    genesis_channel: string;
    created_at: Date;
  }>('select program_id, policy, genesis_channel, created_at from programs order by created_at, program_id');
  return rows.map((row) => ({
    programId: row.program_id,
    policy: row.policy,
    genesisChannel: row.genesis_channel,
    createdAt: row.created_at,
  }));
}
