import { useCallback, useEffect, useRef, useState } from 'react';
import type { PolicyProblem } from '#engine';
import { figuresOf, type Search, searchGoals, searchSize, type Tried } from '#lab';
import { openWorkers, runAll } from './run-all.ts';
import { troubleOf } from './use-lab-runs.ts';

export type GoalSearch = {
  /** How many runs are done, and at most to come; undefined: nothing is searched. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  /** Best first; undefined: nothing has been searched yet. */
  readonly tried: readonly Tried[] | undefined;
  readonly problems: readonly PolicyProblem[];
  readonly failed: boolean;
  readonly start: (search: Search) => void;
  readonly cancel: () => void;
};

type Found = Pick<GoalSearch, 'tried' | 'problems' | 'failed'>;
const NOTHING: Found = { tried: undefined, problems: [], failed: false };

/** Looks for parameters that meet goals, round by round in workers; cancelling ends them. */
export function useGoalSearch(): GoalSearch {
  const workers = useRef<readonly Worker[]>([]);
  const [progress, setProgress] = useState<GoalSearch['progress']>(undefined);
  const [found, setFound] = useState<Found>(NOTHING);
  const cancel = useCallback(() => {
    for (const worker of workers.current) worker.terminate();
    workers.current = [];
    setProgress(undefined);
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(
    (search: Search) => {
      cancel();
      setFound(NOTHING);
      const of = searchSize(search.ranges.length);
      const opened = openWorkers(of);
      workers.current = opened;
      const current = () => workers.current === opened;
      let done = 0;
      setProgress({ done, of });
      searchGoals(search, async (cells) => {
        const documents = cells.map(({ document }) => document);
        const reports = await runAll(opened, documents, (share) => {
          if (current()) setProgress({ done: done + Math.floor(share * cells.length), of });
        });
        done += cells.length;
        return reports.map(figuresOf);
      })
        .then((tried) => current() && setFound({ ...NOTHING, tried: tried ?? [] }))
        .catch((trouble: unknown) => current() && setFound({ ...NOTHING, ...troubleOf(trouble) }))
        .finally(() => current() && cancel());
    },
    [cancel],
  );
  return { progress, ...found, start, cancel };
}
