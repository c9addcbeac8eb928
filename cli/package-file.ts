import { createRequire } from 'node:module';
import { join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

/** Where a package keeps a file; a package that ships data only is found by any file it names. */
export function packageFile(name: string, ...path: string[]): string {
  return join(resolve(`${name}/package.json`), '..', ...path);
}
