import type { SimulationReport } from '#lab';
import { openLabWorker, runCell } from './run-cell.ts';

/** As many workers as there are runs and cores: a page of somebody at work leaves a core to the machine. */
export function openWorkers(runs: number): readonly Worker[] {
  const cores = (navigator.hardwareConcurrency || 2) - 1 || 1;
  return Array.from({ length: Math.max(1, Math.min(runs, cores, 8)) }, openLabWorker);
}

/** Every worker takes the next scenario when it is done with one. */
export async function runAll(
  workers: readonly Worker[],
  documents: readonly unknown[],
  onProgress: (share: number) => void,
): Promise<readonly SimulationReport[]> {
  const reports = new Array<SimulationReport>(documents.length);
  const far = documents.map(() => 0);
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    for (let place = next++; place < documents.length; place = next++) {
      const at = place;
      reports[at] = await runCell(worker, documents[at], (share) => {
        far[at] = share;
        onProgress(far.reduce((sum, one) => sum + one, 0) / far.length);
      });
      far[at] = 1;
    }
  };
  await Promise.all(workers.map(work));
  return reports;
}
