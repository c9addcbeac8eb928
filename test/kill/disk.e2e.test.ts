import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type CommandJson, openDatabase, startPostgres, verifyJournal } from '#journal';
import { compareWithJournal } from './compare-with-journal.ts';
import type { ClientRecord, RunningVictim } from './kill-cycles.ts';
import { childrenOf, processVictim } from './process-victim.ts';

const PROGRAM = 'disk';
const SCRIPT = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
const COMMANDS = 200;
/** A commit that does not come back for so long is not acknowledged. */
const PATIENCE_MS = 3_000;

const root = mkdtempSync(join(tmpdir(), 'cistern-disk-'));
let mounted: string | undefined;
afterAll(() => {
  if (mounted) execFileSync('umount', ['--lazy', mounted]);
  rmSync(root, { recursive: true, force: true });
});

const register = (memberId: string): CommandJson => ({ id: memberId, type: 'RegisterMember', memberId });

/** Sends so many commands at once and notes which were acknowledged while the disk fails. */
async function submitAll(running: RunningVictim, record: ClientRecord, prefix: string): Promise<number> {
  const told = await Promise.all(
    Array.from({ length: COMMANDS }, async (_, place) => {
      const command = register(`${prefix}-${place}`);
      const sent: { command: CommandJson; text: string | undefined } = { command, text: undefined };
      record.set(String(command.id), sent);
      const patience = AbortSignal.timeout(PATIENCE_MS);
      const silence = once(patience, 'abort').then(() => undefined);
      sent.text = await Promise.race([running.submit(command).catch(() => undefined), silence]);
      return sent.text;
    }),
  );
  return told.filter((text) => text !== undefined).length;
}

/** What the journal says once the disk works again. */
async function compare(dataDir: string, record: ClientRecord) {
  const server = await startPostgres({ dataDir });
  const pool = openDatabase(server.url);
  const { ok } = await verifyJournal(pool, PROGRAM);
  const { lost, doubled, foreign } = await compareWithJournal(pool, PROGRAM, record);
  await pool.end();
  await server.stop();
  return { ok, lost, doubled, foreign };
}

const CLEAN = { ok: true, lost: [], doubled: [], foreign: [] };

test('A23: while the disk can not force a commit down (fdatasync fails) nobody is told that it was', async (context) => {
  context.skip(!canTrace(), 'strace is not installed, or tracing is not allowed here');
  const dataDir = join(root, 'fsync');
  const running = await processVictim(SCRIPT, [dataDir, PROGRAM]).start();
  const record: ClientRecord = new Map();
  expect(await submitAll(running, record, 'before')).toBe(COMMANDS);
  const strace = await failSyncs([running.serverPid, ...childrenOf(running.serverPid)]);
  const told = await submitAll(running, record, 'failing');
  await running.kill(true);
  strace.kill('SIGKILL');
  expect(told).toBe(0);
  expect(await compare(dataDir, record)).toEqual(CLEAN);
});

test('A23: on a disk that is full nobody is told that a command was recorded that was not', async (context) => {
  const dataDir = join(root, 'full');
  mkdirSync(dataDir);
  context.skip(!mountSmall(dataDir), 'a small disk can not be mounted here');
  mounted = dataDir;
  const running = await processVictim(SCRIPT, [dataDir, PROGRAM]).start();
  const record: ClientRecord = new Map();
  expect(await submitAll(running, record, 'before')).toBe(COMMANDS);
  const filler = join(dataDir, 'filler');
  writeFileSync(filler, Buffer.alloc(freeBytes(dataDir)), { flag: 'a' });
  let told = COMMANDS;
  for (let round = 0; told === COMMANDS && round < 50; round += 1)
    told = await submitAll(running, record, `full-${round}`);
  expect(told).toBeLessThan(COMMANDS);
  await running.kill(true);
  truncateSync(filler, 0);
  expect(await compare(dataDir, record)).toEqual(CLEAN);
});

function canTrace(): boolean {
  try {
    execFileSync('strace', ['-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** From here on every fdatasync and fsync of these processes fails. */
async function failSyncs(pids: readonly number[]): Promise<ChildProcess> {
  const inject = 'inject=fdatasync,fsync:error=EIO';
  const flags = [
    '-f',
    '-e',
    'trace=fdatasync,fsync',
    '-e',
    inject,
    ...pids.flatMap((pid) => ['-p', String(pid)]),
  ];
  const strace = spawn('strace', flags, { stdio: ['ignore', 'ignore', 'pipe'] });
  let attached = 0;
  await new Promise<void>((resolve) => {
    // It stays open to the end: what is said later must not end what is injected.
    strace.stderr!.on('data', (chunk) => {
      attached += String(chunk).split(' attached').length - 1;
      if (attached >= pids.length) resolve();
    });
  });
  return strace;
}

function mountSmall(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
