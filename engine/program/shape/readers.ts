import { MONEY_DECIMALS, POINTS_DECIMALS, parseDecimal } from '../../amount/decimal.ts';
import { parseInstant } from '../../amount/instant.ts';
import type { Micro, Points, Ppm } from '../../amount/quantity.ts';
import { TIERS, type Tier } from '../../rules/policy.ts';
import type { ShapeRule } from '../../shape-rule.ts';
import * as choices from './choices.ts';

/** Reads one kind of value as it was sent; `undefined` means not of that kind. `json` is how it travels. */
export type Reader<Value> = {
  readonly rule: ShapeRule;
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

function text<Value>(rule: ShapeRule, read: (value: string) => Value | undefined): Reader<Value> {
  return { rule, json: 'string', read: (value) => (typeof value === 'string' ? read(value) : undefined) };
}

function matching(rule: 'id' | 'reference' | 'six_digits', pattern: RegExp): Reader<string> {
  return text({ rule, pattern: pattern.source }, (value) => (pattern.test(value) ? value : undefined));
}

function oneOf<Choice extends string>(values: readonly Choice[]): Reader<Choice> {
  return text({ rule: 'one_of', choices: values }, (value) => values.find((choice) => choice === value));
}

function decimal(decimals: number, scale: number): Reader<bigint> {
  return text({ rule: 'decimal', decimals }, (value) =>
    value.length > DECIMAL_LENGTH_MAX ? undefined : parseDecimal(value, decimals, scale),
  );
}

function wholeNumber(min: number, max: number): Reader<number> {
  return {
    rule: { rule: 'whole_number_within', min, max },
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
    rule: { rule: 'ids_within', min: 1, max },
    json: 'strings',
    read: (value) => (fits(value) ? value : undefined),
  };
}

const money: Reader<Micro> = decimal(2, MONEY_DECIMALS);
const points: Reader<Points> = decimal(POINTS_DECIMALS, POINTS_DECIMALS);

/** The plain kinds of field a command can have. The API's schemas and reference page are made from these. */
export const FIELD_READERS = {
  id: matching('id', ID),
  commandId: matching('reference', COMMAND_ID),
  reference: matching('reference', COMMAND_ID),
  instant: text({ rule: 'instant' }, parseInstant),
  money,
  points,
  pointsOrAll: text<Points | 'all'>({ rule: 'decimal_or_all', decimals: POINTS_DECIMALS }, (value) =>
    value === 'all' ? value : points.read(value),
  ),
  ppm: rate(1_000_000),
  days: wholeNumber(0, 36_500),
  count: wholeNumber(0, COUNT_MAX),
  quantity: wholeNumber(1, COUNT_MAX),
  change: wholeNumber(-COUNT_MAX, COUNT_MAX),
  digits: wholeNumber(1, 18),
  flag: {
    rule: { rule: 'true_or_false' },
    json: 'boolean',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  } as Reader<boolean>,
  via: oneOf(choices.VIAS),
  tier: oneOf<Tier>(TIERS),
  region: matching('six_digits', REGION),
  agencyRegion: matching('id', ID),
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
  ids: listOf(matching('id', ID), IDS_MAX),
  references: listOf(matching('reference', COMMAND_ID), REFERENCES_MAX),
  sentence: text({ rule: 'text_within', min: 1, max: SENTENCE_MAX }, (value) =>
    value.length > 0 && value.length <= SENTENCE_MAX ? value : undefined,
  ),
  policyDocument: {
    rule: { rule: 'object' },
    json: 'object',
    read: (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined,
  } as Reader<object>,
} as const;

export type PlainKind = keyof typeof FIELD_READERS;
