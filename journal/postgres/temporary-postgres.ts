import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { shortTemporaryFolder } from './find-binaries.ts';
import { type RunningPostgres, startPostgres } from './start-postgres.ts';

/** A server for tests: a folder of its own, nothing forced to disk, everything gone at `stop`. */
export async function startTemporaryPostgres(): Promise<RunningPostgres> {
  const dataDir = mkdtempSync(join(shortTemporaryFolder(), 'cistern-test-'));
  const server = await startPostgres({ dataDir, durable: false });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
