import type { EventOf } from '#engine';
import { betterTerms } from '../store/sweep.ts';
import { changing } from './changes.ts';
import type { Fold } from './fold.ts';
import { poolStep } from './pool-step.ts';

/** Lots settled before this entry that hold points keep the better of their terms and the new ones (G14). */
export function policyActivated(fold: Fold, event: EventOf<'PolicyActivated'>): void {
  fold.changes.sweeps.push(betterTerms(fold.entry, event.multiple, event.retention));
}

/** The stream enters the pool, genesis points are cancelled; without a holder the pool goes to the platform. */
export function windDownBegun(fold: Fold, event: EventOf<'WindDownBegun'>): void {
  fold.standing.genesis -= event.points;
  const pool = event.released - event.toRevenue;
  poolStep(fold, { cause: 'wind-down', pool, supply: -event.points });
}

export function windDownPaid(fold: Fold, event: EventOf<'WindDownPaid'>): void {
  const { changes } = fold;
  for (const { memberId, points, lots } of event.payments) {
    changing(changes.members, memberId).points -= points;
    for (const { orderId, points: sold, amount } of lots) {
      const lot = changing(changes.orders, orderId);
      lot.points -= sold;
      lot.sold += sold;
      lot.realised += amount;
      lot.net += amount;
      changes.weight += 1;
    }
  }
  poolStep(fold, { cause: 'wind-down', pool: -event.amount, supply: -event.points });
}
