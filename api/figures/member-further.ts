import type { MemberFurther } from '#contract';
import { formatMoney, type Instant, legacyProgress, type Member, type ProgramState } from '#engine';

/** Standing, counters, credits and legacy progress of a member. */
export function memberFurther(state: ProgramState, member: Member, now: Instant): MemberFurther {
  const { status, mergedInto, rank, frozen, directSpend, recruitedTurnover } = member;
  return {
    standing: {
      status,
      mergedInto: mergedInto?.id ?? null,
      rank: rank ?? null,
      frozen: frozen !== undefined,
      frozenAmount: frozen?.amount === undefined ? null : formatMoney(frozen.amount),
      directSpend: formatMoney(directSpend),
      recruitedTurnover: formatMoney(recruitedTurnover),
    },
    credits: creditsOf(member, Math.max(now, state.at)),
    legacy: legacyOf(state, member),
  };
}

/** By store of origin, in the order the first of each was given; what has nothing left is left out. */
function creditsOf({ grants }: Member, now: Instant): MemberFurther['credits'] {
  const sums = new Map<string | null, { left: bigint; spendable: bigint }>();
  for (const { originId = null, left, from } of grants) {
    if (left === 0n) continue;
    const sum = sums.get(originId) ?? { left: 0n, spendable: 0n };
    sum.left += left;
    if (from <= now) sum.spendable += left;
    sums.set(originId, sum);
  }
  return [...sums].map(([origin, { left, spendable }]) => ({
    origin,
    left: formatMoney(left),
    spendable: formatMoney(spendable),
  }));
}

function legacyOf(state: ProgramState, member: Member): MemberFurther['legacy'] {
  const progress = legacyProgress(state, member);
  if (!progress) return null;
  const { claims, pays, progressPpm } = progress;
  return { claims: formatMoney(claims), pays: formatMoney(pays), progressPpm: Number(progressPpm) };
}
