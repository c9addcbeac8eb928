import { MONEY_DECIMALS, POINTS_DECIMALS, parseDecimal } from '../amount/decimal.ts';
import { parseInstant } from '../amount/instant.ts';
import { TIERS } from '../rules/policy.ts';
import { FUNDING_MODES, VIAS } from './command.ts';

/** Why a command is not of its shape: which field, which rule, what was sent. */
export type Malformed = { readonly field: string; readonly rule: string; readonly value: string };

/** The kinds of field a command can have. The API's schemas and reference page are made from these. */
export type FieldKind =
  | 'id'
  | 'commandId'
  | 'instant'
  | 'money'
  | 'points'
  | 'pointsOrAll'
  | 'ppm'
  | 'days'
  | 'via'
  | 'tier'
  | 'region'
  | 'agencyRegion'
  | 'reference'
  | 'fundingMode'
  | 'funding';

type Reader = { readonly rule: string; read(value: unknown): unknown };

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const COMMAND_ID = /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,199}$/;
const REGION = /^\d{6}$/;
/** More digits than any amount needs; keeps arithmetic on hostile input small. */
const DECIMAL_LENGTH_MAX = 48;

function text(rule: string, read: (value: string) => unknown): Reader {
  return { rule, read: (value) => (typeof value === 'string' ? read(value) : undefined) };
}

function matching(pattern: RegExp): Reader {
  return text(`matches ${pattern.source}`, (value) => (pattern.test(value) ? value : undefined));
}

function oneOf(values: readonly string[]): Reader {
  return text(`one of ${values.join(', ')}`, (value) => (values.includes(value) ? value : undefined));
}

function decimal(decimals: number, scale: number): Reader {
  return text(`a decimal string with at most ${decimals} decimals, not negative`, (value) =>
    value.length > DECIMAL_LENGTH_MAX ? undefined : parseDecimal(value, decimals, scale),
  );
}

function wholeNumber(max: number, read: (value: number) => unknown): Reader {
  return {
    rule: `a whole number from 0 to ${max}`,
    read: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max
        ? read(value)
        : undefined,
  };
}

const money = decimal(2, MONEY_DECIMALS);
const points = decimal(POINTS_DECIMALS, POINTS_DECIMALS);

/** How each kind is read; `undefined` means not of that kind. Objects (`funding`) are read field by field. */
export const FIELD_READERS: Readonly<Record<Exclude<FieldKind, 'funding'>, Reader>> = {
  id: matching(ID),
  commandId: matching(COMMAND_ID),
  reference: matching(COMMAND_ID),
  instant: text('an ISO 8601 time with offset', parseInstant),
  money,
  points,
  pointsOrAll: text(`${points.rule}, or "all"`, (value) => (value === 'all' ? value : points.read(value))),
  ppm: wholeNumber(1_000_000, BigInt),
  days: wholeNumber(36_500, (value) => value),
  via: oneOf(VIAS),
  tier: oneOf(TIERS),
  region: matching(REGION),
  agencyRegion: matching(ID),
  fundingMode: oneOf(FUNDING_MODES),
};

/** A field: its kind, and whether it may be left out (`?`). */
export type FieldSpec = FieldKind | `${FieldKind}?`;

/** The fields of each command beside `id`, `at`, `type` and `occurredAt` (contracts §2). */
export const COMMAND_FIELDS = {
  RegisterMember: { memberId: 'id', referrerId: 'id?', via: 'via?' },
  BindMember: { memberId: 'id', referrerId: 'id', via: 'via', storeId: 'id?' },
  RegisterStore: { storeId: 'id', ownerId: 'id', tariff: 'id?', region: 'region?', recruiterId: 'id?' },
  PlaceOrder: {
    orderId: 'id',
    memberId: 'id',
    storeId: 'id',
    amount: 'money',
    region: 'region?',
    funding: 'funding?',
  },
  SettleOrder: { orderId: 'id', reason: 'reference?' },
  RefundOrder: { refundId: 'id', orderId: 'id', amount: 'money', maxLoss: 'money?', reason: 'reference?' },
  RedeemPoints: { redemptionId: 'id', memberId: 'id', points: 'pointsOrAll', minNet: 'money?' },
  InjectCapital: { injectionId: 'id', amount: 'money', periodDays: 'days?', channel: 'id?' },
  AppointAgent: {
    agencyId: 'id',
    memberId: 'id',
    region: 'agencyRegion',
    tier: 'tier',
    ratePpm: 'ppm?',
    fee: 'money?',
    contractRef: 'reference?',
    from: 'instant',
    to: 'instant?',
  },
  EndAgency: { agencyId: 'id', reason: 'reference?' },
  FundDeposit: { storeId: 'id', amount: 'money', channel: 'id?', reference: 'reference?' },
  RecordSplit: { storeId: 'id', amount: 'money', channel: 'id?', reference: 'reference?' },
  Tick: {},
} as const satisfies Record<string, Record<string, FieldSpec>>;

export const FUNDING_FIELDS = {
  mode: 'fundingMode?',
  channel: 'id?',
  reference: 'reference?',
} as const satisfies Record<string, FieldSpec>;
