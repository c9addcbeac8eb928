import { unitOfAccount } from '../units/unit-moves.ts';

/** The five kinds of account every accounting tool knows. */
export type AccountClass = 'assets' | 'liabilities' | 'equity' | 'income' | 'expenses';

/** Which of them a ledger account is: what is held for others is a liability, what was issued has no owner. */
export function classOf(account: string): AccountClass {
  if (account.startsWith('cash:')) return 'assets';
  if (account === 'platform:revenue') return 'income';
  if (account === 'platform:refund-loss') return 'expenses';
  return account.startsWith('issued:') ? 'equity' : 'liabilities';
}

/** `CNY`, `POINTS`, `CREDITS`. */
export function commodityOf(account: string): Commodity {
  const unit = unitOfAccount(account);
  return unit === undefined ? 'CNY' : unit === 'points' ? 'POINTS' : 'CREDITS';
}

export type Commodity = 'CNY' | 'POINTS' | 'CREDITS';

/** Decimals of each: money and credits in 10^-6, points in 10^-18. */
export const COMMODITY_DECIMALS: Readonly<Record<Commodity, number>> = { CNY: 6, POINTS: 18, CREDITS: 6 };
