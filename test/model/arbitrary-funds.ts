import {
  aroundNow,
  fresh,
  head,
  type KnownWithdrawal,
  type Memory,
  newId,
  officers,
  once,
  some,
  someone,
} from './arbitrary-memory.ts';
import { channel, somePoints } from './arbitrary-orders.ts';
import { lastsUntil } from './arbitrary-people.ts';
import { arbitraryAmount, formatFen } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { PayoutStatus, ReleaseTerms } from './commands-funds.ts';

const money = ({ random }: Memory): string => formatFen(random, arbitraryAmount(random));
const little = ({ random }: Memory): string => formatFen(random, random.pick([1, 5, 10, 50, 100, 1500]));

export function injection(memory: Memory): Command {
  const { random } = memory;
  const periodDays = random.pick([undefined, 0, 1, 7, 30]);
  return {
    ...{ ...head(memory), type: 'InjectCapital', injectionId: once(memory, 'inj-'), amount: money(memory) },
    ...(periodDays === undefined ? {} : { periodDays }),
    ...(random.chance(0.2) ? { channel: channel(memory) } : {}),
    ...officers(memory),
  };
}

const storeMoney = (memory: Memory) => ({
  ...{ storeId: some(memory, memory.stores), amount: money(memory) },
  ...(memory.live || memory.random.chance(0.4) ? { channel: channel(memory) } : {}),
});

export const deposit = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'FundDeposit', ...storeMoney(memory) },
});
export const split = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'RecordSplit', ...storeMoney(memory) },
});

export const dividend = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'PayDividend', dividendId: once(memory, 'div-', 0.12) },
  ...(memory.random.chance(0.5) ? { amount: memory.random.pick([little(memory), money(memory)]) } : {}),
});

export const fundBudget = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'FundBudget', amount: money(memory) },
  budgetId: memory.budgets.length < 2 ? fresh(memory, 'bud-', memory.budgets) : some(memory, memory.budgets),
});

/** Who is paid may have something to withdraw. */
function paid(memory: Memory): string {
  const memberId = someone(memory);
  memory.sellers.push(memberId);
  return memberId;
}

export const adjust = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'AdjustWallet', adjustmentId: once(memory, 'adj-') },
  ...{ memberId: paid(memory), budgetId: some(memory, memory.budgets) },
  amount: memory.random.chance(0.7) ? little(memory) : money(memory),
  ...(memory.random.chance(0.6) ? { direction: memory.random.pick(['pay', 'take'] as const) } : {}),
  ...{ reason: newId(memory, 'ref-'), ...officers(memory) },
});

function terms({ random }: Memory): ReleaseTerms {
  return {
    ...(random.chance(0.5) ? { lockDays: random.pick([0, 1, 30]) } : {}),
    ...(random.chance(0.5) ? { releases: random.pick([1, 3, 7]) } : {}),
    ...(random.chance(0.5) ? { everyDays: random.pick([1, 10]) } : {}),
  };
}

export const startConversion = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'StartConversion', conversionId: fresh(memory, 'con-', memory.conversions) },
  pointsPerShare: memory.random.pick(['0', '0.000001', '0.001', '0.01', '0.01', '0.5', '1', '10']),
  shares: memory.random.pick([1, 5, 1000, 1_000_000]),
  ...{ ...lastsUntil(memory), ...terms(memory) },
});

export const convert = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'ConvertPoints', entitlementId: fresh(memory, 'ent-', memory.entitlements) },
  ...{ conversionId: some(memory, memory.conversions.slice(-3)), ...somePoints(memory) },
  ...(memory.random.chance(0.6) ? { points: 'all' } : {}),
  ...(memory.random.chance(0.1) ? { minNet: memory.random.pick(['0.01', '1', '1000000']) } : {}),
});

export const releaseEntitlement = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'ReleaseEntitlement', entitlementId: some(memory, memory.entitlements) },
});

export function allot(memory: Memory): Command {
  const { random, entitlements } = memory;
  const allotmentId = once(memory, 'alt-', 0.1);
  entitlements.push(`${allotmentId}_1`);
  return {
    ...{ ...head(memory), type: 'AllotShares', allotmentId, shares: random.pick([1, 7, 1000]) },
    ...{
      recruitedWeight: random.pick([0, 500_000, 1_000_000]),
      directWeight: random.pick([0, 333_333, 1_000_000]),
    },
    ...terms(memory),
  };
}

