import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EnvironmentError } from '../environment-error.ts';
import { findBinaries, shortTemporaryFolder } from './find-binaries.ts';
import { type FolderLock, holderOf, lockFolder } from './folder-lock.ts';
import { clusterArgument, makeCluster, startError } from './make-cluster.ts';
import { readPostmasterFile, stopOrphan } from './postmaster-file.ts';
import { type Identity, serverIdentity } from './server-identity.ts';
import { watch } from './watchdog.ts';

export type PostgresOptions = {
  readonly dataDir: string;
  /** False only for tests: nothing is forced to disk. */
  readonly durable?: boolean;
};

export type RunningPostgres = {
  /** For `openDatabase`, or any client: a connection string over a Unix socket. */
  readonly url: string;
  /** The server's own process. */
  readonly pid: number;
  /** Resolves when the server ends, asked for or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

type Folders = {
  readonly data: string;
  readonly cluster: string;
  readonly socket: string;
  readonly log: string;
};

const LOOK_AGAIN_MS = 5;
const STOP_MS = 30_000;
/** Backends of a server killed alone hold its shared memory until they notice. */
const MEMORY_HELD_MS = 15_000;
const SETTINGS = [
  'listen_addresses=',
  'max_wal_size=4GB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
];
const NOT_DURABLE = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * Starts PostgreSQL on a data folder, new or not; fsync is on unless `durable` is false. The server dies
 * with this process, however that dies; one that did not is stopped by the next start.
 *
 * Throws   `EnvironmentError`: folder in use or unusable, binaries missing, disk full, start failed.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const data = makeDataFolder(options.dataDir);
  const lock = lockFolder(data);
  let socket: string | undefined;
  try {
    if (lock.left?.socketFolder) rmSync(lock.left.socketFolder, { recursive: true, force: true });
    const cluster = join(data, 'postgres');
    await stopOrphan(cluster);
    const identity = serverIdentity(cluster);
    const bin = findBinaries(identity);
    makeCluster(cluster, bin, identity, options.durable ?? true);
    socket = makeSocketFolder(identity);
    lock.update({ socketFolder: socket });
    const folders = { data, cluster, socket, log: join(data, 'postgres.log') };
    const server = await launch(folders, bin, identity, options.durable ?? true);
    return running(server, folders, lock);
  } catch (error) {
    if (socket) rmSync(socket, { recursive: true, force: true });
    lock.release();
    throw error;
  }
}

/** The connection string of the server that another process runs on a data folder right now. */
export function findRunningPostgres(dataDir: string): string | undefined {
  return holderOf(dataDir)?.url;
}

function makeDataFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return realpathSync(folder);
  } catch (cause) {
    const message = `The data folder ${folder} can not be made: ${(cause as Error).message}`;
    throw new EnvironmentError('data_folder_unusable', message, { cause });
  }
}

function makeSocketFolder(identity: Identity | undefined): string {
  const folder = mkdtempSync(join(shortTemporaryFolder(), 'cistern-'));
  if (identity) chownSync(folder, identity.uid, identity.gid);
  return folder;
}

async function launch(
  folders: Folders,
  bin: string,
  identity: Identity | undefined,
  durable: boolean,
): Promise<ChildProcess> {
  const settings = [
    ...SETTINGS,
    `unix_socket_directories=${folders.socket}`,
    ...(durable ? [] : NOT_DURABLE),
  ];
  const flags = ['-D', clusterArgument(folders.cluster, identity), ...settings.flatMap((one) => ['-c', one])];
  const deadline = Date.now() + MEMORY_HELD_MS;
  for (;;) {
    const log = openSync(folders.log, 'w');
    const server = spawn(join(bin, 'postgres'), flags, {
      ...identity,
      cwd: folders.cluster,
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    if (await becomesReady(server, folders.cluster)) return server;
    const told = readFileSync(folders.log, 'utf8');
    if (!/shared memory block/.test(told) || Date.now() > deadline) throw startError(told);
    await pause(LOOK_AGAIN_MS * 20);
  }
}

/** Recovery after a crash may take its time, so the end of the process is the only sign of failure. */
async function becomesReady(server: ChildProcess, cluster: string): Promise<boolean> {
  let failed = false;
  server.once('error', () => {
    failed = true;
  });
  while (!failed && server.exitCode === null && server.signalCode === null) {
    const file = readPostmasterFile(cluster);
    if (file?.ready && file.pid === server.pid) return true;
    await pause(LOOK_AGAIN_MS);
  }
  return false;
}

function running(server: ChildProcess, folders: Folders, lock: FolderLock): RunningPostgres {
  const pid = server.pid!;
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(folders.socket)}`;
  const release = watch(pid);
  lock.update({ socketFolder: folders.socket, url });
  server.unref();
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      release();
      rmSync(folders.socket, { recursive: true, force: true });
      resolve();
    });
  });
  let stopping: Promise<void> | undefined;
  const end = async () => {
    await endServer(server, ended);
    lock.release();
  };
  const stop = () => {
    stopping ??= end();
    return stopping;
  };
  return { url, pid, ended, stop };
}

async function endServer(server: ChildProcess, ended: Promise<void>): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return ended;
  server.ref();
  server.kill('SIGINT');
  const force = setTimeout(() => server.kill('SIGQUIT'), STOP_MS);
  await ended;
  clearTimeout(force);
}
