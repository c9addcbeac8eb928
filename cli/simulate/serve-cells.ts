import type { PolicyProblem } from '#engine';
import { figuresOf, parseScenario, type ReportFigures, simulate } from '#lab';
import { nodeHash } from './node-hash.ts';

export type CellAnswer =
  | { readonly figures: ReportFigures }
  | { readonly problems: readonly PolicyProblem[] };

/** What a process of a sweep does: it runs the scenarios it is sent, until whoever asked is gone. */
export function serveCells(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (document: unknown) => {
    const parsed = parseScenario(document);
    const answer: CellAnswer =
      'problems' in parsed
        ? parsed
        : { figures: figuresOf(simulate(parsed.scenario, { openHash: nodeHash })) };
    process.send?.(answer);
  });
}
