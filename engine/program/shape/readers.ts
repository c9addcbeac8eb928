import { MONEY_DECIMALS, POINTS_DECIMALS, parseDecimal } from '../../amount/decimal.ts';
import { parseInstant } from '../../amount/instant.ts';
import type { Micro, Points, Ppm } from '../../amount/quantity.ts';
import { TIERS, type Tier } from '../../rules/policy.ts';
import * as choices from './choices.ts';

/** Reads one kind of value as it was sent; `undefined` means not of that kind. `json` is how it travels. */
export type Reader<Value> = {
  readonly rule: string;
  readonly json: 'string' | 'number' | 'boolean' | 'object' | 'strings';
  read(value: unknown): Value | undefined;
};

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const COMMAND_ID = /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,199}$/;
const REGION = /^\d{6}$/;
/** More digits than any amount needs; keeps arithmetic on hostile input small. */
const DECIMAL_LENGTH_MAX = 48;
const COUNT_MAX = 1_000_000_000;
const SENTENCE_MAX = 300;
const IDS_MAX = 1_000;
const REFERENCES_MAX = 20;

function text<Value>(rule: string, read: (value: string) => Value | undefined): Reader<Value> {
  return { rule, json: 'string', read: (value) => (typeof value === 'string' ? read(value) : undefined) };
}

function matching(pattern: RegExp): Reader<string> {
  return text(`matches ${pattern.source}`, (value) => (pattern.test(value) ? value : undefined));
}

function oneOf<Choice extends string>(values: readonly Choice[]): Reader<Choice> {
  return text(`one of ${values.join(', ')}`, (value) => values.find((choice) => choice === value));
}

function decimal(decimals: number, scale: number): Reader<bigint> {
  return text(`a decimal string with at most ${decimals} decimals, not negative`, (value) =>
    value.length > DECIMAL_LENGTH_MAX ? undefined : parseDecimal(value, decimals, scale),
  );
}

function wholeNumber(min: number, max: number): Reader<number> {
  return {
    rule: `a whole number from ${min} to ${max}`,
    json: 'number',
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : undefined,
  };
}

function rate(max: number): Reader<Ppm> {
  const whole = wholeNumber(0, max);
  return {
    ...whole,
    read: (value) => {
      const number = whole.read(value);
      return number === undefined ? undefined : BigInt(number);
    },
  };
}

function listOf(reader: Reader<string>, max: number): Reader<readonly string[]> {
  const fits = (value: unknown): value is readonly string[] =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= max &&
    new Set(value).size === value.length &&
    value.every((item) => reader.read(item) !== undefined);
  return {
    rule: `a list of 1 to ${max} different texts, each ${reader.rule}`,
    json: 'strings',
    read: (value) => (fits(value) ? value : undefined),
  };
}

const money: Reader<Micro> = decimal(2, MONEY_DECIMALS);
const points: Reader<Points> = decimal(POINTS_DECIMALS, POINTS_DECIMALS);

/** The plain kinds of field a command can have. The API's schemas and reference page are made from these. */
export const FIELD_READERS = {
  id: matching(ID),
  commandId: matching(COMMAND_ID),
  reference: matching(COMMAND_ID),
  instant: text('an ISO 8601 time with offset', parseInstant),
  money,
  points,
  pointsOrAll: text<Points | 'all'>(`${points.rule}, or "all"`, (value) =>
    value === 'all' ? value : points.read(value),
  ),
  ppm: rate(1_000_000),
  days: wholeNumber(0, 36_500),
  count: wholeNumber(0, COUNT_MAX),
  quantity: wholeNumber(1, COUNT_MAX),
  change: wholeNumber(-COUNT_MAX, COUNT_MAX),
  digits: wholeNumber(1, 18),
  flag: {
    rule: 'true or false',
    json: 'boolean',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  } as Reader<boolean>,
  via: oneOf(choices.VIAS),
  tier: oneOf<Tier>(TIERS),
  region: matching(REGION),
  agencyRegion: matching(ID),
  fundingMode: oneOf(choices.FUNDING_MODES),
  stage: oneOf(choices.STAGES),
  pausable: oneOf(choices.PAUSABLES),
  storeKind: oneOf(choices.STORE_KINDS),
  withdrawalSource: oneOf(choices.WITHDRAWAL_SOURCES),
  withdrawalDecision: oneOf(choices.WITHDRAWAL_DECISIONS),
  payoutStatus: oneOf(choices.PAYOUT_STATUSES),
  settlementResult: oneOf(choices.SETTLEMENT_RESULTS),
  caseKind: oneOf(choices.CASE_KINDS),
  rulingDecision: oneOf(choices.RULING_DECISIONS),
  remedyKind: oneOf(choices.REMEDY_KINDS),
  adjustmentDirection: oneOf(choices.ADJUSTMENT_DIRECTIONS),
  holdTo: oneOf(choices.HOLD_TO),
  ids: listOf(matching(ID), IDS_MAX),
  references: listOf(matching(COMMAND_ID), REFERENCES_MAX),
  sentence: text(`a text of 1 to ${SENTENCE_MAX} characters`, (value) =>
    value.length > 0 && value.length <= SENTENCE_MAX ? value : undefined,
  ),
  policyDocument: {
    rule: 'a policy document (a JSON object)',
    json: 'object',
    read: (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined,
  } as Reader<object>,
} as const;

export type PlainKind = keyof typeof FIELD_READERS;
