import type { PolicyProblem } from '#engine';
import type { SimulationReport } from '#lab';
import type { LabMessage } from './lab-message.ts';

/** Why a scenario could not be run. */
export type LabTrouble = { readonly problems: readonly PolicyProblem[] };

/** Sends a scenario to a worker; resolves with its report, rejects with what of it cannot be run. */
export function runCell(
  worker: Worker,
  document: unknown,
  onProgress: (share: number) => void = () => undefined,
): Promise<SimulationReport> {
  return new Promise((resolve, reject) => {
    const hear = ({ data }: MessageEvent<LabMessage>): void => {
      if (data.kind === 'progress') {
        onProgress(data.day / data.days);
        return;
      }
      worker.removeEventListener('message', hear);
      worker.removeEventListener('error', reject);
      if (data.kind === 'problems') reject({ problems: data.problems } satisfies LabTrouble);
      else resolve(data.report);
    };
    worker.addEventListener('message', hear);
    worker.addEventListener('error', reject);
    worker.postMessage(document);
  });
}

export function openLabWorker(): Worker {
  return new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
}
