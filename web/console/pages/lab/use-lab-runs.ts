import { useCallback, useEffect, useRef, useState } from 'react';
import type { PolicyProblem } from '#engine';
import type { SimulationReport } from '#lab';
import { openWorkers, runAll } from './run-all.ts';
import type { LabTrouble } from './run-cell.ts';

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
      const opened = openWorkers(documents.length);
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

/** What of a scenario cannot be run; or that the worker is gone. */
export function troubleOf(trouble: unknown): Partial<Found> {
  const { problems } = trouble as Partial<LabTrouble>;
  return Array.isArray(problems) ? { problems } : { failed: true };
}
