import type { ProgramState } from '../state.ts';

/** Shareholders, conversions and entitlements as canonical lines; shareholders in their order, which counts. */
export function* shareLines(state: ProgramState): Generator<string> {
  const { shareholders, dividends, conversions, allotments, entitlements } = state.shares;
  for (const { member, weight } of shareholders.values()) yield `shareholder ${member.id} ${weight}`;
  for (const id of [...dividends].sort()) yield `dividend ${id}`;
  for (const id of [...conversions.keys()].sort()) {
    const { pointsPerShare, shares, taken, from, to, lockDays, releases, everyDays } = conversions.get(id)!;
    const terms = `${from} ${to ?? '-'} ${lockDays} ${releases} ${everyDays}`;
    yield `conversion ${id} ${pointsPerShare} ${shares} ${taken} ${terms}`;
  }
  for (const id of [...allotments].sort()) yield `allotment ${id}`;
  for (const id of [...entitlements.keys()].sort()) {
    const { member, shares, released, source, at, lockEnd, releases, everyDays } = entitlements.get(id)!;
    yield `entitlement ${id} ${member.id} ${shares} ${released} ${source} ${at} ${lockEnd} ${releases} ${everyDays}`;
  }
}
