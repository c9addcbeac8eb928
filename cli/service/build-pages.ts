import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
/** What the pages are made of. */
const SOURCES = [
  'web',
  'engine',
  'lab',
  'api/contract',
  'index.html',
  'member.html',
  'vite.config.ts',
  'package.json',
];

/** Builds the web pages when they are missing or older than what they are made of. */
export async function buildPages(): Promise<void> {
  const built = join(ROOT, 'dist/index.html');
  if (existsSync(built) && statSync(built).mtimeMs >= newest(SOURCES.map((source) => join(ROOT, source))))
    return;
  process.stdout.write('正在生成网页… / building the pages…\n');
  const { build } = await import('vite');
  await build({ root: ROOT, logLevel: 'warn' });
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const path of paths) {
    const found = statSync(path);
    const inside = found.isDirectory()
      ? newest(readdirSync(path).map((name) => join(path, name)))
      : found.mtimeMs;
    if (inside > latest) latest = inside;
  }
  return latest;
}
