import { aroundNow, fresh, head, type Memory, newId, officers, some, someone } from './arbitrary-memory.ts';
import { channel } from './arbitrary-orders.ts';
import { remedy } from './arbitrary-rule.ts';
import { formatFen } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { FundingMode } from './commands-orders.ts';

/** Commands that only mean something one after another; others come in between. */
export type Plan = ((memory: Memory) => Command)[];

const TWO = { officers: ['officer-1', 'officer-2'] };

/** Somebody is paid, withdraws it, is paid out; the tax is remitted. */
function payoutPlan(memory: Memory): Plan {
  const memberId = someone(memory);
  const budgetId = memory.budgets[0] ?? fresh(memory, 'bud-', memory.budgets);
  const withdrawalId = newId(memory, 'wdr-');
  const amount = formatFen(memory.random, memory.random.pick([1500, 60_000, 900_000]));
  const pay = { adjustmentId: newId(memory, 'adj-'), memberId, budgetId, amount, reason: 'ref-pay' };
  const payout = { withdrawalId, payoutNumber: `pay-${withdrawalId}` };
  return [
    (m) => ({ ...head(m), type: 'FundBudget', budgetId, amount, channel: 'wechatpay' }),
    (m) => ({ ...head(m), type: 'AdjustWallet', ...pay, ...TWO }),
    (m) => ({ ...head(m), type: 'RequestWithdrawal', withdrawalId, memberId, from: 'wallet', amount }),
    (m) => ({ ...head(m), type: 'ReviewWithdrawal', withdrawalId, decision: 'approve', ...officers(m) }),
    (m) => ({ ...head(m), type: 'RecordPayout', ...payout, status: 'submitted' }),
    (m) => ({ ...head(m), type: 'RecordPayout', withdrawalId, status: 'paid' }),
    (m) => ({ ...head(m), type: 'RemitTax', remittanceId: 'rem-again', amount: '1' }),
  ];
}

/** A case from its report to its execution, sometimes by way of an appeal, sometimes undone. */
function casePlan(memory: Memory): Plan {
  const { random } = memory;
  const caseId = newId(memory, 'cas-');
  const about = {
    reporterId: someone(memory),
    storeId: some(memory, memory.stores),
    memberId: someone(memory),
  };
  const remedies = Array.from({ length: random.pick([1, 2, 3]) }, () => remedy(memory));
  const ruling = { caseId, decision: 'upheld' as const, reason: 'ref-rule', remedies };
  const rule = (m: Memory): Command => ({ ...head(m), type: 'RuleCase', ...ruling, ...officers(m) });
  const appeal = (m: Memory): Command => ({ ...head(m), type: 'AppealCase', caseId, memberId: someone(m) });
  const resume = (m: Memory): Command => ({ ...head(m), type: 'ResumeStore', storeId: about.storeId });
  if (remedies.some(({ kind }) => kind === 'delist')) memory.suspended.add(about.storeId);
  return [
    (m) => ({ ...head(m), type: 'OpenCase', caseId, kind: 'off-platform-payment', ...about }),
    rule,
    ...(random.chance(0.5) ? [appeal, rule] : []),
    (m) => ({ ...head(m), type: 'ExecuteRuling', caseId }),
    ...(random.chance(0.3) ? [resume] : []),
    ...(random.chance(0.7) ? [undoing(caseId)] : []),
  ];
}

const undoing =
  (caseId: string) =>
  (m: Memory): Command => ({ ...head(m), type: 'UndoRuling', caseId, reason: 'ref-undo' });

/** An order whose money is confirmed, of somebody, somewhere; and that it settles. */
function settled(orderId: string, memberId: string, storeId: string, mode: FundingMode): Plan {
  const funding = (m: Memory) => ({ mode, channel: channel(m), reference: `pay-${orderId}` });
  const placed = { orderId, memberId, storeId, amount: '1000' };
  return [
    (m) => ({ ...head(m), type: 'PlaceOrder', ...placed, funding: funding(m) }),
    (m) => ({ ...head(m), type: 'SettleOrder', orderId }),
  ];
}

/** A store's owner buys from himself, referred by somebody else; what he earns is decided on. */
function holdPlan(memory: Memory): Plan {
  const storeId = some(memory, memory.stores);
  const memberId = memory.owners.get(storeId) ?? someone(memory);
  const orderId = newId(memory, 'ord-');
  const bound = { memberId, referrerId: someone(memory), via: 'payment' as const };
  const release = { orderId, to: memory.random.pick(['member', 'platform'] as const), reason: 'ref-hold' };
  return [
    (m) => ({ ...head(m), type: 'BindMember', ...bound }),
    ...settled(orderId, memberId, storeId, 'own-goods'),
    (m) => ({ ...head(m), type: 'ReleaseHold', ...release, ...officers(m) }),
    (m) => ({ ...head(m), type: 'RefundOrder', refundId: newId(m, 'ref-'), orderId, amount: '300', ...TWO }),
  ];
}

