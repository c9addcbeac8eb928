import { once } from 'node:events';

/** Writes piece by piece to stdout, as fast as it is read. */
export async function print(pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
  }
}
