import type { Instant } from '../../amount/instant.ts';
import type { Policy } from '../../rules/policy.ts';
import { agencyRates } from '../agencies/agency-rates.ts';
import { exceededTariff } from '../agencies/exceeded-tariff.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';

/**
 * Whether a program as it stands can go on under a policy.
 *
 * Refuses  tariff_in_use (a store or a product points at a tariff it does not have), commission_exceeds_distribution (an
 *          agency that is not over would break it).
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
  return exceededTariff(policy, agencyRates(state, at));
}
