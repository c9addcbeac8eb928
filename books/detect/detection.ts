import type { Instant, Micro } from '#engine';

/** What is looked for (S69, S71). */
export const DETECTORS = ['silent-recruiter', 'sybil-binding', 'off-platform-payment'] as const;
export type Detector = (typeof DETECTORS)[number];

/** Kinds of evidence that do not follow from one another: money, who is tied to whom, when. */
export type SignalFamily = 'value' | 'graph' | 'timing';

export type SignalName =
  | 'indirect-income'
  | 'bound-to-leaves'
  | 'binds-for-one-store'
  | 'commission-kept'
  | 'registered-in-bursts'
  | 'turnover-fell'
  | 'own-share-fell'
  | 'bound-without-orders';

/** How a figure is read: parts per million or a count, telling when strictly below or above its threshold. */
export type SignalRule = {
  readonly family: SignalFamily;
  readonly unit: 'ppm' | 'count';
  readonly side: 'below' | 'above';
  readonly threshold: number;
};

export type Signal = SignalRule & { readonly name: SignalName; readonly figure: number };

/** A store that one detector looked at. A figure is missing where it would say nothing. */
export type Candidate = {
  readonly storeId: string;
  readonly memberIds: readonly string[];
  /** Settled spend in the window, less refunds. */
  readonly turnover: Micro;
  readonly figures: Partial<Readonly<Record<SignalName, number | null>>>;
};

/** Reasons to look at a store: a person decides, nothing follows from this by itself. */
export type Detection = {
  readonly detector: Detector;
  readonly storeId: string;
  /** The accounts whose figures these are, at most 20. */
  readonly memberIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly turnover: Micro;
  /** Those that tell, of at least two families. */
  readonly signals: readonly Signal[];
  /** Ppm: how far the figures lie from their thresholds. An order of looking, not a probability. */
  readonly score: number;
};

/** From included, to not. */
export type Window = { readonly from: Instant; readonly to: Instant };
