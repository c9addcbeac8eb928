import { PPM } from '../amount/quantity.ts';
import { RULE_PACK } from './pack.ts';
import type { Policy } from './policy.ts';
import type { Severity } from './rule.ts';

/** Something a policy may say in rehearsal and, of severity override, needs a recorded override for when live. */
export type PolicyWarning = {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly value: string;
};

type Found = { readonly field: string; readonly value: string };

/** Where a policy breaks each rule of the pack that a policy can break. */
const FINDERS: Readonly<Record<string, (policy: Policy) => readonly Found[]>> = {
  net_payout_above_spend: ({ exit, redemption }) => {
    const net = exit.multiple * (PPM - redemption.retention);
    return foundIf(net > PPM * PPM, 'exit.multiple', `${net / PPM} ppm of spend`);
  },
  no_refund_window: ({ tariffs }) =>
    [...tariffs.values()]
      .filter((tariff) => tariff.settlementDelayDays === 0)
      .map((tariff) => ({ field: `tariffs.${tariff.name}.settlementDelayDays`, value: '0' })),
  more_than_two_levels: ({ commission: { ranks } }) =>
    foundIf(ranks.paid && ranks.levels.size > 0, 'commission.ranks', [...ranks.levels.keys()].join(', ')),
  binding_without_end: ({ binding }) => foundIf(binding.days === null, 'binding.days', 'null'),
  exits_chain_react: ({ exit }) => foundIf(exit.retentionTo === 'pool', 'exit.retentionTo', 'pool'),
  no_genesis: ({ genesis }) => foundIf(genesis.amount === 0n, 'genesis.amount', '0'),
  two_commission_levels: ({ commission: { indirect } }) =>
    foundIf(indirect > 0n, 'commission.indirect', `${indirect}`),
};

/**
 * Warnings about a policy that can stand but is risky: the rules of the pack it breaks, in the pack's order.
 *
 * Source   S42, E4, A7, G2; economics §12, §14.
 */
export function lintPolicy(policy: Policy): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  for (const { id, severity, where } of RULE_PACK.values()) {
    if (where !== 'policy') continue;
    for (const found of FINDERS[id]!(policy)) warnings.push({ rule: id, severity, ...found });
  }
  return warnings;
}

/** The rules of a severity a policy breaks, each once. */
export function brokenRules(policy: Policy, severity: Severity): readonly string[] {
  const rules = lintPolicy(policy).filter((warning) => warning.severity === severity);
  return [...new Set(rules.map((warning) => warning.rule))];
}

function foundIf(broken: boolean, field: string, value: string): readonly Found[] {
  return broken ? [{ field, value }] : [];
}
