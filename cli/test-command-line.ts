import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from './main.ts';

const BIN = resolve(fileURLToPath(import.meta.url), '../../bin/cistern.js');

type Ended = { readonly status: number | string; readonly stdout: string; readonly stderr: string };

/** The command line as somebody types it, in a folder of its own. */
export function openCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'cistern-cli-'));
  return {
    folder,
    /** In this process: the same words, without the second that starting a process takes. */
    cistern: (...words: string[]) => runHere(folder, words),
    /** In a process of its own, while this one goes on with what it does. */
    beside: (...words: string[]) =>
      new Promise<Ended>((done) => {
        execFile(process.execPath, [BIN, ...words], { cwd: folder }, (error, stdout, stderr) =>
          done({ status: error?.code ?? 0, stdout, stderr }),
        );
      }),
    /** Writes a file into the folder; answers with its path. */
    file(name: string, text: string): string {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runHere(folder: string, words: readonly string[]): Promise<Ended> {
  const written = { stdout: '', stderr: '' };
  const before = { folder: process.cwd(), stdout: process.stdout.write, stderr: process.stderr.write };
  const into = (name: keyof typeof written) => (text: string | Uint8Array) => {
    written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  process.chdir(folder);
  process.stdout.write = into('stdout') as typeof process.stdout.write;
  process.stderr.write = into('stderr') as typeof process.stderr.write;
  try {
    const status = await main([process.execPath, BIN, ...words]);
    return { status, ...written };
  } finally {
    process.stdout.write = before.stdout;
    process.stderr.write = before.stderr;
    process.chdir(before.folder);
  }
}
