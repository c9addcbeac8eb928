import { createHash } from 'node:crypto';
import { SETTLEMENT_EVENTS, WEBHOOK_EVENTS, WITHDRAWAL_EVENTS } from '#contract';
import type { NewMessage } from '#desk';
import { type Event, encodeEvent, formatInstant } from '#engine';
import type { Entry } from '#journal';

/** The type an event has outside; undefined: it is not sent. */
export function webhookTypeOf(event: Event): string | undefined {
  if (event.type === 'WithdrawalReviewed') return WITHDRAWAL_EVENTS[event.decision];
  if (event.type === 'PayoutRecorded') return WITHDRAWAL_EVENTS[event.status];
  if (event.type === 'SettlementRecorded') return SETTLEMENT_EVENTS[event.status];
  return (WEBHOOK_EVENTS as Partial<Record<Event['type'], string>>)[event.type];
}

/**
 * What an entry's events say to the outside. Ids are made of program, entry and place: the same event has the
 * same one however often it is sent.
 */
export function makeMessages(
  programId: string,
  entry: Entry,
  types: readonly string[],
): readonly NewMessage[] {
  const { seq } = entry;
  if (seq === undefined) return [];
  const messages: NewMessage[] = [];
  for (const [place, event] of entry.events.entries()) {
    const type = webhookTypeOf(event);
    if (type === undefined || (types.length > 0 && !types.includes(type))) continue;
    const { type: _, ...fields } = encodeEvent(event) as { readonly [field: string]: unknown };
    const data = { programId, seq, entry: entry.entry, ...fields };
    const body = JSON.stringify({ type, timestamp: formatInstant(entry.at), data });
    messages.push({
      entry: entry.entry,
      place,
      messageId: messageId(programId, entry.entry, place),
      seq,
      type,
      body,
    });
  }
  return messages;
}

function messageId(programId: string, entry: number, place: number): string {
  const hash = createHash('sha256').update(`webhook\n${programId}\n${entry}\n${place}`).digest('hex');
  return `msg_${hash.slice(0, 27)}`;
}
