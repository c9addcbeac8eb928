import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentError } from '../environment-error.ts';
import { isAlive } from './process-identity.ts';

const LOOK_AGAIN_MS = 10;
const FAST_STOP_MS = 20_000;
const IMMEDIATE_STOP_MS = 10_000;

/** What PostgreSQL itself writes into its folder: its process and whether it takes connections. */
export function readPostmasterFile(cluster: string): { pid: number; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/**
 * Stops a server that outlived the process that started it (kill -9). Who calls this holds the folder's
 * lock, so nobody uses that server any more.
 */
export async function stopOrphan(cluster: string): Promise<void> {
  const found = readPostmasterFile(cluster);
  if (!found || (await hasEnded(found.pid, cluster))) return disownPostmasterFile(cluster);
  const message = `A PostgreSQL server of an earlier run (process ${found.pid}) still uses ${cluster} and does not stop.`;
  throw new EnvironmentError('data_folder_in_use', message);
}

async function hasEnded(pid: number, cluster: string): Promise<boolean> {
  if (!isServerOf(pid, cluster)) return true;
  signal(pid, 'SIGINT');
  if (await isGone(pid, cluster, FAST_STOP_MS)) return true;
  signal(pid, 'SIGQUIT');
  return isGone(pid, cluster, IMMEDIATE_STOP_MS);
}

/**
 * PostgreSQL refuses to start while a process of the number in its file is there, be it another program's by
 * now or one that has ended and was not collected yet. The number of its own parent it takes for stale, and
 * still looks whether memory named in the file is in use, so backends that live on are noticed.
 */
function disownPostmasterFile(cluster: string): void {
  const path = join(cluster, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(path)) return;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^-?\d+/, String(process.pid)));
}

/** A server stands in its folder. Where /proc does not tell, PostgreSQL's own check of its file decides. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

async function isGone(pid: number, cluster: string, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += LOOK_AGAIN_MS) {
    if (!isServerOf(pid, cluster)) return true;
    await pause(LOOK_AGAIN_MS);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It went by itself in between.
  }
}
