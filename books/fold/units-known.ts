import type { UnitsKnown } from '../units/unit-moves.ts';
import type { Fold } from './fold.ts';

/** What is known of points and credits in the midst of a batch: what was written, and what this one changes. */
export function unitsKnown({ changes, known }: Pick<Fold, 'changes' | 'known'>): UnitsKnown {
  return {
    held(account) {
      return (known.held.get(account) ?? 0n) + (changes.holdings.get(account)?.balance ?? 0n);
    },
    orderOf(orderId) {
      const fresh = changes.orders.fresh.get(orderId);
      if (fresh) return { memberId: fresh.member_id, minted: fresh.minted };
      const order = known.orders.get(orderId)!;
      const minted = order.minted + (changes.orders.changed.get(orderId)?.minted ?? 0n);
      return { memberId: order.memberId, minted };
    },
    *holders() {
      for (const account of new Set([...known.held.keys(), ...changes.holdings.keys()])) {
        const holds = account.endsWith(':points') && !account.startsWith('issued:');
        if (holds) yield [account, this.held(account)] as const;
      }
    },
  };
}
