export type WithdrawalsState = Record<never, never>;

export function noWithdrawals(): WithdrawalsState {
  return {};
}
