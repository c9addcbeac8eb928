import type { CommissionKind, Detection, PerformanceRecord } from '#books';
import type { DetectionRow, PerformanceRow } from '#contract';
import type { DisplayName } from '#desk';
import { formatInstant, formatMoney } from '#engine';

export function performanceRow(record: PerformanceRecord, name: DisplayName | undefined): PerformanceRow {
  const { month, memberId, orders, newDirect } = record;
  const paid = [...record.commissions].map(([kind, amount]) => [kind, formatMoney(amount)] as const);
  return {
    month,
    memberId,
    name: name ?? null,
    orders,
    spend: formatMoney(record.spend),
    directSpend: formatMoney(record.directSpend),
    recruitedTurnover: formatMoney(record.recruitedTurnover),
    newDirect,
    ...(Object.fromEntries(paid) as Record<CommissionKind, string>),
  };
}

export function detectionRow(record: Detection, storeName: DisplayName | undefined): DetectionRow {
  return {
    detector: record.detector,
    storeId: record.storeId,
    storeName: storeName ?? null,
    memberIds: [...record.memberIds],
    from: formatInstant(record.from),
    to: formatInstant(record.to),
    turnover: formatMoney(record.turnover),
    signals: record.signals.map((signal) => ({ ...signal })),
    score: record.score,
  };
}
