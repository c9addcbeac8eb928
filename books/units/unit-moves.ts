import type { Event, EventOf, Micro, Points } from '#engine';

/** What members hold beside money: points in 10^-18, credits in 10^-6. */
export type Unit = 'points' | 'credits';

export type UnitMoveKind =
  | 'genesis'
  | 'mint'
  | 'redeem'
  | 'exit'
  | 'refund'
  | 'lock'
  | 'conversion'
  | 'wind-down'
  | 'redenomination'
  | 'grant'
  | 'spend'
  | 'give-back'
  | 'take-back'
  | 'lapse'
  | 'merge'
  | 'reassign';

/** A movement of points or credits between two holders; over all holders each unit sums to zero. */
export type UnitMove = {
  readonly unit: Unit;
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
  readonly kind: UnitMoveKind;
};

/** What events do not say and who reads them must have kept: what is held, and whose an order is. */
export type UnitsKnown = {
  /** What a holder has right now, by the name of its account. */
  held(account: string): bigint;
  orderOf(orderId: string): { readonly memberId: string; readonly minted: Points };
  /** Everybody who holds points right now, genesis included. */
  holders(): Iterable<readonly [account: string, points: Points]>;
};

export const GENESIS = 'genesis:points';
const ISSUED = { points: 'issued:points', credits: 'issued:credits' } as const;

export function unitAccount(memberId: string, unit: Unit): string {
  return `member:${memberId}:${unit}`;
}

/** The unit an account is kept in by its name; undefined: money. */
export function unitOfAccount(account: string): Unit | undefined {
  if (account.endsWith(':points')) return 'points';
  return account.endsWith(':credits') ? 'credits' : undefined;
}

/** The points a policy begins with. */
export function genesisMoves(points: Points): UnitMove[] {
  return points === 0n ? [] : issue('points', GENESIS, points, 'genesis');
}

/** What one event moved, in order. A move whose amount is 0 did not happen. */
export function unitMoves(event: Event, known: UnitsKnown): UnitMove[] {
  return movesOf(event, known).filter(({ amount }) => amount !== 0n);
}

function movesOf(event: Event, known: UnitsKnown): UnitMove[] {
  switch (event.type) {
    case 'OrderPlaced':
      return take('credits', event.memberId, event.creditsUsed ?? 0n, 'spend');
    case 'OrderSettled':
      return issue('points', unitAccount(event.memberId, 'points'), event.points, 'mint');
    case 'PendingOrderRefunded':
      return giveBack(known.orderOf(event.orderId).memberId, event.creditsReturned);
    case 'OrderRefunded':
      return refunded(event, known);
    case 'OrderReassigned':
      return reassigned(event, known);
    case 'PointsRedeemed':
      return take('points', event.memberId, event.points, 'redeem');
    case 'PointsConverted':
      return take('points', event.memberId, event.points, 'conversion');
    case 'LotsExited':
      return event.lots.flatMap((lot) => take('points', lot.memberId, lot.points, 'exit'));
    case 'PoolLocked':
      return issue('points', GENESIS, event.points, 'lock');
    case 'WindDownBegun':
      return [{ unit: 'points', from: GENESIS, to: ISSUED.points, amount: event.points, kind: 'wind-down' }];
    case 'WindDownPaid':
      return event.payments.flatMap((paid) => take('points', paid.memberId, paid.points, 'wind-down'));
    case 'CreditsGranted':
    case 'CreditsReleased':
      return issue('credits', unitAccount(event.memberId, 'credits'), event.amount, 'grant');
    case 'MemberEnded':
      return take('credits', event.memberId, held(known, event.memberId, 'credits'), 'lapse');
    case 'MembersMerged':
      return [...merged(event, known, 'points'), ...merged(event, known, 'credits')];
    case 'Redenominated':
      return redenominated(10n ** BigInt(event.digits), known);
    default:
      return [];
  }
}

function issue(unit: Unit, to: string, amount: bigint, kind: UnitMoveKind): UnitMove[] {
  return [{ unit, from: ISSUED[unit], to, amount, kind }];
}

function take(unit: Unit, memberId: string, amount: bigint, kind: UnitMoveKind): UnitMove[] {
  return [{ unit, from: unitAccount(memberId, unit), to: ISSUED[unit], amount, kind }];
}

function held(known: UnitsKnown, memberId: string, unit: Unit): bigint {
  return known.held(unitAccount(memberId, unit));
}

type CreditsReturned = readonly { readonly amount: Micro }[] | undefined;

function giveBack(memberId: string, returned: CreditsReturned): UnitMove[] {
  const amount = (returned ?? []).reduce((sum, use) => sum + use.amount, 0n);
  return issue('credits', unitAccount(memberId, 'credits'), amount, 'give-back');
}

/** Of credits taken back, what had lapsed before was not held any more. */
function refunded(event: EventOf<'OrderRefunded'>, known: UnitsKnown): UnitMove[] {
  const { memberId, points, creditsReturned, creditsTaken = 0n } = event;
  const back = giveBack(memberId, creditsReturned);
  const there = held(known, memberId, 'credits') + back[0]!.amount;
  const taken = creditsTaken < there ? creditsTaken : there;
  return [
    ...take('points', memberId, points, 'refund'),
    ...back,
    ...take('credits', memberId, taken, 'take-back'),
  ];
}

/** Only an order whose points nobody has touched goes to another member: all it made goes with it. */
function reassigned(event: EventOf<'OrderReassigned'>, known: UnitsKnown): UnitMove[] {
  const { orderId, memberId, fromMemberId, settled } = event;
  if (!settled || memberId === fromMemberId) return [];
  const [from, to] = [unitAccount(fromMemberId, 'points'), unitAccount(memberId, 'points')];
  return [{ unit: 'points', from, to, amount: known.orderOf(orderId).minted, kind: 'reassign' }];
}

function merged(event: EventOf<'MembersMerged'>, known: UnitsKnown, unit: Unit): UnitMove[] {
  const [from, to] = [unitAccount(event.memberId, unit), unitAccount(event.into, unit)];
  return [{ unit, from, to, amount: known.held(from), kind: 'merge' }];
}

/** Every holder has so many times more, each worth so many times less. */
function redenominated(factor: bigint, known: UnitsKnown): UnitMove[] {
  return [...known.holders()].flatMap(([account, points]) =>
    issue('points', account, points * (factor - 1n), 'redenomination'),
  );
}
