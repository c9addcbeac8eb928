import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_KEY_BYTES } from './seal.ts';

const VARIABLE = 'CISTERN_DESK_KEY';
const NEXT_VARIABLE = 'CISTERN_DESK_KEY_NEW';
const FILE = 'desk.key';
const NEXT_FILE = 'desk.key.new';

/** Where the key of the desk's secrets is looked for: the environment first, else the data folder. */
export type KeyPlace = {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** A key, and the variable or file it was read from. */
export type FoundKey = { readonly key: Buffer; readonly from: string };

/**
 * The key that is given, 64 hexadecimal digits. In a folder there may be two for a moment: a rotation writes the
 * new one first, and only then seals with it.
 */
export function givenKeys({ folder, environment }: KeyPlace): readonly FoundKey[] {
  const given = environment[VARIABLE];
  if (given !== undefined) return [{ key: parse(given, VARIABLE), from: VARIABLE }];
  return [join(folder, FILE), join(folder, NEXT_FILE)].flatMap((path) => readKey(path) ?? []);
}

/** A key nobody has yet, in a file of the folder that only its owner can read. */
export function makeKey({ folder }: KeyPlace): Buffer {
  const key = randomBytes(DESK_KEY_BYTES);
  writeKey(join(folder, FILE), key);
  return key;
}

/**
 * The key that shall be next: of the environment, else made here where the one before lies in the folder too.
 * Undefined: one is in the environment and the other is not.
 */
export function nextKey({ folder, environment }: KeyPlace, current: FoundKey): FoundKey | undefined {
  const given = environment[NEXT_VARIABLE];
  const next = given === undefined ? undefined : parse(given, NEXT_VARIABLE);
  if (current.from === VARIABLE) return next && { key: next, from: NEXT_VARIABLE };
  const path = join(folder, NEXT_FILE);
  if (!next) {
    const left = readKey(path);
    if (left && !left.key.equals(current.key)) return left;
  }
  const key = next ?? randomBytes(DESK_KEY_BYTES);
  writeKey(path, key, 'w');
  return { key, from: path };
}

/** The key in force stands under its own name in the folder; elsewhere that is up to whoever set it. */
export function putInPlace({ folder }: KeyPlace, { from }: FoundKey): void {
  if (from === join(folder, NEXT_FILE)) renameSync(from, join(folder, FILE));
}

function writeKey(path: string, key: Buffer, flag: 'w' | 'wx' = 'wx'): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag, flush: true });
}

function readKey(path: string): FoundKey | undefined {
  try {
    return { key: parse(readFileSync(path, 'utf8').trim(), path), from: path };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function parse(text: string, where: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${where}: 64 hexadecimal digits`);
  return Buffer.from(text, 'hex');
}
