import type { Pool, PoolClient } from 'pg';

/** Does all of it or nothing. */
export async function inTransaction<Result>(
  pool: Pool,
  run: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  // A connection that breaks meanwhile is told by the query that fails; unheard, it would end the process.
  client.on('error', unheard);
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    client.off('error', unheard);
  }
}

function unheard(): void {}
