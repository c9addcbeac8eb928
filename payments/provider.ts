import type { Instant, Micro } from '#engine';

export type Receiver = { readonly kind: 'member' | 'store'; readonly id: string };

/** One payment to a person or a store. The number is ours and stands for these fields for ever. */
export type Transfer = {
  readonly payoutNumber: string;
  readonly receiver: Receiver;
  /** Whole fen. */
  readonly amount: Micro;
};

/** What a provider says of a transfer it has taken. */
export type ProviderAnswer =
  | { readonly status: 'processing'; readonly providerNumber: string }
  /** The receiver has to confirm, until then; else it expires and the money is back. */
  | { readonly status: 'awaiting-member'; readonly providerNumber: string; readonly confirmBy: Instant }
  | { readonly status: 'paid'; readonly providerNumber: string; readonly paidAt: Instant }
  | { readonly status: 'failed' | 'expired'; readonly providerNumber: string; readonly reason: string };

/** `unheard`: the provider knows no such number; the same transfer may be sent again. */
export type QueryAnswer = ProviderAnswer | { readonly status: 'unheard' };

/** A line of a provider's bill: money that left on that day. */
export type BillLine = {
  readonly payoutNumber: string;
  readonly providerNumber: string;
  readonly amount: Micro;
  readonly at: Instant;
};

/** From included, to not. */
export type BillPeriod = { readonly from: Instant; readonly to: Instant };

/** What came back to us of a payment of ours or theirs; not every provider can. */
export type ProviderRefund = {
  readonly refundNumber: string;
  readonly paymentNumber: string;
  readonly amount: Micro;
};

/**
 * Somebody who moves money. A repeat of a transfer under its number is the same transfer; under the same
 * number with other fields it is a fault. Whatever is thrown by `transfer` and `query` means that the result is
 * not known: only a query under the number may find it out.
 */
export type Provider = {
  readonly channel: string;
  /** Nothing real moves: not to be used by a live program. */
  readonly simulated: boolean;
  transfer(transfer: Transfer): Promise<ProviderAnswer>;
  query(payoutNumber: string): Promise<QueryAnswer>;
  refund?(refund: ProviderRefund): Promise<ProviderAnswer>;
  bill(period: BillPeriod): Promise<readonly BillLine[]>;
  /** Calls back when the provider says by itself that something has changed; it is then asked. */
  onNotice?(listener: (payoutNumber: string) => void): () => void;
};

/** The provider did not answer, or not so that anybody could tell what happened. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}
