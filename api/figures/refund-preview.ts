import type { RefundPreview } from '#contract';
import {
  type CommandOf,
  type EventOf,
  formatMoney,
  formatPoints,
  type Order,
  type ProgramState,
  planRefundOrder,
  type Refusal,
  refundableOf,
  uncoveredByStore,
} from '#engine';

/** Who would give back what for a refund now: the engine's own plan. */
export function previewRefund(
  state: ProgramState,
  command: CommandOf<'RefundOrder'>,
): RefundPreview | Refusal {
  const planned = planRefundOrder(state, { ...command, refundId: '' });
  if ('code' in planned) return planned;
  const order = state.orders.get(planned.orderId)!;
  const head = {
    orderId: planned.orderId,
    amount: formatMoney(planned.amount),
    refundable: formatMoney(refundableOf(order)),
    status: order.status,
    creditsReturned: formatMoney(sumOf(planned.creditsReturned)),
    seq: state.seq,
  };
  if (planned.type === 'OrderRefunded') return { ...head, ...settledParts(order, planned) };
  return { ...head, ...NOTHING, lossTo: order.policy.refundLossTo, paid: formatMoney(planned.returned) };
}

function settledParts(order: Order, planned: EventOf<'OrderRefunded'>) {
  const { origins = [], subsidies = [] } = planned;
  const uncovered = uncoveredByStore(order, planned);
  return {
    store: formatMoney(planned.merchant),
    platform: formatMoney(planned.platform + planned.remainder),
    commissions: planned.commissions.map(({ kind, memberId, amount }) => ({
      kind,
      memberId,
      amount: formatMoney(amount),
    })),
    pool: formatMoney(planned.pool),
    burned: formatPoints(planned.points),
    soldPoints: formatPoints(planned.soldPoints),
    clawback: formatMoney(planned.clawback),
    fromWallet: formatMoney(planned.fromWallet),
    keptBack: formatMoney(planned.keptBack),
    surplus: formatMoney(planned.surplus),
    loss: formatMoney(planned.loss),
    lossTo: planned.lossTo,
    origins: origins.map(({ storeId, amount }) => ({ storeId, amount: formatMoney(amount) })),
    dividends: formatMoney(planned.dividends ?? 0n),
    subsidies: subsidies.map(({ campaignId, amount }) => ({ campaignId, amount: formatMoney(amount) })),
    creditsTaken: formatMoney(planned.creditsTaken ?? 0n),
    creditsKept: formatMoney(planned.creditsKept ?? 0n),
    uncovered: uncovered
      ? { needed: formatMoney(uncovered.needed), held: formatMoney(uncovered.held) }
      : null,
    paid: formatMoney(planned.paid),
  };
}

const NO_MONEY = formatMoney(0n);
const NO_POINTS = formatPoints(0n);

/** Before settlement nothing has been split: what waits goes back. */
const NOTHING = {
  store: NO_MONEY,
  platform: NO_MONEY,
  commissions: [],
  pool: NO_MONEY,
  burned: NO_POINTS,
  soldPoints: NO_POINTS,
  clawback: NO_MONEY,
  fromWallet: NO_MONEY,
  keptBack: NO_MONEY,
  surplus: NO_MONEY,
  loss: NO_MONEY,
  origins: [],
  dividends: NO_MONEY,
  subsidies: [],
  creditsTaken: NO_MONEY,
  creditsKept: NO_MONEY,
  uncovered: null,
};

function sumOf(uses: readonly { readonly amount: bigint }[] | undefined): bigint {
  let sum = 0n;
  for (const { amount } of uses ?? []) sum += amount;
  return sum;
}
