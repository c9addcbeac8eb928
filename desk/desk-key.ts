import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESK_KEY_BYTES } from './seal.ts';

const VARIABLE = 'CISTERN_DESK_KEY';
const FILE = 'desk.key';

/**
 * The key of the desk's secrets: of the environment where it is given (64 hexadecimal digits), else of a file in
 * the data folder that only its owner can read, made on first use. Whoever copies the database alone reads
 * nothing sealed; whoever loses the key must enrol second factors and phones anew.
 */
export function ensureDeskKey(dataFolder: string, environment = process.env): Buffer {
  const given = environment[VARIABLE];
  if (given !== undefined) return parse(given, VARIABLE);
  const path = join(dataFolder, FILE);
  try {
    return parse(readFileSync(path, 'utf8').trim(), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(DESK_KEY_BYTES);
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}

function parse(text: string, where: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${where}: 64 hexadecimal digits`);
  return Buffer.from(text, 'hex');
}
