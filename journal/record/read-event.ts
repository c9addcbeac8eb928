import { decodeEvent, type Event, Fault, type Json, parseInstant } from '#engine';

/**
 * An event out of JSON that nobody else has: the same as `decodeEvent`, changed in place rather than copied. A start
 * reads every event there ever was. What a field of a name holds is the engine's to say; it is asked once per name.
 */
export function readEvent(json: Json): Event {
  const event = json as { readonly type?: unknown } | null;
  if (typeof event !== 'object' || typeof event?.type !== 'string') throw new Fault('not an event');
  readObject(json as Record<string, unknown>);
  return json as unknown as Event;
}

type Field = { readonly isTime: boolean; readonly mayBeAmount: boolean; readonly isRate: boolean };

const fields = new Map<string, Field>();

function fieldOf(name: string): Field {
  let field = fields.get(name);
  if (!field) {
    field = {
      isTime: typeof decoded(name, '2026-01-01T00:00:00.000Z') === 'number',
      mayBeAmount: typeof decoded(name, '1.000000') === 'bigint',
      isRate: typeof decoded(name, 1) === 'bigint',
    };
    fields.set(name, field);
  }
  return field;
}

function decoded(name: string, value: Json): unknown {
  if (name === 'type') return value;
  return (decodeEvent({ type: 'probe', [name]: value }) as unknown as Record<string, unknown>)[name];
}

function readObject(object: Record<string, unknown>): void {
  for (const name in object) {
    const value = object[name];
    if (typeof value === 'boolean' || value === null) continue;
    const read = readValue(value, fieldOf(name));
    if (read !== value) object[name] = read;
  }
}

function readValue(value: unknown, field: Field): unknown {
  if (typeof value === 'string') return readText(value, field);
  if (typeof value === 'number') return field.isRate ? BigInt(value) : value;
  if (Array.isArray(value)) {
    for (let place = 0; place < value.length; place += 1) value[place] = readValue(value[place], field);
  } else if (typeof value === 'object' && value !== null) {
    readObject(value as Record<string, unknown>);
  }
  return value;
}

/** `2026-01-01T00:00:00Z`. */
const TIME_LENGTH_MIN = 20;
/** Of money and of points, with the dot. */
const ENDS = [7, 19] as const;
const DOT = 46;
const MINUS = 45;
const ZERO = 48;
/** So many digits are exact as a number. */
const EXACT_DIGITS = 15;

function readText(text: string, field: Field): unknown {
  if (field.isTime && text.length >= TIME_LENGTH_MIN) return parseInstant(text);
  if (!field.mayBeAmount) return text;
  for (const end of ENDS) {
    const dot = text.length - end;
    if (dot > 0 && text.charCodeAt(dot) === DOT) {
      const amount = amountOf(text, dot);
      if (amount !== undefined) return amount;
    }
  }
  return text;
}

function amountOf(text: string, dot: number): bigint | undefined {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (first === dot) return undefined;
  let sum = 0;
  for (let place = first; place < text.length; place += 1) {
    if (place === dot) continue;
    const digit = text.charCodeAt(place) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    sum = sum * 10 + digit;
  }
  if (text.length - first - 1 > EXACT_DIGITS) return BigInt(text.slice(0, dot) + text.slice(dot + 1));
  return BigInt(first === 1 ? -sum : sum);
}
