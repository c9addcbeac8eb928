import type { SettlementRunRow } from '#contract';
import { formatMoney } from '#engine';
import type { SettlementRun } from '#payments';

export function runRow({
  minimum,
  askedAt,
  approvedBy,
  note,
  result,
  ...run
}: SettlementRun): SettlementRunRow {
  return {
    ...run,
    minimum: formatMoney(minimum),
    askedAt: askedAt.toISOString(),
    approvedBy: approvedBy ?? null,
    note: note ?? null,
    result: result
      ? {
          ...result,
          amount: formatMoney(result.amount),
          refused: result.refused.map((one) => ({ ...one })),
        }
      : null,
  };
}
