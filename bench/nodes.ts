import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureOutage } from './nodes/two-nodes.ts';

/** How long nobody writes when the node that writes is killed, or frozen, under load: seen by the buyers. */
export async function benchNodes(): Promise<readonly object[]> {
  const rows: object[] = [];
  for (const how of ['kill', 'freeze'] as const) {
    const dataDir = mkdtempSync(join(tmpdir(), 'cistern-nodes-'));
    try {
      const { afterThaw, failures: _, ...outage } = await measureOutage(how, dataDir);
      rows.push({ ...outage, thawed: afterThaw ? `status ${afterThaw.status}` : '-' });
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  return rows;
}
