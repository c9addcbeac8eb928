import { atRate } from '../amount/divide.ts';
import type { Micro, Ppm } from '../amount/quantity.ts';
import type { CommissionKind } from '../program/command.ts';
import type { CommissionRates, Tier } from '../rules/policy.ts';

/** A store's owner: members the store has bound, members those have bound. Spend is per member and month. */
export type StatedStore = {
  readonly who: 'store';
  readonly directMembers: bigint;
  readonly indirectMembers: bigint;
  readonly spend: Micro;
};

/** Who brought stores in: turnover is per store and day; the stores' own members stand second below. */
export type StatedRecruiter = {
  readonly who: 'recruiter';
  readonly stores: bigint;
  readonly turnover: Micro;
  readonly days: bigint;
  readonly indirectMembers: bigint;
  readonly spend: Micro;
};

/** Who holds a region. The smallest regions are districts, and cities that have none. */
export type StatedAgent = {
  readonly who: 'agent';
  readonly tier: Tier;
  /** Tiers below whose regions all have an agent. */
  readonly heldBelow: readonly Tier[];
  /** Smallest regions in the region, by the official table. */
  readonly regions: bigint;
  /** The same as somebody says it. */
  readonly regionsStated?: bigint;
  /** Names of those among them that are cities. */
  readonly withoutDistricts: readonly string[];
  readonly storesPerRegion: bigint;
  readonly membersPerStore: bigint;
  readonly spend: Micro;
};

/** What a projection takes as given, for a month. No number is derived from another: who states it answers for it. */
export type Stated = StatedStore | StatedRecruiter | StatedAgent;

export type ProjectionLine = {
  readonly kind: CommissionKind;
  readonly base: Micro;
  readonly rate: Ppm;
  readonly amount: Micro;
};

/**
 * What the stated inputs earn in a month, one line a commission.
 *
 * Units    micro-yuan; rates in ppm.
 * Formula  base × rate ÷ 10^6. Base: members × spend; stores × turnover × days; regions × stores × members × spend.
 * Rounds   down, once a line. Orders are each rounded down, so what they pay is never more.
 * Source   S46, S47, S54–S56, S62–S64; economics §5.
 */
export function linesOf(rates: CommissionRates, stated: Stated): ProjectionLine[] {
  switch (stated.who) {
    case 'store':
      return [
        line('direct', stated.directMembers * stated.spend, rates.direct),
        line('indirect', stated.indirectMembers * stated.spend, rates.indirect),
      ];
    case 'recruiter':
      return [
        line('recruiting', stated.stores * stated.turnover * stated.days, rates.recruiting),
        line('indirect', stated.indirectMembers * stated.spend, rates.indirect),
      ];
    case 'agent': {
      const { regions, storesPerRegion, membersPerStore, spend } = stated;
      const base = regions * storesPerRegion * membersPerStore * spend;
      return [line(stated.tier, base, agentRate(rates, stated))];
    }
  }
}

export function sumOf(lines: readonly ProjectionLine[]): Micro {
  return lines.reduce((sum, { amount }) => sum + amount, 0n);
}

function line(kind: CommissionKind, base: Micro, rate: Ppm): ProjectionLine {
  return { kind, base, rate, amount: atRate(base, rate) };
}

/** An agent's share while the tiers below are held as stated, by the rule of `regionalShares`. */
function agentRate({ regional: { mode, rates } }: CommissionRates, { tier, heldBelow }: StatedAgent): Ppm {
  if (mode === 'additive') return rates[tier];
  const highest = heldBelow.reduce((most, below) => (rates[below] > most ? rates[below] : most), 0n);
  return rates[tier] > highest ? rates[tier] - highest : 0n;
}
