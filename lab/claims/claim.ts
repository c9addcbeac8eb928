import type { ScenarioDocument } from '../scenario/presets.ts';

type Words = { readonly zh: string; readonly en: string };

/** What the documents say, what was run to see, and what came of it. */
export type Claim = {
  /** Rows of the mission it stands in. */
  readonly rows: readonly string[];
  /** The documents' own words. */
  readonly said: string;
  readonly verdict: 'holds' | 'holds, but' | 'does not hold';
  readonly found: Words;
  /** Figure by figure, with its name. */
  readonly figures: readonly (readonly [name: string, value: string])[];
  readonly scenarios: readonly ScenarioDocument[];
};
