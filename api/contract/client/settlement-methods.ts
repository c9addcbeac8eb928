import {
  type SettlementRunBody,
  type SettlementScheduleBody,
  settlementPreviewSchema,
  settlementRunSchema,
  settlementRunsSchema,
  settlementScheduleSchema,
} from '../settlement-runs.ts';
import type { Sender } from './sender.ts';

/** Paying all stores what they are owed. */
export function settlementMethods({ get, ask }: Sender) {
  const one = (day: string) => `/settlement-runs/${encodeURIComponent(day)}`;
  return {
    settlementRuns: (query: { limit?: number; cursor?: string } = {}) =>
      get('/settlement-runs', settlementRunsSchema, query),
    settlementPreview: (query: { minimum?: string } = {}) =>
      get('/settlement-preview', settlementPreviewSchema, query),
    askSettlementRun: (body: SettlementRunBody) => ask('/settlement-runs', settlementRunSchema, body),
    settlementSchedule: () => get('/settlement-schedule', settlementScheduleSchema),
    setSettlementSchedule: (body: SettlementScheduleBody) =>
      ask('/settlement-schedule', settlementScheduleSchema, body),
    approveSettlementRun: (day: string, askId: string) =>
      ask(`${one(day)}/approve`, settlementRunSchema, { askId }),
    cancelSettlementRun: (day: string, askId: string) =>
      ask(`${one(day)}/cancel`, settlementRunSchema, { askId }),
  };
}
