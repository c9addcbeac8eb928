import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureOutage } from '../../bench/nodes/two-nodes.ts';

/** Before, amid and after: enough to be under load. */
const ORDERS = 60;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'cistern-nodes-'));
  folders.push(made);
  return made;
}

test('two nodes: the one that writes is killed, the other takes over, and no acknowledged order is lost or doubled', async () => {
  const outage = await measureOutage('kill', folder(), ORDERS);
  expect(outage).toMatchObject({ lost: 0, doubled: 0, verified: true });
  expect(outage.acknowledgedAfter).toBeGreaterThan(ORDERS);
});

test('two nodes: one that was frozen while it wrote appends nothing and shows nothing old when it goes on', async () => {
  const outage = await measureOutage('freeze', folder(), ORDERS);
  expect(outage).toMatchObject({ lost: 0, doubled: 0, verified: true, afterThaw: { stale: false } });
  expect(outage.acknowledgedAfter).toBeGreaterThan(ORDERS);
});
