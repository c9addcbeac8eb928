import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { badInput } from './exit.ts';

/** UTF-8, else GB 18030, which is what a Chinese spreadsheet saves when nothing is said. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Reads a text file the user named. */
export function readInput(path: string): string {
  try {
    return decodeText(readFileSync(path)).replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw badInput(`读不到文件 ${path}（${reason}）`, `cannot read ${path} (${reason})`);
  }
}

/** Writes a result whole or not at all: into a neighbour first, then in its place. */
export function writeOutput(path: string, chunks: Iterable<string>): void {
  const neighbour = `${path}.partial`;
  try {
    writeFileSync(neighbour, '');
    let buffer = '';
    for (const chunk of chunks) {
      buffer += chunk;
      if (buffer.length > 1_000_000) {
        writeFileSync(neighbour, buffer, { flag: 'a' });
        buffer = '';
      }
    }
    writeFileSync(neighbour, buffer, { flag: 'a' });
    renameSync(neighbour, path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw badInput(`写不了文件 ${path}（${reason}）`, `cannot write ${path} (${reason})`);
  }
}

export function* jsonLines(items: Iterable<unknown>): Generator<string> {
  for (const item of items) yield `${JSON.stringify(item)}\n`;
}
