import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../environment-error.ts';
import type { Identity } from './server-identity.ts';

const MAJOR = '18';

/**
 * Makes the database's files unless they are there. They appear under their name only when whole: a start
 * that was killed half-way leaves a draft, which the next one throws away.
 */
export function makeCluster(
  cluster: string,
  bin: string,
  identity: Identity | undefined,
  durable: boolean,
): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return checkVersion(cluster);
  const draft = `${cluster}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (identity) chownSync(draft, identity.uid, identity.gid);
  const settings = ['-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C'];
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', clusterArgument(draft, identity), ...settings, ...(durable ? [] : ['--no-sync'])],
    { ...identity, cwd: draft, encoding: 'utf8' },
  );
  if (made.status !== 0) throw startError(`${made.error?.message ?? ''}${made.stderr ?? ''}`);
  renameSync(draft, cluster);
}

/**
 * How the server is told its folder. As root it is told "where you stand": it may use that folder without
 * being allowed to walk the path to it, such as through root's home.
 */
export function clusterArgument(cluster: string, identity: Identity | undefined): string {
  return identity && process.platform === 'linux' ? '/proc/self/cwd' : cluster;
}

export function startError(log: string): EnvironmentError {
  const told = log.trim().split('\n').slice(-8).join('\n');
  if (/No space left on device/.test(log)) {
    return new EnvironmentError('disk_full', `PostgreSQL could not start: the disk is full.\n${told}`);
  }
  return new EnvironmentError('database_start_failed', `PostgreSQL could not start.\n${told}`);
}

function checkVersion(cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  const message = `${cluster} was made by PostgreSQL ${version}; this is version ${MAJOR}.`;
  throw new EnvironmentError('database_outdated', message);
}
