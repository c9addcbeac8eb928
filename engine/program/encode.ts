import { formatMoney, formatPoints, MONEY_DECIMALS, POINTS_DECIMALS } from '../amount/decimal.ts';
import { formatInstant, parseInstant } from '../amount/instant.ts';
import { assert } from '../assert.ts';
import type { Event } from './event.ts';
import type { Refusal } from './outcome.ts';

/** JSON as it travels: money with 6 decimals, points with 18, rates as integers, times in ISO 8601. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

const POINTS_FIELDS = new Set([
  'points',
  'soldPoints',
  'supply',
  'neededPoints',
  'heldPoints',
  'pointsPerShare',
]);
const RATE_FIELDS = new Set(['multiple', 'retention', 'ratePpm', 'recruitedWeight', 'directWeight']);
const TIME_FIELDS = new Set([
  'due',
  'from',
  'to',
  'effectiveAt',
  'expiresAt',
  'until',
  'benchmarkAt',
  'boundAt',
]);
/** References and documents: text of the caller's that may look like an amount. */
const TEXT_FIELDS = new Set([
  'reference',
  'contractRef',
  'reason',
  'officer',
  'officers',
  'evidence',
  'payoutNumber',
  'benchmarkSource',
  'document',
  'sentence',
  'legalProfile',
  'reserveAccount',
  'paymentProvider',
  'disclosure',
  'counselOpinion',
  'outcomesReport',
]);

export function encodeEvent(event: Event): Json {
  return encode(event, '');
}

export function encodeRefusal(refusal: Refusal): { readonly [field: string]: Json } {
  return encode(refusal, '') as { readonly [field: string]: Json };
}

function encode(value: unknown, field: string): Json {
  if (typeof value === 'bigint') return encodeBigint(value, field);
  if (typeof value === 'number') return TIME_FIELDS.has(field) ? formatInstant(value) : value;
  if (Array.isArray(value)) return value.map((item) => encode(item, field));
  if (typeof value !== 'object' || value === null) return value as Json;
  const result: Record<string, Json> = {};
  for (const name in value) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) result[name] = encode(member, name);
  }
  return result;
}

function encodeBigint(value: bigint, field: string): Json {
  if (RATE_FIELDS.has(field)) return Number(value);
  return POINTS_FIELDS.has(field) ? formatPoints(value) : formatMoney(value);
}

/**
 * Reads an event back. Ids have no `.` and no `:`, so that beside `TEXT_FIELDS` only amounts look like one.
 */
export function decodeEvent(json: Json): Event {
  const event = decode(json, '') as Event;
  assert(typeof event === 'object' && typeof event.type === 'string', 'not an event');
  return event;
}

const MONEY = new RegExp(`^-?\\d+\\.\\d{${MONEY_DECIMALS}}$`);
const POINTS = new RegExp(`^-?\\d+\\.\\d{${POINTS_DECIMALS}}$`);

function decode(json: Json, field: string): unknown {
  if (typeof json === 'string') return decodeText(json, field);
  if (typeof json === 'number') return RATE_FIELDS.has(field) ? BigInt(json) : json;
  if (Array.isArray(json)) return json.map((item) => decode(item, field));
  if (typeof json !== 'object' || json === null) return json;
  const result: Record<string, unknown> = {};
  for (const name in json) result[name] = decode((json as { readonly [field: string]: Json })[name]!, name);
  return result;
}

/** Most texts are ids: whether one could be an amount or a time is seen before anything dear is asked. */
function decodeText(text: string, field: string): unknown {
  const { length } = text;
  if (length >= TIME_LENGTH_MIN && TIME_FIELDS.has(field)) return parseInstant(text);
  const amount = text[length - 1 - MONEY_DECIMALS] === '.' || text[length - 1 - POINTS_DECIMALS] === '.';
  if (!amount || TEXT_FIELDS.has(field)) return text;
  return MONEY.test(text) || POINTS.test(text) ? BigInt(text.replace('.', '')) : text;
}

/** `2026-01-01T00:00:00Z`. */
const TIME_LENGTH_MIN = 20;
