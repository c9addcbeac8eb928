import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = resolve(fileURLToPath(import.meta.url), '../../bin/cistern.js');

/** The command line as somebody types it, in a folder of its own. */
export function openCommandLine() {
  const folder = mkdtempSync(join(tmpdir(), 'cistern-cli-'));
  return {
    folder,
    cistern(...words: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
        encoding: 'utf8',
        cwd: folder,
      });
      return { status, stdout, stderr };
    },
    /** The same while this process goes on with what it does. */
    beside: (...words: string[]) =>
      new Promise<{ status: number | string; stdout: string; stderr: string }>((done) => {
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
