import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvironmentError } from '../environment-error.ts';
import { birthOf, isAlive } from './process-identity.ts';

/** Who uses a data folder, written into it. */
export type LockContent = {
  readonly pid: number;
  readonly birth: string | undefined;
  readonly socketFolder?: string;
  readonly url?: string;
};

export type FolderLock = {
  /** What the last user left behind when it did not come to an orderly end. */
  readonly left: LockContent | undefined;
  update(content: Pick<LockContent, 'socketFolder' | 'url'>): void;
  release(): void;
};

const NAME = 'server.lock';
const ATTEMPTS_MAX = 20;

/**
 * Takes a data folder for this process.
 *
 * Throws   `data_folder_in_use` when a living process has it. The lock of a dead one (kill -9) is taken over.
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, NAME);
  const own: LockContent = { pid: process.pid, birth: birthOf(process.pid) };
  let left: LockContent | undefined;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    if (create(path, own)) return held(path, own, left);
    const text = read(path);
    if (text === undefined) continue;
    const holder = parse(text);
    if (holder && lives(holder)) {
      const message = `The data folder ${folder} is in use by process ${holder.pid}. Stop that one first.`;
      throw new EnvironmentError('data_folder_in_use', message);
    }
    if (removeStale(path, text)) left = holder;
  }
  throw new EnvironmentError('data_folder_in_use', `The data folder ${folder} is being taken by others.`);
}

/** The lock's content while a living process holds it. */
export function holderOf(folder: string): LockContent | undefined {
  const text = read(join(folder, NAME));
  const holder = text === undefined ? undefined : parse(text);
  return holder && lives(holder) ? holder : undefined;
}

function held(path: string, own: LockContent, left: LockContent | undefined): FolderLock {
  return {
    left,
    update(content) {
      const draft = `${path}.${randomUUID()}`;
      writeFileSync(draft, JSON.stringify({ ...own, ...content }), { mode: 0o600 });
      renameSync(draft, path);
    },
    release() {
      if (parse(read(path) ?? '')?.pid === own.pid) rmSync(path, { force: true });
    },
  };
}

/** A link appears with its content or not at all; nobody ever reads half a lock. */
function create(path: string, own: LockContent): boolean {
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves the stale lock away and looks at what was moved: another starter may just have put its own there. */
function removeStale(path: string, stale: string): boolean {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch {
    return false;
  }
  const moved = read(aside);
  if (moved !== stale) linkSync(aside, path);
  rmSync(aside, { force: true });
  return moved === stale;
}

function lives(holder: LockContent): boolean {
  if (!isAlive(holder.pid)) return false;
  return holder.birth === undefined || birthOf(holder.pid) === holder.birth;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parse(text: string): LockContent | undefined {
  try {
    return JSON.parse(text) as LockContent;
  } catch {
    return undefined;
  }
}
