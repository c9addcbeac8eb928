import type { ScenarioDocument } from '../scenario/presets.ts';

export type Words = { readonly zh: string; readonly en: string };

/** What a run says of something the documents claim. */
export type Judged = {
  readonly verdict: 'holds' | 'holds, but' | 'does not hold';
  readonly found: Words;
  readonly figures: readonly (Words & { readonly value: string })[];
  readonly scenarios: readonly ScenarioDocument[];
};

/** A claim of the documents, and how it is judged: some seconds of running scenarios. */
export type Claim = {
  readonly name: string;
  /** Rows of the mission it stands in. */
  readonly rows: readonly string[];
  /** The documents' own words, and what they mean. */
  readonly said: Words;
  readonly judge: () => Judged;
};

export type JudgedClaim = Omit<Claim, 'judge'> & Judged;

export function figure(zh: string, en: string, value: string | number): Words & { readonly value: string } {
  return { zh, en, value: String(value) };
}
