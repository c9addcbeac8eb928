import { type Event, openProgram, type Points, parsePolicy } from '#engine';
import type { Batch, Opening } from '#journal';
import { GENESIS, genesisMoves, type UnitMove, unitMoves } from './unit-moves.ts';

/** Follows points and credits through a journal read from its first entry. */
export type UnitLedger = {
  /** What the opening gave to nobody. */
  open(opening: NonNullable<Batch['opening']>): UnitMove[];
  /** What an entry's events moved; each is counted before the next is looked at. */
  take(events: readonly Event[]): UnitMove[];
};

/** Memory: what everybody holds, and the orders whose points nobody has touched. */
export function createUnitLedger(): UnitLedger {
  const held = new Map<string, bigint>();
  const orders = new Map<string, { memberId: string; minted: Points; digits: number }>();
  const survivors = new Map<string, string>();
  let digits = 0;
  const known = {
    held: (account: string) => held.get(account) ?? 0n,
    orderOf(orderId: string) {
      const order = orders.get(orderId)!;
      const minted = order.minted * 10n ** BigInt(digits - order.digits);
      return { memberId: survivorOf(survivors, order.memberId), minted };
    },
    *holders() {
      for (const [account, points] of held) {
        if (account.startsWith('member:') ? account.endsWith(':points') : account === GENESIS) {
          yield [account, points] as const;
        }
      }
    },
  };
  const count = (moves: UnitMove[]) => {
    for (const { from, to, amount } of moves) {
      held.set(from, known.held(from) - amount);
      held.set(to, known.held(to) + amount);
    }
    return moves;
  };
  const remember = (event: Event) => {
    if (event.type === 'OrderPlaced') {
      orders.set(event.orderId, { memberId: event.memberId, minted: 0n, digits });
    } else if (event.type === 'OrderSettled') {
      orders.set(event.orderId, { memberId: event.memberId, minted: event.points, digits });
    } else if (event.type === 'OrderRefunded') orders.delete(event.orderId);
    else if (event.type === 'PointsRedeemed' || event.type === 'LotsExited') {
      for (const { orderId } of event.lots) orders.delete(orderId);
    } else if (event.type === 'MembersMerged') survivors.set(event.memberId, event.into);
    else if (event.type === 'Redenominated') digits += event.digits;
  };
  return {
    open: (opening) => count(genesisMoves(genesisPoints(opening))),
    take: (events) =>
      events.flatMap((event) => {
        const moves = count(unitMoves(event, known));
        remember(event);
        return moves;
      }),
  };
}

function survivorOf(survivors: ReadonlyMap<string, string>, memberId: string): string {
  let survivor = memberId;
  for (let next = survivors.get(survivor); next !== undefined; next = survivors.get(survivor))
    survivor = next;
  return survivor;
}

function genesisPoints(opening: Opening): Points {
  const parsed = parsePolicy(opening.policy);
  return 'policy' in parsed ? openProgram(parsed.policy, opening.genesisChannel).genesis : 0n;
}
