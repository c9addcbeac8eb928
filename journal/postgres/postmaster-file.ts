import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentError } from '../environment-error.ts';
import { birthOf, isAlive } from './process-identity.ts';

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
  if (!found || !isServerOf(found.pid, cluster)) return;
  signal(found.pid, 'SIGINT');
  if (await isGone(found.pid, cluster, FAST_STOP_MS)) return;
  signal(found.pid, 'SIGQUIT');
  if (await isGone(found.pid, cluster, IMMEDIATE_STOP_MS)) return;
  const message = `A PostgreSQL server of an earlier run (process ${found.pid}) still uses ${cluster} and does not stop.`;
  throw new EnvironmentError('data_folder_in_use', message);
}

/** A server stands in its folder. Where /proc does not tell, PostgreSQL's own check of its file decides. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return birthOf(pid) !== undefined && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
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
