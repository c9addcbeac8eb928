import type { PolicyProblem } from '#engine';
import type { JudgedClaim, SimulationReport } from '#lab';
import type { LabMessage, LabRequest } from './lab-message.ts';

/** Why a scenario could not be run. */
export type LabTrouble = { readonly problems: readonly PolicyProblem[] };

/** Sends a scenario to a worker; resolves with its report, rejects with what of it cannot be run. */
export function runCell(
  worker: Worker,
  document: unknown,
  onProgress: (share: number) => void = () => undefined,
): Promise<SimulationReport> {
  return ask(worker, { kind: 'scenario', document }, (data, resolve, reject) => {
    if (data.kind === 'progress') onProgress(data.day / data.days);
    if (data.kind === 'problems') reject({ problems: data.problems } satisfies LabTrouble);
    if (data.kind === 'done') resolve(data.report);
  });
}

/** Has a worker judge one of the documents' claims. */
export function runClaim(worker: Worker, name: string): Promise<JudgedClaim> {
  return ask(worker, { kind: 'claim', name }, (data, resolve) => {
    if (data.kind === 'judged') resolve(data.claim);
  });
}

type Heed<Answer> = (
  data: LabMessage,
  resolve: (answer: Answer) => void,
  reject: (trouble: unknown) => void,
) => void;

function ask<Answer>(worker: Worker, request: LabRequest, heed: Heed<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const over = (): void => {
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', fail);
    };
    const fail = (trouble: unknown): void => {
      over();
      reject(trouble);
    };
    const hear = ({ data }: MessageEvent<LabMessage>): void =>
      heed(
        data,
        (answer) => {
          over();
          resolve(answer);
        },
        fail,
      );
    worker.addEventListener('message', hear);
    worker.addEventListener('error', fail);
    worker.postMessage(request);
  });
}

export function openLabWorker(): Worker {
  return new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
}
