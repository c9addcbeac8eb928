import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const SHOWN = 160;

type Pieces = AsyncIterable<string> | Iterable<string>;

/** The first line of a file that is not as it must be, in words; undefined: there is none. */
export async function compareText(path: string, expected: Pieces): Promise<string | undefined> {
  const kept = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  let number = 0;
  let columns: readonly string[] | undefined;
  for await (const line of linesOf(expected)) {
    number += 1;
    const { value, done } = await kept.next();
    if (done) return `line ${number} is missing: ${short(line)}`;
    if (value !== line) return `line ${number}${difference(value, line, columns)}`;
    columns ??= path.endsWith('.csv') ? line.replace('\uFEFF', '').split(',') : [];
  }
  const { value, done } = await kept.next();
  return done ? undefined : `line ${number + 1} should not be there: ${short(value)}`;
}

async function* linesOf(pieces: Pieces): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
  if (rest !== '') yield rest;
}

/** Whose row of a table it is, and in which column; elsewhere the line itself names its figure. */
const WHOSE = ['account', 'entry'];

function difference(kept: string, expected: string, columns: readonly string[] = []): string {
  const [found, right] = [kept.split(','), expected.split(',')];
  const place = right.findIndex((cell, index) => cell !== found[index]);
  const column = columns[place];
  if (column === undefined || found.length !== right.length) {
    return ` is ${short(kept)}, should be ${short(expected)}`;
  }
  const whose = WHOSE.map((name) => right[columns.indexOf(name)]).filter((cell) => cell);
  return ` (${whose.join(', entry ')}): ${column} is ${found[place]}, should be ${right[place]}`;
}

function short(line: string): string {
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN)}…`;
}
