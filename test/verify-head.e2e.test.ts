import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServeProcess, startServe } from './serve-process.ts';

const BIN = resolve(fileURLToPath(import.meta.url), '../../bin/cistern.js');
const data = mkdtempSync(join(tmpdir(), 'cistern-head-'));

let server: ServeProcess;
beforeAll(async () => {
  server = await startServe(data);
});
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

function verify(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'verify', '--data', data, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('cistern verify --head', () => {
  it('A21: holds the journal against the end that an earlier verify printed', () => {
    const { head } = JSON.parse(verify('--json').stdout) as { head: string };
    expect(head).toMatch(/^\d+:[0-9a-f]{64}$/);
    expect(verify('--program', 'main', '--head', head)).toMatchObject({ status: 0 });
    const [entry, hash = ''] = head.split(':');
    const other = `${entry}:${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`;
    const found = verify('--head', other);
    expect(found.status).toBe(1);
    expect(found.stderr).toContain(`entry ${entry}: has the hash ${hash}, not the one that was kept`);
    expect(verify('--head', 'abc').status).toBe(2);
  });
});
