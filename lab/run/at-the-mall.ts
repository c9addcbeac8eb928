import { type Instant, MICRO_PER_FEN, type Micro, mulDivDown, PPM, type Tariff } from '#engine';
import { nextCommand, send } from './send.ts';
import type { Simulation } from './simulation.ts';

export const MALL_STORE = 'mall';

/** The tariff under which goods may be paid in part with credits; undefined where the policy has none. */
export function creditTariff({ state }: Simulation): Tariff | undefined {
  for (const tariff of state.policy.tariffs.values()) if (tariff.creditShare > 0n) return tariff;
  return undefined;
}

/** Whether an order is for goods of the mall: drawn as it is placed, and knowing nothing of the pool. */
export function isForMall({ scenario, chances }: Simulation): boolean {
  const { share } = scenario.mall;
  return share > 0 && chances.mall.happens(share);
}

export function openMall(simulation: Simulation, at: Instant, tariff: Tariff): void {
  if (simulation.state.stores.has(MALL_STORE)) return;
  const ownerId = `owner_${MALL_STORE}`;
  send(simulation, { type: 'RegisterMember', id: nextCommand(simulation), at, memberId: ownerId });
  const store = { storeId: MALL_STORE, ownerId, tariff: tariff.name } as const;
  send(simulation, {
    ...{ type: 'RegisterStore', id: nextCommand(simulation), at },
    ...{ ...store, kind: 'own', credits: false },
  });
}

/** As many credits as a member has and the tariff takes, in whole fen. */
export function creditsFor(
  { state }: Simulation,
  { memberId, amount, at }: { readonly memberId: string; readonly amount: Micro; readonly at: Instant },
  tariff: Tariff,
): Micro {
  let held = 0n;
  for (const { from, left } of state.members.get(memberId)?.grants ?? []) if (from <= at) held += left;
  const most = mulDivDown(amount, tariff.creditShare, PPM);
  const credits = held < most ? held : most;
  return credits - (credits % MICRO_PER_FEN);
}