export function startSubsidy(memory: Memory): Command {
  const { random } = memory;
  const from = random.pick([-1, -1, 0, 3]);
  return {
    ...{ ...head(memory), type: 'StartSubsidy', campaignId: fresh(memory, 'cam-', memory.campaigns) },
    ...{ budget: money(memory), ppm: random.pick([0, 1, 100, 1000, 1000, 5000, 400_000]) },
    ...(random.chance(0.4) ? { capPerOrder: random.pick(['0.01', '1', '100']) } : {}),
    ...{ from: aroundNow(memory, from), to: aroundNow(memory, from + random.pick([0.5, 5, 30, 200])) },
    ...(random.chance(0.3) ? { channel: channel(memory) } : {}),
  };
}

export const stopSubsidy = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'StopSubsidy', campaignId: some(memory, memory.campaigns) },
});

export function requestWithdrawal(memory: Memory): Command {
  const { random, withdrawals, stores } = memory;
  const known = withdrawals.map((withdrawal) => withdrawal.withdrawalId);
  const again = known.length > 0 && random.chance(0.03);
  const withdrawalId = again ? random.pick(known) : newId(memory, 'wdr-');
  if (!again) withdrawals.push({ withdrawalId, status: 'requested' });
  const ofStore = random.chance(0.4);
  const from = ofStore ? ('payable' as const) : random.pick(['wallet', 'wallet', 'commission'] as const);
  const seller = random.pick([...memory.sellers.slice(-5), someone(memory)]);
  const memberId = from === 'wallet' && random.chance(0.8) ? seller : someone(memory);
  return {
    ...{ ...head(memory), type: 'RequestWithdrawal', withdrawalId, from },
    ...(ofStore ? { storeId: some(memory, stores) } : { memberId }),
    amount: random.chance(0.75) ? little(memory) : money(memory),
    ...(random.chance(0.3) ? { channel: channel(memory) } : {}),
  };
}

/** One of those that may be at such a point, mostly. */
function someWithdrawal(memory: Memory, at: readonly string[]): KnownWithdrawal {
  const { random, withdrawals } = memory;
  const fitting = withdrawals.filter((known) => at.includes(known.status)).slice(-4);
  if (fitting.length > 0 && random.chance(0.9)) return random.pick(fitting);
  if (withdrawals.length > 0 && random.chance(0.9)) return random.pick(withdrawals);
  return { withdrawalId: 'wdr-none', status: 'requested' };
}

export function review(memory: Memory): Command {
  const { random } = memory;
  const known = someWithdrawal(memory, ['requested', 'held']);
  const decision = random.pick(['approve', 'approve', 'approve', 'hold', 'reject'] as const);
  known.status = ({ approve: 'approved', hold: 'held', reject: 'rejected' } as const)[decision];
  return {
    ...{ ...head(memory), type: 'ReviewWithdrawal', withdrawalId: known.withdrawalId, decision },
    ...officers(memory),
  };
}

export const cancel = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'CancelWithdrawal' },
  withdrawalId: someWithdrawal(memory, ['requested', 'held', 'approved']).withdrawalId,
});

const NEXT: Partial<Record<string, readonly PayoutStatus[]>> = {
  approved: ['submitted'],
  submitted: ['unknown', 'awaiting-member', 'paid', 'paid', 'failed'],
  unknown: ['awaiting-member', 'paid', 'failed'],
  'awaiting-member': ['paid', 'expired', 'failed'],
};
const ANY: readonly PayoutStatus[] = ['submitted', 'unknown', 'awaiting-member', 'paid', 'failed', 'expired'];

export function payout(memory: Memory): Command {
  const { random } = memory;
  const known = someWithdrawal(memory, Object.keys(NEXT));
  const status = random.pick(random.chance(0.1) ? ANY : (NEXT[known.status] ?? ANY));
  known.status = status;
  const number = random.chance(0.12) ? 'pay-other' : `pay-${known.withdrawalId}`;
  const says = random.chance(status === 'submitted' ? 0.93 : 0.3);
  return {
    ...{ ...head(memory), type: 'RecordPayout', withdrawalId: known.withdrawalId, status },
    ...(says ? { payoutNumber: number } : {}),
  };
}

export const remit = (memory: Memory): Command => ({
  ...{ ...head(memory), type: 'RemitTax', remittanceId: once(memory, 'rem-', 0.25) },
  amount: memory.random.chance(0.8) ? little(memory) : money(memory),
});