/** A store is paid out, and then has to give a refund; sometimes the payout fails after it. */
function coverPlan(memory: Memory): Plan {
  const storeId = some(memory, memory.stores);
  const orderId = newId(memory, 'ord-');
  const settlementId = newId(memory, 'set-');
  const payout = { settlementId, payoutNumber: `pay-${settlementId}` };
  const fails: Plan = [
    (m) => ({ ...head(m), type: 'RecordSettlement', ...payout, status: 'submitted' }),
    (m) => ({ ...head(m), type: 'RecordSettlement', settlementId, status: 'failed' }),
  ];
  const reserve = memory.random.chance(0.5);
  return [
    ...settled(orderId, someone(memory), storeId, 'own-goods'),
    (m) => ({ ...head(m), type: 'SettleStore', settlementId, storeId, reserve, ...TWO }),
    (m) => ({ ...head(m), type: 'RefundOrder', refundId: newId(m, 'ref-'), orderId, amount: '900' }),
    ...(reserve ? fails : []),
  ];
}

/** Points become shares, which are released. */
function conversionPlan(memory: Memory): Plan {
  const memberId = someone(memory);
  const conversionId = fresh(memory, 'con-', memory.conversions);
  const entitlementId = fresh(memory, 'ent-', memory.entitlements);
  const perShare = {
    pointsPerShare: memory.random.pick(['0.0000001', '0.001', '0.01', '1']),
    shares: 1_000_000,
  };
  const convert = { entitlementId, conversionId, memberId, points: 'all' };
  return [
    ...settled(newId(memory, 'ord-'), memberId, some(memory, memory.stores), 'own-goods'),
    (m) => ({ ...head(m), type: 'StartConversion', conversionId, ...perShare, from: aroundNow(m, -1) }),
    (m) => ({ ...head(m), type: 'ConvertPoints', ...convert }),
    (m) => ({ ...head(m), type: 'ReleaseEntitlement', entitlementId }),
  ];
}

/** Credits of one store are spent in another, then both orders are taken back. */
function creditsPlan(memory: Memory): Plan {
  const { random } = memory;
  const memberId = someone(memory);
  const [first, second] = [newId(memory, 'ord-'), newId(memory, 'ord-')];
  const [giver, taker] = [some(memory, memory.stores), some(memory, memory.stores)];
  const paying = { memberId, amount: '2000', creditsUsed: random.pick(['100', '500', '1000']) };
  const funding = { mode: 'own-goods' as const, channel: 'wechatpay', reference: `pay-${second}` };
  const goods = { lines: [{ amount: '2000', tariff: 'credit' }], funding };
  const refund =
    (orderId: string, amount: string) =>
    (m: Memory): Command => ({
      ...{ ...head(m), type: 'RefundOrder', refundId: newId(m, 'ref-'), orderId, amount },
    });
  return [
    (m) => ({ ...head(m), type: 'UpdateStore', storeId: giver, credits: true }),
    ...settled(first, memberId, giver, 'own-goods'),
    (m) => ({ ...head(m), type: 'PlaceOrder', orderId: second, storeId: taker, ...paying, ...goods }),
    ...(random.chance(0.6) ? [refund(second, '333.33')] : []),
    ...(random.chance(0.6) ? [refund(first, random.pick(['250', '1000']))] : []),
    ...(random.chance(0.6) ? [refund(second, '500')] : []),
  ];
}

/** Something is paused twice, asked for, and goes on. */
function pausePlan({ random }: Memory): Plan {
  const what = random.pick(['orders', 'redemptions', 'payouts', 'binding'] as const);
  const pause = (m: Memory): Command => ({ ...head(m), type: 'Pause', what, reason: 'ref-pause' });
  return [pause, pause, (m) => ({ ...head(m), type: 'Resume', what })];
}

/** What begins now: in a live program also what only a live program refuses. */
export function arbitraryPlan(memory: Memory): Plan {
  const live = memory.live ? 3 : 0;
  const plans = { payoutPlan, casePlan, holdPlan, coverPlan, conversionPlan, creditsPlan, pausePlan };
  const weights = { payoutPlan: 2, casePlan: 3, conversionPlan: 2, creditsPlan: 4, pausePlan: 1 };
  return plans[memory.random.weighted({ ...weights, holdPlan: live, coverPlan: live })](memory);
}
