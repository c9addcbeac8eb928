import type { Instant } from '../../amount/instant.ts';
import type { Micro, Points, Ppm } from '../../amount/quantity.ts';
import type { PriceRatio } from '../../pool/lot.ts';
import type { Checklist } from '../command.ts';
import type { Pausable, Stage } from '../shape/choices.ts';

export type Warned = {
  readonly type: 'Warned';
  readonly code: string;
  readonly needed?: Micro | undefined;
  readonly held?: Micro | undefined;
};
export type StageSet = {
  readonly type: 'StageSet';
  readonly stage: Stage;
  readonly before: Stage;
  readonly checklist?: Checklist | undefined;
  readonly officers?: readonly string[] | undefined;
};
export type Paused = { readonly type: 'Paused'; readonly what: Pausable; readonly reason: string };
export type Resumed = {
  readonly type: 'Resumed';
  readonly what: Pausable;
  readonly reason?: string | undefined;
};
export type OverrideRecorded = {
  readonly type: 'OverrideRecorded';
  readonly overrideId: string;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly sentence: string;
  readonly officers: readonly string[];
  readonly reason: string;
  readonly expiresAt: Instant;
};
export type OverrideEnded = {
  readonly type: 'OverrideEnded';
  readonly overrideId: string;
  readonly until: Instant;
  readonly reason?: string | undefined;
};
/** `document` is JSON text: what it says is kept to the letter, whatever it looks like. */
export type PolicyPublished = {
  readonly type: 'PolicyPublished';
  readonly version: number;
  readonly document: string;
  readonly effectiveAt: Instant;
  readonly officers?: readonly string[] | undefined;
};
/** `multiple` and `retention` are the new terms: a lot with points takes what of them is better for its member. */
export type PolicyActivated = {
  readonly type: 'PolicyActivated';
  readonly version: number;
  readonly multiple: Ppm;
  readonly retention: Ppm;
};
/** The stream's money is released, genesis points are cancelled; without a holder the pool goes `toRevenue`. */
export type WindDownBegun = {
  readonly type: 'WindDownBegun';
  readonly reason: string;
  readonly officers?: readonly string[] | undefined;
  readonly released: Micro;
  readonly points: Points;
  readonly toRevenue: Micro;
};
/** Paying begins: the price everybody is paid at. `released` came into the stream since the beginning. */
export type WindDownPriced = {
  readonly type: 'WindDownPriced';
  readonly released: Micro;
  readonly price: PriceRatio;
};
export type WindDownLot = { readonly orderId: string; readonly points: Points; readonly amount: Micro };
export type WindDownPayment = {
  readonly memberId: string;
  readonly points: Points;
  readonly amount: Micro;
  readonly lots: readonly WindDownLot[];
};
export type WindDownPaid = {
  readonly type: 'WindDownPaid';
  readonly points: Points;
  readonly amount: Micro;
  readonly payments: readonly WindDownPayment[];
};
/** Everybody is paid; what rounding left goes to the platform. */
export type ProgramClosed = { readonly type: 'ProgramClosed'; readonly rounding: Micro };

export type GovernanceEvent =
  | Warned
  | StageSet
  | Paused
  | Resumed
  | OverrideRecorded
  | OverrideEnded
  | PolicyPublished
  | PolicyActivated
  | WindDownBegun
  | WindDownPriced
  | WindDownPaid
  | ProgramClosed;
