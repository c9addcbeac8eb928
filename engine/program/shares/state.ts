import type { Instant } from '../../amount/instant.ts';
import type { Points } from '../../amount/quantity.ts';
import type { Member } from '../members/state.ts';

/** 股东: who shares in the dividend fund, by weight. */
export type Shareholder = { member: Member; weight: number };

/** When shares are released: nothing before `lockEnd`, then `releases` equal batches `everyDays` apart. */
export type ReleasePlan = {
  readonly lockEnd: Instant;
  readonly releases: number;
  readonly everyDays: number;
};

/** 积分兑股: points for shares at a stated ratio, up to a number of shares. */
export type Conversion = {
  readonly id: string;
  /** Scaled with the points at a redenomination. */
  pointsPerShare: Points;
  readonly shares: number;
  taken: number;
  readonly from: Instant;
  readonly to: Instant | undefined;
  readonly lockDays: number;
  readonly releases: number;
  readonly everyDays: number;
};

/** 配股: shares somebody is entitled to, converted or allotted. */
export type Entitlement = ReleasePlan & {
  readonly id: string;
  member: Member;
  readonly shares: number;
  released: number;
  /** The conversion or the allotment it comes from. */
  readonly source: string;
  readonly at: Instant;
};

export type SharesState = {
  /** In the order in which they became shareholders. */
  readonly shareholders: Map<string, Shareholder>;
  readonly dividends: Set<string>;
  readonly conversions: Map<string, Conversion>;
  readonly allotments: Set<string>;
  readonly entitlements: Map<string, Entitlement>;
};

export function noShares(): SharesState {
  return {
    shareholders: new Map(),
    dividends: new Set(),
    conversions: new Map(),
    allotments: new Set(),
    entitlements: new Map(),
  };
}
