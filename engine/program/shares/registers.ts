import { formatPoints } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import type { ProgramState } from '../state.ts';
import type { Conversion, Entitlement } from './state.ts';

export function shareRegisters(state: ProgramState): { readonly [register: string]: Json } {
  const { shareholders, conversions, entitlements } = state.shares;
  const weights = [...shareholders].map(([id, { weight }]) => [id, weight]);
  const open = [...conversions].map(([id, conversion]) => [id, conversionJson(conversion)]);
  const owed = [...entitlements].map(([id, entitlement]) => [id, entitlementJson(entitlement)]);
  return {
    shareholders: Object.fromEntries(weights),
    conversions: Object.fromEntries(open),
    entitlements: Object.fromEntries(owed),
  };
}

function conversionJson({ pointsPerShare, shares, taken, from, to, ...plan }: Conversion): Json {
  const { lockDays, releases, everyDays } = plan;
  const terms = { from: formatInstant(from), to: to === undefined ? null : formatInstant(to) };
  const points = formatPoints(pointsPerShare);
  return { pointsPerShare: points, shares, taken, ...terms, lockDays, releases, everyDays };
}

function entitlementJson({ member, shares, released, source, at, lockEnd, ...plan }: Entitlement): Json {
  return {
    memberId: member.id,
    shares,
    released,
    source,
    at: formatInstant(at),
    lockEnd: formatInstant(lockEnd),
    releases: plan.releases,
    everyDays: plan.everyDays,
  };
}
