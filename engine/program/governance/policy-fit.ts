import type { Instant } from '../../amount/instant.ts';
import type { Policy } from '../../rules/policy.ts';
import { agencyRates } from '../agencies/agency-rates.ts';
import { exceededTariff } from '../agencies/exceeded-tariff.ts';
import { exceededTake, highestSubsidies } from '../budgets/exceeded-take.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';

/**
 * Whether a program as it stands can go on under a policy.
 *
 * Refuses  tariff_in_use (a store or a product points at a tariff it does not have),
 *          commission_exceeds_distribution (an agency that is not over would break it), subsidy_exceeds_take
 *          (a campaign that is not over could feed a ring, A12).
 * Source   economics §14.
 */
export function unfitPolicy(state: ProgramState, policy: Policy, at: Instant): Refusal | undefined {
  for (const { id, tariff } of state.stores.values()) {
    if (!policy.tariffs.has(tariff)) return refuse('tariff_in_use', { tariff, storeId: id });
  }
  for (const { store, tariff } of state.mall.products.values()) {
    if (tariff === undefined || policy.tariffs.has(tariff)) continue;
    return refuse('tariff_in_use', { tariff, storeId: store.id });
  }
  const rates = agencyRates(state, at);
  const subsidies = highestSubsidies(state.budgets.campaigns, at);
  return exceededTariff(policy, rates) ?? exceededTake(policy, rates, subsidies);
}
