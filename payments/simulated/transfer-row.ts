import { DAY_MS } from '#engine';
import type { ProviderAnswer, Transfer } from '../provider.ts';

/** How long a receiver has to confirm, as with WeChat's transfers. */
export const CONFIRM_MS = DAY_MS;

export type TransferRow = {
  readonly payout_number: string;
  readonly receiver: string;
  readonly amount: bigint;
  readonly outcome: string;
  readonly status: ProviderAnswer['status'];
  readonly provider_number: string;
  readonly silent_until: Date;
  readonly confirm_by: Date | null;
  readonly paid_at: Date | null;
  readonly reason: string | null;
};

export function receiverText({ receiver }: Transfer): string {
  return `${receiver.kind}:${receiver.id}`;
}

export function answerOf(row: TransferRow): ProviderAnswer {
  const { status, provider_number: providerNumber } = row;
  if (status === 'processing') return { status, providerNumber };
  if (status === 'awaiting-member') return { status, providerNumber, confirmBy: row.confirm_by!.getTime() };
  if (status === 'paid') return { status, providerNumber, paidAt: row.paid_at!.getTime() };
  return { status, providerNumber, reason: row.reason ?? '' };
}
