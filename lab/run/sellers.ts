import type { Lot, Member, Points } from '#engine';
import type { Group } from '../crowd/crowd.ts';

/** Part of a lot that is to be sold: one of so many equal parts of what it then holds. */
export type PlannedSale = {
  readonly member: Member;
  readonly lot: Lot;
  readonly parts: number;
};

type Waiting = { readonly member: Member; readonly lot: Lot; readonly price: number };

/** What people plan to sell, by what they wait for. */
export type Sellers = {
  readonly groups: readonly Group[];
  /** By day. */
  readonly planned: Map<number, PlannedSale[]>;
  /** By group: lots in the order they were made. The price never falls, so the first is the first to be sold. */
  readonly waiting: readonly { readonly lots: Waiting[]; head: number }[];
  /** By group: who holds lots and sells them in a panic. */
  readonly nervous: readonly Set<Member>[];
  /** Who sells everything on a day. */
  readonly sellOff: Map<number, Member[]>;
};

export function openSellers(groups: readonly Group[]): Sellers {
  return {
    groups,
    planned: new Map(),
    waiting: groups.map(() => ({ lots: [], head: 0 })),
    nervous: groups.map(() => new Set<Member>()),
    sellOff: new Map(),
  };
}

/** A lot was made on a day at a price: its holder decides what to do with it. */
export function planLot(
  sellers: Sellers,
  group: number,
  lot: { readonly member: Member; readonly lot: Lot; readonly day: number; readonly price: number },
): void {
  const { behaviour } = sellers.groups[group]!;
  const { member, day } = lot;
  switch (behaviour.kind) {
    case 'hold':
      break;
    case 'sell-at-gain': {
      const kept = 1 - Number(lot.lot.retention) / 1_000_000;
      const price =
        kept > 0 ? (lot.price * Number(behaviour.gain)) / 1_000_000 / kept : Number.POSITIVE_INFINITY;
      sellers.waiting[group]!.lots.push({ member, lot: lot.lot, price });
      break;
    }
    case 'sell-after':
      planOn(sellers, day + behaviour.days, { member, lot: lot.lot, parts: 1 });
      break;
    case 'slicer':
      planOn(sellers, day + behaviour.days, { member, lot: lot.lot, parts: behaviour.slices });
      break;
    case 'panic':
      sellers.nervous[group]!.add(member);
      break;
    case 'just-in-time':
    case 'wash-ring':
      planOn(sellers, day + 1, { member, lot: lot.lot, parts: 1 });
  }
}

/** Plans a sale for a day. */
export function planOn(sellers: Sellers, day: number, sale: PlannedSale): void {
  const known = sellers.planned.get(day);
  if (known) known.push(sale);
  else sellers.planned.set(day, [sale]);
}

/** What a planned sale sells now; lots that wait to leave cannot be sold. */
export function pointsOf({ lot, parts }: PlannedSale): Points {
  return lot.queued ? 0n : lot.points / BigInt(parts);
}
