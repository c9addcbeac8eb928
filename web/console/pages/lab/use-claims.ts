import { useCallback, useEffect, useRef, useState } from 'react';
import { CLAIMS, type JudgedClaim } from '#lab';
import { openLabWorker, runClaim } from './run-cell.ts';

export type ClaimRun = {
  readonly state: 'running' | 'done' | 'failed';
  readonly judged: JudgedClaim | undefined;
  /** Whether the newest run came to the same as the one before; undefined after the first. */
  readonly same: boolean | undefined;
};

type Runs = Readonly<Record<string, ClaimRun>>;

/** Judges every claim once, one after the other beside the page, and again whichever is asked for. */
export function useClaims() {
  const worker = useRef<Worker | undefined>(undefined);
  const [runs, setRuns] = useState<Runs>({});
  const [busy, setBusy] = useState(false);
  const judge = useCallback((names: readonly string[]) => {
    const opened = worker.current;
    if (!opened) return;
    const put = (name: string, change: (run: ClaimRun | undefined) => ClaimRun): void => {
      if (worker.current === opened) setRuns((known) => ({ ...known, [name]: change(known[name]) }));
    };
    const work = async (): Promise<void> => {
      for (const name of names) {
        put(name, (run) => ({ state: 'running', judged: run?.judged, same: undefined }));
        const judged = await runClaim(opened, name).catch(() => undefined);
        put(name, (run) => ({
          state: judged ? 'done' : 'failed',
          judged: judged ?? run?.judged,
          same: judged && run?.judged ? JSON.stringify(judged) === JSON.stringify(run.judged) : undefined,
        }));
      }
      if (worker.current === opened) setBusy(false);
    };
    setBusy(true);
    void work();
  }, []);
  useEffect(() => {
    const opened = openLabWorker();
    worker.current = opened;
    judge(CLAIMS.map(({ name }) => name));
    return () => {
      worker.current = undefined;
      opened.terminate();
    };
  }, [judge]);
  return { runs, busy, judge };
}
