export type WithdrawalEvent = never;
