import { head, type KnownSettlement, type Memory, newId, officers, once, some } from './arbitrary-memory.ts';
import { arbitraryAmount, formatFen } from './arbitrary-values.ts';
import type { Command } from './commands.ts';
import type { SettlementResult } from './commands-funds.ts';
import type { SettlementStatus } from './records-funds.ts';

export function settleStore(memory: Memory): Command {
  const { random, stores, settlements } = memory;
  const amount = formatFen(random, arbitraryAmount(random));
  const reserve = random.chance(0.6);
  const settlementId = once(memory, 'set-');
  if (reserve) settlements.push({ settlementId, status: 'reserved' });
  return {
    ...{ ...head(memory), type: 'SettleStore', settlementId, storeId: some(memory, stores) },
    ...(random.chance(0.4) ? { amount } : {}),
    ...(reserve ? { reserve, ...officers(memory) } : {}),
  };
}

const NEXT: Partial<Record<SettlementStatus, readonly SettlementResult[]>> = {
  reserved: ['submitted', 'submitted', 'submitted', 'cancelled'],
  submitted: ['unknown', 'paid', 'paid', 'failed'],
  unknown: ['paid', 'failed'],
};
const ANY: readonly SettlementResult[] = ['submitted', 'unknown', 'paid', 'failed', 'cancelled'];

/** One of the newest that may still go on, mostly. */
function someSettlement({ random, settlements }: Memory): KnownSettlement {
  const open = settlements.filter(({ status }) => status in NEXT).slice(-4);
  if (open.length > 0 && random.chance(0.95)) return random.pick(open);
  return settlements.at(-1) ?? { settlementId: 'set-none', status: 'paid' };
}

export function recordSettlement(memory: Memory): Command {
  const { random } = memory;
  const known = someSettlement(memory);
  const status = random.pick(random.chance(0.1) ? ANY : (NEXT[known.status] ?? ANY));
  known.status = status;
  const number = random.chance(0.12) ? 'pay-other' : `pay-${known.settlementId}`;
  const says = random.chance(status === 'submitted' ? 0.93 : 0.3);
  const settlementId = random.chance(0.03) ? newId(memory, 'set-') : known.settlementId;
  return {
    ...{ ...head(memory), type: 'RecordSettlement', settlementId, status },
    ...(says ? { payoutNumber: number } : {}),
  };
}
