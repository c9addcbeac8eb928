import { WRITES, type Write, type WriteType } from '#contract';
import {
  COMMAND_FIELDS,
  FIELD_READERS,
  type FieldKind,
  type FieldSpec,
  LIST_FIELDS,
  type ListKind,
  OBJECT_FIELDS,
  type ObjectKind,
  type PlainKind,
  readSpec,
} from '#engine';
import { startOfDay } from '../../kit/format/time.ts';

/** A field of a command as a form asks for it; the engine's table says what it is. */
export type FieldOfCommand = {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly leftOut: unknown;
  /** Names what the command makes: left out, a name is made for it. */
  readonly made: boolean;
  /** Whole numbers. */
  readonly whole: boolean;
};

/** What a form was filled in with, by field. */
export type Filled = Readonly<Record<string, unknown>>;

type Specs = Readonly<Record<string, FieldSpec>>;

const WHOLE: ReadonlySet<FieldKind> = new Set(['days', 'count', 'quantity', 'change', 'digits']);
const PPM_PER_PERCENT = 10_000;
/** Who the two people are is known from who proposes and who agrees. */
const RECORDED = 'officers';

export function fieldOf(type: WriteType, name: string): FieldOfCommand {
  const field = readField(name, (COMMAND_FIELDS[type] as Specs)[name]!);
  const write: Write = WRITES[type];
  const made = write.makes?.[0] === name;
  return { ...field, made, required: field.required && !made };
}

/** All that a command can be given by hand. */
export function fieldsOf(type: WriteType): readonly FieldOfCommand[] {
  return Object.keys(COMMAND_FIELDS[type])
    .filter((name) => name !== RECORDED)
    .map((name) => fieldOf(type, name));
}

/** The fields a kind is made of; undefined: it is one value. */
export function partsOf(kind: FieldKind): readonly FieldOfCommand[] | undefined {
  const specs: Specs | undefined = LIST_FIELDS[kind as ListKind] ?? OBJECT_FIELDS[kind as ObjectKind];
  return specs && Object.entries(specs).map(([name, spec]) => readField(name, spec));
}

export const isList = (kind: FieldKind): boolean => kind in LIST_FIELDS;

function readField(name: string, spec: FieldSpec): FieldOfCommand {
  const { kind, required, leftOut } = readSpec(spec);
  return { name, kind, required, leftOut, made: false, whole: WHOLE.has(kind) };
}

/** What a kind has to choose from; undefined: it is written. */
export function choicesOf(kind: FieldKind): readonly string[] | undefined {
  const reader = FIELD_READERS[kind as PlainKind] as (typeof FIELD_READERS)[PlainKind] | undefined;
  return reader && 'choices' in reader.rule ? reader.rule.choices : undefined;
}

/** True when the engine would take the value as it would be sent. */
export function readable(field: FieldOfCommand, sent: unknown): boolean {
  const reader = FIELD_READERS[field.kind as PlainKind] as { read(value: unknown): unknown } | undefined;
  return reader === undefined || reader.read(sent) !== undefined;
}

/** A filled-in value as it is sent; undefined: it was left empty. Days begin at midnight of the zone. */
export function sentOf(field: FieldOfCommand, value: unknown, zone: string): unknown {
  if (value === undefined || value === null || value === '') return undefined;
  if (Array.isArray(value) && value.length === 0) return undefined;
  const parts = partsOf(field.kind);
  if (parts && Array.isArray(value)) return value.map((row) => sentFields(parts, row ?? {}, zone));
  if (parts) {
    const sent = sentFields(parts, value as Filled, zone);
    return Object.keys(sent).length === 0 ? undefined : sent;
  }
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (field.kind === 'instant') return startOfDay(text, zone);
  if (field.kind === 'ppm') return Math.round(Number(text) * PPM_PER_PERCENT);
  return text;
}

/** All fields as they are sent, without those that were left empty. */
export function sentFields(fields: readonly FieldOfCommand[], filled: Filled, zone: string): Filled {
  const sent = fields.map((field) => [field.name, sentOf(field, filled[field.name], zone)] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}

/** What the engine takes where nothing is sent, shown from the start. */
export function leftOut(fields: readonly FieldOfCommand[]): Filled {
  return Object.fromEntries(fields.map(({ name, leftOut: value }) => [name, value]));
}
