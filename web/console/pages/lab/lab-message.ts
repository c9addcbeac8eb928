import type { PolicyProblem } from '#engine';
import type { SimulationReport } from '#lab';

/** What the worker says of a run. */
export type LabMessage =
  | { readonly kind: 'progress'; readonly day: number; readonly days: number }
  | { readonly kind: 'problems'; readonly problems: readonly PolicyProblem[] }
  | { readonly kind: 'done'; readonly report: SimulationReport };
