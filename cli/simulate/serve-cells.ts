import type { PolicyProblem } from '#engine';
import {
  figuresOf,
  openSimulation,
  parseScenario,
  type ReportFigures,
  reportOf,
  runDays,
  type SimulationReport,
} from '#lab';
import { nodeHash } from './node-hash.ts';

/** A scenario to run, and whether its whole report is wanted or its figures alone, with the state's hash or without. */
export type CellQuestion = {
  readonly document: unknown;
  readonly whole: boolean;
  readonly hashState?: boolean | undefined;
};

export type CellAnswer =
  | { readonly figures: ReportFigures; readonly report: SimulationReport | undefined }
  | { readonly problems: readonly PolicyProblem[] };

/** What part of the days is done. */
export type CellProgress = { readonly done: number };

/** What a process of a sweep does: it runs the scenarios it is sent, until whoever asked is gone. */
export function serveCells(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async (question: CellQuestion) => {
    const answer = await answerTo(question);
    process.send?.(answer);
  });
}

async function answerTo({ document, whole, hashState = false }: CellQuestion): Promise<CellAnswer> {
  const parsed = parseScenario(document);
  if ('problems' in parsed) return parsed;
  const { days } = parsed.scenario;
  const simulation = openSimulation(parsed.scenario);
  const slice = Math.max(1, Math.ceil(days / 100));
  while (runDays(simulation, slice)) {
    process.send?.({ done: simulation.day / days } satisfies CellProgress);
    // Lets it be heard that whoever asked is gone.
    await new Promise((heard) => setImmediate(heard));
  }
  const report = reportOf(simulation, { openHash: nodeHash, hashState });
  return { figures: figuresOf(report), report: whole ? report : undefined };
}
