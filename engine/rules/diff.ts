import type { LegacyRelease, Limits, Policy } from './policy.ts';
import { policyFields } from './policy-fields.ts';

/**
 * What a change does to those who are members already. What would make earned points worth less holds for
 * new orders only (G14), and so do the shares and rates an order is settled by.
 */
export type PolicyEffect = 'better for members' | 'worse' | 'neutral' | 'only for new orders';

/** One field in which two policies differ; null where one of them does not have it. */
export type PolicyChange = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly effect: PolicyEffect;
};

/**
 * What changes from one policy to another.
 *
 * Shape    (before, after) → changes in the order of the document, fields only the earlier one has at the
 *          end. Pure.
 * Units    as in a document: rates in ppm, days whole; money with 6 decimals.
 * Source   G14; economics §14, §21.
 */
export function diffPolicies(before: Policy, after: Policy): PolicyChange[] {
  const earlier = policyFields(before);
  const later = policyFields(after);
  const changes: PolicyChange[] = [];
  for (const field of new Set([...later.keys(), ...earlier.keys()])) {
    const change = { field, before: earlier.get(field) ?? null, after: later.get(field) ?? null };
    if (change.before !== change.after) changes.push({ ...change, effect: effectOf(field, before, after) });
  }
  return changes;
}

/** Shares and rates of an order are those of its placement. */
const OF_ORDERS = ['tariffs.', 'commission.', 'credits.', 'dividends.'];

function effectOf(field: string, before: Policy, after: Policy): PolicyEffect {
  const effect = EFFECTS[field];
  if (effect) return effect(before, after);
  return OF_ORDERS.some((start) => field.startsWith(start)) ? 'only for new orders' : 'neutral';
}

const EFFECTS: Readonly<Record<string, (before: Policy, after: Policy) => PolicyEffect>> = {
  'exit.multiple': (a, b) => earned(b.exit.multiple > a.exit.multiple),
  'redemption.retention': (a, b) => earned(b.redemption.retention < a.redemption.retention),
  'binding.days': (a, b) => better(endless(b.binding.days) > endless(a.binding.days)),
  'cases.appealDays': (a, b) => better(b.cases.appealDays > a.cases.appealDays),
  'limits.redemptionPerDay': atMost('redemptionPerDay'),
  'limits.withdrawalPerDay': atMost('withdrawalPerDay'),
  'limits.creditsPerDay': atMost('creditsPerDay'),
  'limits.withdrawalMin': (a, b) => better((b.limits.withdrawalMin ?? 0n) < (a.limits.withdrawalMin ?? 0n)),
  'tax.wallet': (a, b) => withheld(a.tax.wallet, b.tax.wallet),
  'tax.commission': (a, b) => withheld(a.tax.commission, b.tax.commission),
  legacy: (a, b) => released(a.legacy, b.legacy),
};

function earned(isBetter: boolean): PolicyEffect {
  return isBetter ? 'better for members' : 'only for new orders';
}

function better(isBetter: boolean): PolicyEffect {
  return isBetter ? 'better for members' : 'worse';
}

/** A higher cap leaves more room; none leaves most. */
function atMost(name: keyof Limits): (before: Policy, after: Policy) => PolicyEffect {
  return (before, after) => {
    const [a, b] = [before.limits[name], after.limits[name]];
    return better(a !== null && (b === null || b > a));
  };
}

function endless(days: number | null): number {
  return days ?? Number.POSITIVE_INFINITY;
}

/** Which method is better depends on the person; none at all leaves everybody more in hand. */
function withheld(before: string, after: string): PolicyEffect {
  if (after === 'none') return 'better for members';
  return before === 'none' ? 'worse' : 'neutral';
}

/** The sooner all of a claim is released the better; two different ways cannot be compared. */
function released(a: LegacyRelease | undefined, b: LegacyRelease | undefined): PolicyEffect {
  if (!a || !b) return better(b !== undefined);
  if (a.mode === 'growth' && b.mode === 'growth') return better(b.target < a.target);
  if (a.mode === 'growth' || b.mode === 'growth') return 'neutral';
  const [daysBefore, daysAfter] = [a.batches * a.everyDays, b.batches * b.everyDays];
  return daysBefore === daysAfter ? 'neutral' : better(daysAfter < daysBefore);
}
