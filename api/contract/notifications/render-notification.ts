import { fillSlots, type Locale } from '../fill-slots.ts';
import { NOTIFICATION_TEXTS, type NotificationKind } from './texts.ts';

const TIME = /^\d{4}-\d\d-\d\dT/;

/** Title and text of a notification, its facts filled in, times as the program's clocks show them. */
export function renderNotification(
  { kind, facts }: { readonly kind: NotificationKind; readonly facts: Readonly<Record<string, string>> },
  locale: Locale,
  timeZone: string,
): { readonly title: string; readonly text: string } {
  const { title, text } = NOTIFICATION_TEXTS[kind];
  const shown = Object.entries(facts).map(([slot, value]) => [
    slot,
    TIME.test(value) ? onTheClock(value, timeZone) : value,
  ]);
  return { title: title[locale], text: fillSlots(text[locale], Object.fromEntries(shown), locale) };
}

/** `2026-12-01 08:00`. */
function onTheClock(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(instant));
}
