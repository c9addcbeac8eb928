import { type Event, encodeEvent, formatInstant, formatMoney, formatPoints, type Json } from '#engine';

/**
 * The JSON text of an event, the same as `JSON.stringify(encodeEvent(event))` without the object in between:
 * this is the hot path of every commit. Which field is money, points, a rate or a time is the engine's to
 * say; it is asked once per field name.
 */
export function eventText(event: Event): string {
  return objectText(event);
}

type Field = { readonly key: string; bigint: BigintForm | undefined; isTime: boolean | undefined };
type BigintForm = (value: bigint) => string;

const fields = new Map<string, Field>();
const PLAIN = /^[\w:.-]*$/;

function fieldOf(name: string): Field {
  let field = fields.get(name);
  if (!field) {
    field = { key: `${JSON.stringify(name)}:`, bigint: undefined, isTime: undefined };
    fields.set(name, field);
  }
  return field;
}

function objectText(object: object): string {
  let text = '';
  for (const name in object) {
    const value = (object as Record<string, unknown>)[name];
    if (value === undefined) continue;
    const field = fieldOf(name);
    text += (text === '' ? '{' : ',') + field.key + valueText(value, field, name);
  }
  return text === '' ? '{}' : `${text}}`;
}

function valueText(value: unknown, field: Field, name: string): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (typeof value === 'bigint') {
    field.bigint ??= bigintForm(name);
    return field.bigint(value);
  }
  if (typeof value === 'number') {
    field.isTime ??= typeof encoded(name, 0) === 'string';
    return field.isTime ? `"${formatInstant(value)}"` : JSON.stringify(value);
  }
  if (Array.isArray(value)) return arrayText(value, field, name);
  return typeof value === 'object' && value !== null ? objectText(value) : JSON.stringify(value);
}

function arrayText(items: readonly unknown[], field: Field, name: string): string {
  let text = '';
  for (const item of items) text += (text === '' ? '' : ',') + valueText(item, field, name);
  return `[${text}]`;
}

/** How the engine writes a bigint under this name, seen from how it writes 1. */
function bigintForm(name: string): BigintForm {
  const one = encoded(name, 1n);
  if (one === formatMoney(1n)) return (value) => `"${formatMoney(value)}"`;
  if (one === formatPoints(1n)) return (value) => `"${formatPoints(value)}"`;
  if (one === 1) return (value) => String(Number(value));
  return (value) => JSON.stringify(encoded(name, value));
}

function encoded(name: string, value: unknown): Json | undefined {
  const probe = { [name]: value } as unknown as Event;
  return (encodeEvent(probe) as { readonly [field: string]: Json })[name];
}
