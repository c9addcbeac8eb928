import type { PackedFile } from './manifest.ts';

/** What `sha256sum -c` reads: the hashes of all files, for who has nothing else. */
export const SUMS_FILE = 'SHA256SUMS';

export function sumsText(files: readonly PackedFile[]): string {
  return files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('');
}
