import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant } from '../../amount/instant.ts';
import type { Json } from '../encode.ts';
import type { EarlierBinding, Member } from './state.ts';

/** A member as the registers show it: standing, counters, the newest binding and those before it. */
export function memberRow(member: Member): Json {
  const { binding, frozen } = member;
  return {
    status: member.status,
    mergedInto: member.mergedInto?.id ?? null,
    rank: member.rank ?? null,
    frozen: frozen !== undefined,
    frozenAmount: frozen?.amount === undefined ? null : formatMoney(frozen.amount),
    directSpend: formatMoney(member.directSpend),
    recruitedTurnover: formatMoney(member.recruitedTurnover),
    referrerId: binding?.referrer.id ?? null,
    boundAt: binding ? formatInstant(binding.at) : null,
    via: binding?.via ?? null,
    throughStoreId: binding?.storeId ?? null,
    earlierBindings: member.earlierBindings.map(earlierRow),
  };
}

function earlierRow({ referrer, at, via, until, reason, caseId }: EarlierBinding): Json {
  return {
    referrerId: referrer.id,
    boundAt: formatInstant(at),
    via,
    until: formatInstant(until),
    reason: reason ?? null,
    caseId: caseId ?? null,
  };
}
