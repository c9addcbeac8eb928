export type CreditEvent = never;
