import type { Micro, Ppm } from '../amount/quantity.ts';
import type { CommissionRates, Tier } from '../rules/policy.ts';
import {
  linesOf,
  type ProjectionLine,
  type Stated,
  type StatedAgent,
  type StatedRecruiter,
  sumOf,
} from './projection-lines.ts';

/** What is to be known about a projection: the source documents' own projections go wrong in each of these. */
export type ProjectionNote =
  | { readonly code: 'rate_must_be_stated'; readonly tier: Tier; readonly rate: Ppm }
  | {
      readonly code: 'differential_share';
      readonly tier: Tier;
      readonly rate: Ppm;
      readonly share: Ppm;
      readonly heldBelow: readonly Tier[];
    }
  | {
      readonly code: 'regions_by_table';
      readonly stated: bigint;
      readonly table: bigint;
      readonly spendAsStated: Micro;
      readonly amountAsStated: Micro;
    }
  | { readonly code: 'cities_without_districts'; readonly names: readonly string[] }
  | { readonly code: 'members_are_assumed'; readonly direct: bigint; readonly indirect: bigint }
  | { readonly code: 'turnover_does_not_scale'; readonly tenth: Micro; readonly scaledTwice: Micro }
  | { readonly code: 'two_scales'; readonly turnover: Micro; readonly spend: Micro };

export type ProjectionNoteCode = ProjectionNote['code'];

/** Which error of the source documents each note is about. */
export const PROJECTION_NOTES: Readonly<Record<ProjectionNoteCode, string>> = {
  rate_must_be_stated: 'E9',
  differential_share: 'E9',
  regions_by_table: 'E10',
  cities_without_districts: 'E11',
  members_are_assumed: 'E12',
  turnover_does_not_scale: 'E13',
  two_scales: 'E14',
};

/**
 * What is to be said about a projection.
 *
 * Shape    (rates, stated inputs, their lines) → notes with their numbers. Pure.
 * Source   E9–E14.
 */
export function notesOn(
  rates: CommissionRates,
  stated: Stated,
  lines: readonly ProjectionLine[],
): ProjectionNote[] {
  switch (stated.who) {
    case 'store': {
      const { directMembers: direct, indirectMembers: indirect } = stated;
      return direct > 0n && indirect > 0n ? [{ code: 'members_are_assumed', direct, indirect }] : [];
    }
    case 'recruiter':
      return notesOnRecruiter(rates, stated, lines);
    case 'agent':
      return notesOnAgent(rates, stated, lines);
  }
}

function notesOnRecruiter(
  rates: CommissionRates,
  stated: StatedRecruiter,
  lines: readonly ProjectionLine[],
): ProjectionNote[] {
  const [turnover = 0n, spend = 0n] = lines.map(({ base }) => base);
  if (turnover === 0n || spend === 0n) return [];
  const less = { ...stated, spend: stated.spend / 10n };
  const tenth = sumOf(linesOf(rates, less));
  const scaledTwice = sumOf(linesOf(rates, { ...less, turnover: stated.turnover / 10n }));
  const notes: ProjectionNote[] = [{ code: 'turnover_does_not_scale', tenth, scaledTwice }];
  if (spend > turnover) notes.push({ code: 'two_scales', turnover, spend });
  return notes;
}

function notesOnAgent(
  rates: CommissionRates,
  stated: StatedAgent,
  lines: readonly ProjectionLine[],
): ProjectionNote[] {
  const { tier, heldBelow, regions, regionsStated, withoutDistricts } = stated;
  const notes: ProjectionNote[] = [];
  const rate = rates.regional.rates[tier];
  if (tier === 'province' || tier === 'greater') notes.push({ code: 'rate_must_be_stated', tier, rate });
  if (rates.regional.mode === 'differential' && tier !== 'district') {
    const share = lines[0]?.rate ?? 0n;
    notes.push({ code: 'differential_share', tier, rate, share, heldBelow });
  }
  if (regionsStated !== undefined && regionsStated !== regions) {
    const asStated = linesOf(rates, { ...stated, regions: regionsStated });
    notes.push({
      code: 'regions_by_table',
      stated: regionsStated,
      table: regions,
      spendAsStated: asStated[0]?.base ?? 0n,
      amountAsStated: sumOf(asStated),
    });
  }
  if (withoutDistricts.length > 0) notes.push({ code: 'cities_without_districts', names: withoutDistricts });
  return notes;
}
