import type { CashierRow } from '#contract';
import type { Cashier } from '#desk';

export function cashierRow({ cashierId, masked, memberId, namedAt }: Cashier): CashierRow {
  return { cashierId, masked, memberId: memberId ?? null, namedAt: namedAt.toISOString() };
}
