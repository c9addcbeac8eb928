import type { NewNotification } from '#desk';
import {
  type Event,
  formatInstant,
  formatMoney,
  formatPoints,
  type Instant,
  type ProgramState,
} from '#engine';
import type { Entry } from '#journal';

type Told = Pick<NewNotification, 'memberId' | 'kind' | 'facts'>;
type Maker<Type extends Event['type']> = (
  event: Extract<Event, { readonly type: Type }>,
  state: ProgramState,
) => readonly Told[];

/**
 * Whom an entry's events are told to. The state is a later one than the event's: only what never changes of it is
 * used (whose an order, a withdrawal or a report is).
 */
export function makeNotifications(entry: Entry, state: ProgramState): readonly NewNotification[] {
  const at = new Date(entry.at);
  return entry.events.flatMap((event, place) => {
    const make = MAKERS[event.type] as Maker<Event['type']> | undefined;
    const told = make?.(event, state) ?? [];
    return told.map((one) => ({ ...one, event: `entry:${entry.entry}:${place}`, at }));
  });
}

const MAKERS: { readonly [Type in Event['type']]?: Maker<Type> } = {
  OrderSettled: ({ orderId, memberId, amount, points }) =>
    points === 0n
      ? []
      : [
          {
            memberId,
            kind: 'points_settled',
            facts: { orderId, amount: yuan(amount), points: rounded(points) },
          },
        ],
  LotsExited: ({ lots }) => {
    const sums = new Map<string, { orders: number; net: bigint }>();
    for (const { memberId, net } of lots) {
      const sum = sums.get(memberId) ?? { orders: 0, net: 0n };
      sums.set(memberId, { orders: sum.orders + 1, net: sum.net + net });
    }
    return [...sums].map(([memberId, { orders, net }]) => ({
      memberId,
      kind: 'lots_cleared',
      facts: { orders: String(orders), net: yuan(net) },
    }));
  },
  OrderRefunded: ({ orderId, refundId, memberId, paid, points, fromWallet }) => [
    {
      memberId,
      kind: 'order_refunded',
      facts: {
        ...{ orderId, refundId, paid: yuan(paid) },
        ...{ points: rounded(points), fromWallet: yuan(fromWallet) },
      },
    },
  ],
  PendingOrderRefunded: ({ orderId, refundId, amount }, state) =>
    known(state.orders.get(orderId)?.member.id, (memberId) => ({
      memberId,
      kind: 'order_refunded',
      facts: { orderId, refundId, paid: yuan(amount), points: '0', fromWallet: '0.00' },
    })),
  PayoutRecorded: ({ withdrawalId, status }, state) => {
    if (status === 'awaiting-member') return aboutPayout(state, withdrawalId, 'payout_waiting', status);
    if (status === 'paid') return aboutPayout(state, withdrawalId, 'payout_paid', status);
    if (status === 'failed' || status === 'expired')
      return aboutPayout(state, withdrawalId, 'payout_failed', status);
    return [];
  },
  WithdrawalReviewed: ({ withdrawalId, decision }, state) =>
    decision === 'reject' ? aboutPayout(state, withdrawalId, 'payout_failed', 'rejected') : [],
  CaseRuled: ({ caseId, decision, until }, state) =>
    known(state.cases.cases.get(caseId)?.reporterId, (memberId) => ({
      memberId,
      kind: 'case_answered',
      facts: { caseId, status: decision, until: time(until) },
    })),
  PolicyPublished: ({ version, effectiveAt }, state) => {
    const facts = { version: String(version), effectiveAt: time(effectiveAt) };
    const told: Told[] = [];
    for (const { id, status } of state.members.values())
      if (status === 'active') told.push({ memberId: id, kind: 'policy_changing', facts });
    return told;
  },
};

type PayoutKind = 'payout_waiting' | 'payout_paid' | 'payout_failed';

/** To the member whose money it is, or who owns the store whose it is. */
function aboutPayout(
  state: ProgramState,
  withdrawalId: string,
  kind: PayoutKind,
  status: string,
): readonly Told[] {
  const withdrawal = state.withdrawals.all.get(withdrawalId);
  if (!withdrawal) return [];
  const { member, store, amount, tax } = withdrawal;
  const facts = {
    ...{ withdrawalId, status, amount: yuan(amount) },
    ...{ tax: yuan(tax), net: yuan(amount - tax) },
  };
  return known(member?.id ?? store?.owner.id, (memberId) => ({ memberId, kind, facts }));
}

function known(memberId: string | undefined, make: (memberId: string) => Told): readonly Told[] {
  return memberId === undefined ? [] : [make(memberId)];
}

const time = (at: Instant): string => formatInstant(at);

/** Whole fen, rounded down: what is said is never more than what there is. */
function yuan(amountMicro: bigint): string {
  return formatMoney(amountMicro).slice(0, -4);
}

/** Four decimals, rounded down. */
function rounded(points: bigint): string {
  return formatPoints(points)
    .slice(0, -14)
    .replace(/\.?0+$/, '');
}
