import { z } from 'zod';
import type { EventType } from '#engine';
import { id, idIn, instant, seq, textOf } from './values.ts';

/** The event types of the outside, by the journal's events they are made from; withdrawals say more in theirs. */
export const WEBHOOK_EVENTS = {
  OrderPlaced: 'order.placed',
  OrderSettled: 'order.settled',
  OrderRefunded: 'order.refunded',
  PendingOrderRefunded: 'order.refunded',
  OrderReassigned: 'order.reassigned',
  PointsRedeemed: 'points.redeemed',
  PointsConverted: 'points.converted',
  LotsExited: 'member.exited',
  MemberRegistered: 'member.registered',
  MemberBound: 'member.bound',
  MemberUnbound: 'member.unbound',
  MembersMerged: 'member.merged',
  MemberEnded: 'member.ended',
  MemberFrozen: 'member.frozen',
  MemberUnfrozen: 'member.unfrozen',
  StoreRegistered: 'store.registered',
  StoreUpdated: 'store.updated',
  StoreSuspended: 'store.suspended',
  StoreResumed: 'store.resumed',
  StoreSettled: 'store.settled',
  StoreSettlementReserved: 'settlement.reserved',
  WithdrawalRequested: 'withdrawal.requested',
  WithdrawalCancelled: 'withdrawal.cancelled',
  CreditsGranted: 'credits.granted',
  CreditsReleased: 'credits.released',
  AgentAppointed: 'agency.appointed',
  AgencyEnded: 'agency.ended',
  DividendPaid: 'dividend.paid',
  CapitalInjected: 'capital.injected',
  CaseOpened: 'case.opened',
  CaseRuled: 'case.ruled',
  PolicyPublished: 'policy.published',
  PolicyActivated: 'policy.activated',
  Paused: 'program.paused',
  Resumed: 'program.resumed',
  StageSet: 'program.stage_set',
  WindDownBegun: 'program.wind_down_begun',
  WindDownPaid: 'program.wind_down_paid',
} as const satisfies Partial<Record<EventType, string>>;

/** What becomes of a withdrawal, by the status its event carries. */
export const WITHDRAWAL_EVENTS = {
  hold: 'withdrawal.held',
  approve: 'withdrawal.approved',
  reject: 'withdrawal.rejected',
  submitted: 'withdrawal.submitted',
  unknown: 'withdrawal.unknown',
  'awaiting-member': 'withdrawal.awaiting_member',
  paid: 'withdrawal.paid',
  failed: 'withdrawal.failed',
  expired: 'withdrawal.expired',
} as const;

/** What becomes of a settlement that was reserved, likewise. */
export const SETTLEMENT_EVENTS = {
  submitted: 'settlement.submitted',
  unknown: 'settlement.unknown',
  paid: 'settlement.paid',
  failed: 'settlement.failed',
  cancelled: 'settlement.cancelled',
} as const;

export const WEBHOOK_TYPES: readonly string[] = [
  ...new Set<string>([
    ...Object.values(WEBHOOK_EVENTS),
    ...Object.values(WITHDRAWAL_EVENTS),
    ...Object.values(SETTLEMENT_EVENTS),
  ]),
].sort();

const types = z
  .array(z.enum(WEBHOOK_TYPES as [string, ...string[]]))
  .max(WEBHOOK_TYPES.length)
  .meta({ description: 'Event types; none: all of them.' });
const url = z.string().min(1).max(2_000).meta({ description: 'https; never a private address.' });

export const newWebhookBody = z.strictObject({
  endpointId: idIn.optional(),
  url,
  types: types.optional(),
});
export const webhookChangeBody = z.strictObject({ url: url.optional(), types: types.optional() });
export const webhookReplayBody = z.strictObject({
  fromSeq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
});
export const webhookRotateBody = z.strictObject({
  hours: z
    .number()
    .int()
    .min(0)
    .max(720)
    .optional()
    .meta({ description: 'The secret before signs, too, for so long; default 24.' }),
});

export const webhookSchema = z
  .object({
    endpointId: id,
    url: z.string(),
    types: z.array(z.string()),
    status: z.enum(['active', 'paused']),
    notice: z.string().nullable().meta({ description: 'Why it is paused.' }),
    failures: z.number().int().meta({ description: 'Tries in a row that failed; 20 pause it.' }),
    createdAt: instant,
    createdBy: z.string(),
    oldSecretUntil: instant.nullable(),
  })
  .meta({ id: 'Webhook' });
export const webhooksSchema = z.object({ items: z.array(webhookSchema) });
export const madeWebhookSchema = z
  .object({ endpointId: id, secret: z.string().meta({ description: 'whsec_…, answered once.' }) })
  .meta({ id: 'MadeWebhook' });

export const webhookDeliveriesQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: textOf(/^\d{1,15}-\d{1,9}$/, 'cursor').optional(),
});
export const webhookDeliveriesSchema = z.object({
  items: z.array(
    z.object({
      messageId: z.string(),
      entry: seq,
      seq,
      type: z.string(),
      status: z.enum(['waiting', 'delivered']),
      tries: z.number().int(),
      lastAt: instant.nullable(),
      lastStatus: z
        .number()
        .int()
        .nullable()
        .meta({ description: 'HTTP status of the last answer; null: none came.' }),
      lastAnswer: z.string().nullable(),
      body: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export type WebhookRow = z.infer<typeof webhookSchema>;
export type WebhookChange = z.infer<typeof webhookChangeBody>;
export type NewWebhook = z.infer<typeof newWebhookBody>;
export type WebhookDeliveries = z.infer<typeof webhookDeliveriesSchema>;
export type WebhookDelivery = WebhookDeliveries['items'][number];
