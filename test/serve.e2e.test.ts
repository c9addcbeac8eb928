import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { PRESETS } from '#engine';
import { type ServeProcess, startServe } from './serve-process.ts';

const BIN = resolve(fileURLToPath(import.meta.url), '../../bin/cistern.js');
const data = mkdtempSync(join(tmpdir(), 'cistern-serve-'));
let server: ServeProcess | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

function cistern(...words: string[]) {
  return spawnSync(process.execPath, [BIN, ...words], { encoding: 'utf8' });
}

async function signIn(at: ServeProcess, password: string) {
  const answer = await fetch(`${at.address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'test' },
    body: JSON.stringify({ login: 'owner', password }),
  });
  expect(answer.status).toBe(201);
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  return {
    async read(path: string) {
      const got = await fetch(`${at.address}/api/v1/programs/${path}`, { headers: { cookie } });
      expect(got.status, path).toBe(200);
      return (await got.json()) as Record<string, unknown>;
    },
    async openProgram(programId: string) {
      const got = await fetch(`${at.address}/api/v1/programs`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json', 'x-requested-with': 'test' },
        body: JSON.stringify({ programId, policy: PRESETS.get('mall'), stage: 'draft' }),
      });
      expect(got.status).toBe(201);
    },
  };
}

const passwordOf = (at: ServeProcess) => /owner\s+(?:· )?(\S+)/.exec(at.printed)![1]!;

describe('npm start', () => {
  it('shows four years of real orders, and everything is still there after kill -9', async () => {
    server = await startServe(data, 'demo');
    const { read, openProgram } = await signIn(server, passwordOf(server));
    const before = await read('demo/overview');
    expect(before).toMatchObject({ members: 793, stores: 144 });
    const page = await read('demo/orders?limit=200');
    expect((page.items as unknown[]).length).toBe(200);
    const { path, items } = await read('demo/regions?code=440106');
    expect((path as { name: string }[]).map(({ name }) => name)).toEqual(['广东省', '广州市']);
    expect(items).toMatchObject([{ name: '天河区', agency: { agencyId: 'agy_district-440106' } }]);
    const html = await (await fetch(server.address)).text();
    expect(html).toContain('<div id="root">');

    await openProgram('second');
    await server.kill();
    server = await startServe(data, 'demo');
    const { read: again } = await signIn(server, passwordOf(server));
    expect(await again('second/stage')).toMatchObject({ stage: 'draft', policyVersion: 1 });
    const after = await again('demo/overview');
    expect(after.pool).toEqual(before.pool);
    expect(await again('demo/orders?limit=200')).toEqual(page);
  });

  it('verifies while it runs, attached to its database', () => {
    const { status, stdout } = cistern('verify', '--data', data, '--json');
    expect(stdout).toContain('"programId":"demo"');
    expect(status).toBe(0);
  });

  it('refuses a second process on the folder and a taken port: exit 3, in both languages', () => {
    const second = cistern('serve', '--data', data, '--port', '0');
    expect(second.status).toBe(3);
    const port = new URL(server!.address).port;
    const other = mkdtempSync(join(tmpdir(), 'cistern-other-'));
    const taken = cistern('serve', '--data', other, '--port', port);
    expect(taken.status).toBe(3);
    expect(taken.stderr).toContain(`端口 ${port} 已被占用`);
    expect(taken.stderr).toContain(`port ${port} is taken`);
    rmSync(other, { recursive: true, force: true });
  });

  it('adds staff to a running server', () => {
    const { status, stdout } = cistern('user', 'add', 'lan', '--role', 'finance', '--data', data);
    expect(status).toBe(0);
    expect(stdout).toContain('lan · ');
    expect(cistern('user', 'add', 'lan', '--role', 'finance', '--data', data).status).toBe(2);
    expect(cistern('user', 'add', 'x', '--role', 'emperor', '--data', data).status).toBe(2);
  });
});
