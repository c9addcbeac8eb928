import { useCallback, useEffect, useRef, useState } from 'react';
import type { PolicyProblem } from '#engine';
import type { SimulationReport } from '#lab';
import { type LabTrouble, openLabWorker, runCell } from './run-cell.ts';

export type LabRuns = {
  /** How far it is, 0 to 1; undefined: nothing runs. */
  readonly progress: number | undefined;
  readonly reports: readonly SimulationReport[];
  readonly problems: readonly PolicyProblem[];
  readonly failed: boolean;
  readonly start: (documents: readonly unknown[]) => void;
  readonly cancel: () => void;
};

type Found = Pick<LabRuns, 'reports' | 'problems' | 'failed'>;
const NOTHING: Found = { reports: [], problems: [], failed: false };

/** A page of somebody at work leaves a core to the rest of the machine. */
const workersFor = (runs: number): number =>
  Math.max(1, Math.min(runs, (navigator.hardwareConcurrency || 2) - 1 || 1, 8));

/** Runs scenarios beside the page, as many at a time as there are cores; cancelling ends the workers. */
export function useLabRuns(): LabRuns {
  const workers = useRef<readonly Worker[]>([]);
  const [progress, setProgress] = useState<number | undefined>(undefined);
  const [found, setFound] = useState<Found>(NOTHING);
  const cancel = useCallback(() => {
    for (const worker of workers.current) worker.terminate();
    workers.current = [];
    setProgress(undefined);
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(
    (documents: readonly unknown[]) => {
      cancel();
      setFound(NOTHING);
      setProgress(0);
      const opened = Array.from({ length: workersFor(documents.length) }, openLabWorker);
      workers.current = opened;
      const current = () => workers.current === opened;
      runAll(opened, documents, (share) => current() && setProgress(share))
        .then((reports) => current() && setFound({ ...NOTHING, reports }))
        .catch((trouble: unknown) => current() && setFound({ ...NOTHING, ...troubleOf(trouble) }))
        .finally(() => current() && cancel());
    },
    [cancel],
  );
  return { progress, ...found, start, cancel };
}

function troubleOf(trouble: unknown): Partial<Found> {
  const { problems } = trouble as Partial<LabTrouble>;
  return Array.isArray(problems) ? { problems } : { failed: true };
}

/** Every worker takes the next scenario when it is done with one. */
async function runAll(
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
