import { formatPoints } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import { type Registers, registerOf } from '../register.ts';
import type { Conversion, Entitlement } from './state.ts';

export const SHARE_REGISTERS = {
  shareholders: registerOf(
    (state) => state.shares.shareholders,
    ({ weight }) => weight,
  ),
  conversions: registerOf((state) => state.shares.conversions, conversionJson),
  entitlements: registerOf((state) => state.shares.entitlements, entitlementJson),
} satisfies Registers;

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
