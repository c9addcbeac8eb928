import { PPM } from './numbers.ts';
import type { Policy } from './policy.ts';
import { type Refusal, when } from './refusals.ts';
import type { Run } from './state.ts';

type Severity = 'locked' | 'override' | 'warn';

/** The rules of economics.md §14 and how strict each is. */
export const RULES: Readonly<Record<string, Severity>> = {
  ...{ agent_fee: 'override', move_members: 'override', share_conversion: 'override' },
  ...{ legacy_conversion: 'override', shareholder_dividend: 'override', injection_above_pool: 'override' },
  ...{
    open_difference: 'override',
    collect_without_licence: 'override',
    self_dealing: 'override',
    unconfirmed_funding: 'locked',
  },
  ...{ net_payout_above_spend: 'override', no_refund_window: 'override', more_than_two_levels: 'override' },
  ...{ binding_without_end: 'warn', exits_chain_react: 'warn', no_genesis: 'warn' },
  ...{ two_commission_levels: 'warn' },
};

/** The override rules a policy breaks. What only warns changes no outcome. */
export function brokenBy(policy: Policy): string[] {
  const broken: [string, boolean][] = [
    ['net_payout_above_spend', policy.exitMultiple * (PPM - policy.retention) > PPM * PPM],
    ['no_refund_window', [...policy.tariffs.values()].some((tariff) => tariff.delayMs === 0)],
    ['more_than_two_levels', policy.rates.ranks?.paid ?? false],
  ];
  return broken.filter(([, holds]) => holds).map(([ruleId]) => ruleId);
}

export function hasOverride(run: Run, ruleId: string): boolean {
  return [...run.state.overrides.values()].some(
    (override) => override.ruleId === ruleId && override.recordedAt <= run.at && run.at < override.until,
  );
}

/** Where no real money is at stake a rule only warns. */
export function ruleRefuses(run: Run, ruleId: string): Refusal | null {
  if (!run.state.live) return null;
  if (RULES[ruleId] === 'locked') return 'rule_locked';
  if (hasOverride(run, ruleId)) return null;
  const everRecorded = [...run.state.overrides.values()].some((override) => override.ruleId === ruleId);
  return everRecorded ? 'override_expired' : 'override_needed';
}

/** The first of several rules that refuses. */
export const rulesRefuse = (run: Run, ruleIds: readonly string[]): Refusal | null =>
  ruleIds.map((ruleId) => ruleRefuses(run, ruleId)).find((refusal) => refusal !== null) ?? null;

export const areTwo = (officers: readonly string[] = []): boolean => new Set(officers).size >= 2;

/** What only two officers together may do in a live program. */
export const officersRefuse = (run: Run, officers: readonly string[] | undefined): Refusal | null =>
  when(run.state.live && !areTwo(officers), 'two_officers_needed');
