import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ReportFigures, SimulationReport, SweepCell } from '#lab';
import { brokenDocument } from '../broken-rule.ts';
import { badInput } from '../exit.ts';
import { CELLS_COMMAND } from './cells-command.ts';
import type { CellAnswer, CellProgress, CellQuestion } from './serve-cells.ts';

export type CellRun = { readonly values: readonly number[]; readonly figures: ReportFigures };

const BIN = fileURLToPath(new URL('../../bin/cistern.js', import.meta.url));

type ReportOptions = { readonly hashState?: boolean | undefined };

type Progress = (done: number, total: number) => void;

/** Processes that run scenarios, as many as the machine has cores; whoever opens them closes them. */
export type Cells = {
  /** Figures of every cell, in the order of the cells. */
  readonly run: (cells: readonly SweepCell[], onProgress: Progress) => Promise<readonly CellRun[]>;
  /** Whole reports of scenarios. */
  readonly report: (
    documents: readonly unknown[],
    options: ReportOptions,
    onProgress: Progress,
  ) => Promise<readonly SimulationReport[]>;
  readonly close: () => void;
};

export function openCells(atMost: number): Cells {
  const workers = Array.from({ length: Math.min(atMost, availableParallelism()) }, () =>
    fork(BIN, [CELLS_COMMAND]),
  );
  return {
    async run(cells, onProgress) {
      const questions = cells.map(({ document }) => ({ document, whole: false }));
      const answers = await askAll(workers, questions, onProgress);
      return answers.map((answer, place) => {
        const { values } = cells[place]!;
        if ('problems' in answer) return refuse(values.join(', '), answer.problems);
        return { values, figures: answer.figures };
      });
    },
    async report(documents, { hashState }, onProgress) {
      const questions = documents.map((document) => ({ document, whole: true, hashState }));
      const answers = await askAll(workers, questions, onProgress);
      return answers.map((answer) => {
        if ('problems' in answer) return refuse('场景 / scenario', answer.problems);
        return answer.report!;
      });
    },
    close() {
      for (const worker of workers) worker.kill();
    },
  };
}

/** Every process takes the next question when it is done with one. */
async function askAll(
  workers: readonly ChildProcess[],
  questions: readonly CellQuestion[],
  onProgress: Progress,
): Promise<readonly CellAnswer[]> {
  const answers = new Array<CellAnswer>(questions.length);
  const far = questions.map(() => 0);
  let next = 0;
  const show = (at: number, done: number): void => {
    far[at] = done;
    onProgress(
      far.reduce((sum, one) => sum + one, 0),
      questions.length,
    );
  };
  await Promise.all(
    workers.map(async (worker) => {
      for (let place = next++; place < questions.length; place = next++) {
        const at = place;
        answers[at] = await ask(worker, questions[at]!, (done) => show(at, done));
        show(at, 1);
      }
    }),
  );
  return answers;
}

function ask(
  worker: ChildProcess,
  question: CellQuestion,
  onDone: (done: number) => void,
): Promise<CellAnswer> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('a worker of the sweep has ended'));
    const hear = (said: unknown) => {
      const heard = said as CellAnswer | CellProgress;
      if ('done' in heard) return onDone(heard.done);
      worker.off('exit', gone);
      worker.off('message', hear);
      resolve(heard);
    };
    worker.once('exit', gone);
    worker.on('message', hear);
    worker.send(question);
  });
}

function refuse(which: string, problems: Extract<CellAnswer, { problems: unknown }>['problems']): never {
  const { zh, en } = brokenDocument(problems);
  throw badInput(`${which} 不能推演：\n${zh}`, `${which} cannot be run:\n${en}`);
}
