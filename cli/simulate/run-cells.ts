import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ReportFigures, SweepCell } from '#lab';
import { badInput } from '../exit.ts';
import type { CellAnswer } from './serve-cells.ts';

export type CellRun = { readonly values: readonly number[]; readonly figures: ReportFigures };

/** A sweep's processes are this command line again, with a command that people are not shown. */
const BIN = fileURLToPath(new URL('../../bin/cistern.js', import.meta.url));
export const CELLS_COMMAND = 'simulate-cells';

/** Runs every cell of a sweep, as many at a time as the machine has cores. Answers in the order of the cells. */
export async function runCells(
  cells: readonly SweepCell[],
  onProgress: (done: number, total: number) => void,
): Promise<readonly CellRun[]> {
  const found = new Array<CellRun>(cells.length);
  let next = 0;
  let done = 0;
  const workers = Array.from({ length: Math.min(cells.length, availableParallelism()) }, () => openWorker());
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let place = next++; place < cells.length; place = next++) {
          const cell = cells[place]!;
          const answer = await ask(worker, cell.document);
          if ('problems' in answer) refuse(cell.values, answer.problems);
          else found[place] = { values: cell.values, figures: answer.figures };
          done += 1;
          onProgress(done, cells.length);
        }
      }),
    );
    return found;
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function openWorker(): ChildProcess {
  return fork(BIN, [CELLS_COMMAND]);
}

function ask(worker: ChildProcess, document: unknown): Promise<CellAnswer> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('a worker of the sweep has ended'));
    worker.once('exit', gone);
    worker.once('message', (answer) => {
      worker.off('exit', gone);
      resolve(answer as CellAnswer);
    });
    worker.send(document as object);
  });
}

function refuse(
  values: readonly number[],
  problems: Extract<CellAnswer, { problems: unknown }>['problems'],
): never {
  const lines = problems.map(({ field, rule, value }) => `  ${field}: ${rule} (${value})`).join('\n');
  throw badInput(`${values.join(', ')} 不能推演：`, `${values.join(', ')} cannot be run:\n${lines}`);
}
