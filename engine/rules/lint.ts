import { PPM } from '../amount/quantity.ts';
import type { Policy } from './policy.ts';

/** Something a policy may say in rehearsal and would need a recorded override for in a live program. */
export type PolicyWarning = { readonly rule: string; readonly field: string; readonly value: string };

/**
 * Warnings about a policy that can stand but is risky (guardrails §2).
 *
 * Source   S42, E4, A7, G2; economics §12.
 */
export function lintPolicy(policy: Policy): PolicyWarning[] {
  const warnings: PolicyWarning[] = [];
  const { multiple } = policy.exit;
  const { retention } = policy.redemption;
  const netPpm = (multiple * (PPM - retention)) / PPM;
  if (netPpm > PPM) {
    warnings.push({
      rule: 'net_payout_above_spend',
      field: 'exit.multiple',
      value: `${netPpm} ppm of spend`,
    });
  }
  for (const tariff of policy.tariffs.values()) {
    if (tariff.settlementDelayDays > 0) continue;
    const field = `tariffs.${tariff.name}.settlementDelayDays`;
    warnings.push({ rule: 'no_refund_window', field, value: '0' });
  }
  if (policy.binding.days === null) {
    warnings.push({ rule: 'binding_without_end', field: 'binding.days', value: 'null' });
  }
  if (policy.exit.retentionTo === 'pool') {
    warnings.push({ rule: 'exits_chain_react', field: 'exit.retentionTo', value: 'pool' });
  }
  if (policy.genesis.amount === 0n) {
    warnings.push({ rule: 'no_genesis', field: 'genesis.amount', value: '0' });
  }
  if (policy.commission.indirect > 0n) {
    warnings.push({
      rule: 'two_commission_levels',
      field: 'commission.indirect',
      value: `${policy.commission.indirect}`,
    });
  }
  return warnings;
}
