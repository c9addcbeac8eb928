import type { PolicyProblem } from '#engine';
import type { JudgedClaim, SimulationReport } from '#lab';

/** What the worker is asked for: a scenario run, or one of the documents' claims judged. */
export type LabRequest =
  | { readonly kind: 'scenario'; readonly document: unknown }
  | { readonly kind: 'claim'; readonly name: string };

/** What the worker says of it. */
export type LabMessage =
  | { readonly kind: 'progress'; readonly day: number; readonly days: number }
  | { readonly kind: 'problems'; readonly problems: readonly PolicyProblem[] }
  | { readonly kind: 'done'; readonly report: SimulationReport }
  | { readonly kind: 'judged'; readonly claim: JudgedClaim };
