import { useCallback, useEffect, useRef, useState } from 'react';
import type { PolicyProblem } from '#engine';
import type { SimulationReport } from '#lab';
import type { LabMessage } from './lab-message.ts';

export type LabRuns = {
  /** How far the slowest run is, 0 to 1; undefined: nothing runs. */
  readonly progress: number | undefined;
  readonly reports: readonly SimulationReport[];
  readonly problems: readonly PolicyProblem[];
  readonly failed: boolean;
  readonly start: (documents: readonly unknown[]) => void;
  readonly cancel: () => void;
};

type Found = Pick<LabRuns, 'reports' | 'problems' | 'failed'>;
const NOTHING: Found = { reports: [], problems: [], failed: false };

/** Runs scenarios beside the page, each in a worker of its own; cancelling ends the workers. */
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
      const far = documents.map(() => 0);
      const runs = documents.map((document, place) =>
        openRun(document, (share) => {
          far[place] = share;
          setProgress(Math.min(...far));
        }),
      );
      workers.current = runs.map(({ worker }) => worker);
      Promise.all(runs.map(({ done }) => done))
        .then((reports) => setFound({ ...NOTHING, reports }))
        .catch((trouble: unknown) =>
          setFound({ ...NOTHING, ...(Array.isArray(trouble) ? { problems: trouble } : { failed: true }) }),
        )
        .finally(cancel);
    },
    [cancel],
  );
  return { progress, ...found, start, cancel };
}

function openRun(document: unknown, onProgress: (share: number) => void) {
  const worker = new Worker(new URL('./lab-worker.ts', import.meta.url), { type: 'module' });
  const done = new Promise<SimulationReport>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LabMessage>) => {
      if (data.kind === 'progress') onProgress(data.day / data.days);
      if (data.kind === 'problems') reject(data.problems);
      if (data.kind === 'done') {
        onProgress(1);
        resolve(data.report);
      }
    });
    worker.addEventListener('error', reject);
  });
  worker.postMessage(document);
  return { worker, done };
}
