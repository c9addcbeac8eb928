import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** One row a line, each behind a check that covers every line before it: damage is found where it is. */
export type Checker = {
  /** The line as it stands in the file. */
  write(line: Buffer): Buffer;
  /** The line without its check; undefined when it is not what was written, or a line before it is missing. */
  read(line: Buffer): Buffer | undefined;
  /** Over all lines so far, hex. */
  hash(): string;
};

const CHECK_CHARACTERS = 16;
const LINE_FEED = 10;
const SPACE = Buffer.from(' ');

export function createChecker(): Checker {
  let so = Buffer.alloc(32);
  const next = (line: Buffer): Buffer => createHash('sha256').update(so).update(line).digest();
  const check = (hash: Buffer) => hash.toString('hex').slice(0, CHECK_CHARACTERS);
  return {
    write(line) {
      so = next(line) as Buffer<ArrayBuffer>;
      return Buffer.concat([Buffer.from(check(so)), SPACE, line, Buffer.from('\n')]);
    },
    read(line) {
      const row = line.subarray(CHECK_CHARACTERS + 1);
      const hash = next(row);
      if (line.subarray(0, CHECK_CHARACTERS).toString('latin1') !== check(hash)) return undefined;
      so = hash as Buffer<ArrayBuffer>;
      return row;
    },
    hash: () => so.toString('hex'),
  };
}

/** Lines of a stream without their line feeds; an end without one is a line too. */
export async function* splitLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield rest.length === 0
        ? chunk.subarray(start, end)
        : Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

/** A file of a backup is not what was written. */
export class BackupDamage extends Error {
  override name = 'BackupDamage';
  readonly file: string;
  /** The first damaged line, the first of a file being 1. */
  readonly line: number | undefined;

  constructor(file: string, line: number | undefined, what: string) {
    super(line === undefined ? `${file}: ${what}` : `${file}, line ${line}: ${what}`);
    this.file = file;
    this.line = line;
  }
}

export type Expected = { readonly file: string; readonly rows: number; readonly hash: string };

/**
 * The rows of a file, each checked before it is given.
 *
 * Throws   `BackupDamage` at the first line that was not written so, or when the file ends too early or late.
 */
export async function* checkedRows(path: string, expected: Expected): AsyncGenerator<Buffer> {
  const { file, rows } = expected;
  const checker = createChecker();
  let line = 0;
  for await (const text of splitLines(createReadStream(path))) {
    line += 1;
    const row = line > rows ? undefined : checker.read(text);
    if (!row) throw new BackupDamage(file, line, 'is not what was written');
    yield row;
  }
  if (line < rows) throw new BackupDamage(file, line + 1, `is missing, as are all up to ${rows}`);
  if (checker.hash() !== expected.hash) throw new BackupDamage(file, undefined, 'is of another backup');
}
