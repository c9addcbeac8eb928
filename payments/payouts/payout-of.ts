/** What a payout pays: a withdrawal, or a store's settlement. */
export type PayoutOf = { readonly kind: 'withdrawal' | 'settlement'; readonly id: string };
