import type { ClosingRow, PayoutRow, PayoutsAnswer, ReconciliationAnswer } from '#contract';
import { formatInstant, formatMoney } from '#engine';
import type { Difference, DifferenceClosing, Payout, PayoutWithAnswers } from '#payments';
import type { LookedAt } from './look-at-day.ts';

export function payoutFields({ amount, dueAt, ...payout }: Payout): PayoutsAnswer['items'][number] {
  const { of, payoutNumber, channel, receiver, stage, tries } = payout;
  return {
    withdrawalId: of.kind === 'withdrawal' ? of.id : null,
    settlementId: of.kind === 'settlement' ? of.id : null,
    ...{ payoutNumber, channel, receiver, stage, tries },
    amount: formatMoney(amount),
    dueAt: dueAt.toISOString(),
    providerNumber: payout.providerNumber ?? null,
    note: payout.note ?? null,
  };
}

export function payoutRow({ answers, ...payout }: PayoutWithAnswers): PayoutRow {
  return {
    ...payoutFields(payout),
    answers: answers.map(({ at, asked, heard }) => ({
      at: at.toISOString(),
      asked,
      status: heard.status,
      reason: typeof heard.reason === 'string' ? heard.reason : null,
      confirmBy: typeof heard.confirmBy === 'number' ? formatInstant(heard.confirmBy) : null,
    })),
  };
}

export function reconciliationRow(
  { bill, journal, matched, acrossMidnight, open, differences, ids, closings }: LookedAt,
  about: { readonly day: string; readonly channel: string; readonly asOfSeq: number },
): ReconciliationAnswer {
  return {
    ...about,
    bill: { ...bill, amount: formatMoney(bill.amount) },
    journal: { ...journal, amount: formatMoney(journal.amount) },
    matched,
    ...{ acrossMidnight, open },
    differences: differences.map((one, place) => differenceRow(one, ids[place]!, closings.get(ids[place]!))),
  };
}

export function closingRow({
  closingId,
  reason,
  proposedBy,
  proposedAt,
  closedBy,
  closedAt,
}: DifferenceClosing): ClosingRow {
  return {
    ...{ closingId, reason, proposedBy, proposedAt: proposedAt.toISOString() },
    ...{ closedBy: closedBy ?? null, closedAt: closedAt?.toISOString() ?? null },
  };
}

function differenceRow(
  { reason, payoutNumber, billed, recorded }: Difference,
  differenceId: string,
  closing: DifferenceClosing | undefined,
) {
  return {
    differenceId,
    closing: closing ? closingRow(closing) : null,
    reason,
    payoutNumber: payoutNumber ?? null,
    billed: billed
      ? {
          providerNumber: billed.providerNumber,
          amount: formatMoney(billed.amount),
          at: formatInstant(billed.at),
        }
      : null,
    recorded: recorded
      ? {
          entry: recorded.entry,
          at: formatInstant(recorded.at),
          ...recorded.of,
          amount: formatMoney(recorded.amount),
        }
      : null,
  };
}
