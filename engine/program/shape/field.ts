import { FIELD_READERS, type PlainKind, type Reader } from './readers.ts';

/** Kinds made of fields of their own: one object, or a list of objects. */
export const OBJECT_FIELDS = {
  funding: { mode: 'fundingMode=collect', channel: 'id=simulated', reference: 'reference?' },
  checklist: {
    legalProfile: 'reference?',
    reserveAccount: 'reference?',
    paymentProvider: 'reference?',
    disclosure: 'reference?',
    counselOpinion: 'reference?',
    outcomesReport: 'reference?',
  },
} as const satisfies Record<string, PlainFields>;

export const LIST_FIELDS = {
  lines: {
    product: 'id?',
    reference: 'reference?',
    quantity: 'quantity=1',
    amount: 'money',
    discount: 'money=0',
    tariff: 'id?',
    eligible: 'flag=true',
  },
  refundLines: { line: 'quantity', amount: 'money', quantity: 'count=0' },
  remedies: {
    kind: 'remedyKind',
    amount: 'money?',
    budgetId: 'id?',
    memberIds: 'ids?',
    referrerId: 'id?',
    storeId: 'id?',
    memberId: 'id?',
  },
} as const satisfies Record<string, PlainFields>;

/** The most items a list of objects may have. */
export const LIST_MAX = 200;

/** What a field is given when it is left out stands behind `=`. */
type SpecOf<Kind extends string> = Kind | `${Kind}?` | `${Kind}=${string}`;
type PlainFields = Readonly<Record<string, SpecOf<PlainKind>>>;

export type ObjectKind = keyof typeof OBJECT_FIELDS;
export type ListKind = keyof typeof LIST_FIELDS;
export type FieldKind = PlainKind | ObjectKind | ListKind;

/** A field: its kind, and whether it may be left out (`?`), or what it then is (`=`). */
export type FieldSpec = SpecOf<FieldKind>;
export type Fields = Readonly<Record<string, FieldSpec>>;
/** Commands by type, each with its fields beside `id`, `at`, `type` and `occurredAt`. */
export type CommandTable = Readonly<Record<string, Fields>>;

export type KindOf<Spec> = Spec extends `${infer Kind}?`
  ? Kind
  : Spec extends `${infer Kind}=${string}`
    ? Kind
    : Spec;

type PlainValue<Kind extends PlainKind> = (typeof FIELD_READERS)[Kind] extends Reader<infer Value>
  ? Value
  : never;

/** The engine's form of a kind. */
type ValueOf<Kind> = Kind extends PlainKind
  ? PlainValue<Kind>
  : Kind extends ObjectKind
    ? ValuesOf<(typeof OBJECT_FIELDS)[Kind]>
    : Kind extends ListKind
      ? readonly ValuesOf<(typeof LIST_FIELDS)[Kind]>[]
      : never;

type Optional<Specs> = {
  [Name in keyof Specs]: Specs[Name] extends `${string}?` ? Name : never;
}[keyof Specs];

/** The engine's form of a table of fields: what may be left out and has no default may be undefined. */
export type ValuesOf<Specs> = {
  readonly [Name in Exclude<keyof Specs, Optional<Specs>>]: ValueOf<KindOf<Specs[Name]>>;
} & { readonly [Name in Optional<Specs>]?: ValueOf<KindOf<Specs[Name]>> | undefined };

/** A spec taken apart: its kind, and what the field is when it is left out. */
export type ReadSpec = {
  readonly kind: FieldKind;
  readonly required: boolean;
  /** As it would be sent; undefined: absent. */
  readonly leftOut: unknown;
};

const readSpecs = new Map<FieldSpec, ReadSpec>();

/** Takes a spec apart, each one once. */
export function readSpec(spec: FieldSpec): ReadSpec {
  let read = readSpecs.get(spec);
  if (!read) {
    const [, kind = '', mark = '', leftOut = ''] = /^([a-zA-Z]+)([?=]?)(.*)$/.exec(spec) ?? [];
    const required = mark === '';
    read = {
      kind: kind as FieldKind,
      required,
      leftOut: mark === '=' ? defaultOf(kind, leftOut) : undefined,
    };
    readSpecs.set(spec, read);
  }
  return read;
}

function defaultOf(kind: string, written: string): unknown {
  if (kind in OBJECT_FIELDS) return JSON.parse(written);
  const json = kind in FIELD_READERS ? FIELD_READERS[kind as PlainKind].json : 'string';
  return json === 'string' ? written : JSON.parse(written);
}
