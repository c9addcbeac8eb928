import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { isAlive } from './process-identity.ts';
import { findRunningPostgres, startPostgres } from './start-postgres.ts';

const HOLDER = fileURLToPath(new URL('./test-holder.ts', import.meta.url));

let root: string;
let dataDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cistern-test-'));
  dataDir = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown> {
  const pool = openDatabase(url);
  const { rows } = await pool.query<Record<string, unknown>>(sql);
  await pool.end();
  return Object.values(rows[0] ?? {})[0];
}

/** Another process that starts the server on the folder and says its process and its url. */
async function startHolder(): Promise<{ holder: ChildProcess; server: number; url: string }> {
  const holder = spawn(process.execPath, ['--import', 'tsx', HOLDER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(holder.stdout!, 'data')) as [Buffer];
  const { pid, url } = JSON.parse(line.toString()) as { pid: number; url: string };
  return { holder, server: pid, url };
}

async function goneAfter(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(5);
}

describe('the built-in PostgreSQL', () => {
  test('is version 18, forces commits to disk, listens on no port, and reads int8 as bigint', async () => {
    const server = await startPostgres({ dataDir });
    expect(await ask(server.url, 'show server_version_num')).toMatch(/^18/);
    expect(await ask(server.url, 'show fsync')).toBe('on');
    expect(await ask(server.url, 'show synchronous_commit')).toBe('on');
    expect(await ask(server.url, 'show full_page_writes')).toBe('on');
    expect(await ask(server.url, 'show listen_addresses')).toBe('');
    expect(await ask(server.url, 'select 9007199254740993::int8')).toBe(9_007_199_254_740_993n);
    await server.stop();
  });

  test('keeps what was written over a stop and a start', async () => {
    const first = await startPostgres({ dataDir, durable: false });
    await ask(first.url, 'create table kept as select 7 as value');
    await first.stop();
    await first.stop();
    const second = await startPostgres({ dataDir, durable: false });
    expect(await ask(second.url, 'select value from kept')).toBe(7);
    await second.stop();
  });

  test('starts where the path to the folder is closed to others, as in the home of root', async () => {
    chmodSync(root, 0o700);
    const server = await startPostgres({ dataDir, durable: false });
    expect(await ask(server.url, 'select 1')).toBe(1);
    expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0);
    await server.stop();
  });

  test('throws away a draft of a folder whose making was interrupted', async () => {
    mkdirSync(join(dataDir, 'postgres.draft'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.draft', 'half'), '');
    const server = await startPostgres({ dataDir, durable: false });
    expect(existsSync(join(dataDir, 'postgres.draft'))).toBe(false);
    await server.stop();
  });

  test('says what is wrong with a folder of another version, or one that can not be made', async () => {
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '15\n');
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      code: 'database_outdated',
      exitCode: 3,
    });
    writeFileSync(join(root, 'file'), '');
    const impossible = startPostgres({ dataDir: join(root, 'file', 'data') });
    await expect(impossible).rejects.toMatchObject({ code: 'data_folder_unusable', exitCode: 3 });
  });
});

describe('a data folder', () => {
  test('is refused to a second user, who can find the first one', async () => {
    const server = await startPostgres({ dataDir, durable: false });
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      code: 'data_folder_in_use',
      exitCode: 3,
    });
    expect(findRunningPostgres(dataDir)).toBe(server.url);
    expect(await ask(server.url, 'select 1')).toBe(1);
    await server.stop();
    expect(findRunningPostgres(dataDir)).toBeUndefined();
  });

  test('is refused while another process has it, and free when that one is ended', async () => {
    const { holder, server, url } = await startHolder();
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'data_folder_in_use' });
    expect(await ask(findRunningPostgres(dataDir)!, 'select 1')).toBe(1);
    holder.kill('SIGTERM');
    await goneAfter(server);
    const next = await startPostgres({ dataDir, durable: false });
    expect(next.url).not.toBe(url);
    await next.stop();
  });

  test('is free at once when its user and its server were killed', async () => {
    const { holder, server } = await startHolder();
    const exited = once(holder, 'exit');
    process.kill(server, 'SIGKILL');
    holder.kill('SIGKILL');
    await exited;
    const next = await startPostgres({ dataDir, durable: false });
    expect(await ask(next.url, 'select 1')).toBe(1);
    await next.stop();
  });

  test('is taken over with the server that outlived its killed user', async () => {
    const { holder, server } = await startHolder();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const next = await startPostgres({ dataDir, durable: false });
    expect(next.pid).not.toBe(server);
    expect(isAlive(server)).toBe(false);
    await next.stop();
  });

  test('loses its server when its user is killed, without anybody starting again', async () => {
    const { holder, server } = await startHolder();
    holder.kill('SIGKILL');
    await goneAfter(server);
    const next = await startPostgres({ dataDir, durable: false });
    await next.stop();
  });
});
