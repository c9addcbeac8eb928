import type { SettlementRow, WithdrawalRow } from '#contract';

const UNDER_WAY: ReadonlySet<string> = new Set<WithdrawalRow['status'] | SettlementRow['status']>([
  'approved',
  'reserved',
  'submitted',
  'unknown',
  'awaiting-member',
]);

/** The worker, the provider or the member moves it on; nobody at the desk has to. */
export function payoutUnderWay({ status }: Pick<WithdrawalRow | SettlementRow, 'status'>): boolean {
  return UNDER_WAY.has(status);
}
