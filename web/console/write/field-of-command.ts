import { WRITES, type Write, type WriteType } from '#contract';
import {
  COMMAND_FIELDS,
  FIELD_READERS,
  type FieldKind,
  type FieldSpec,
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
  /** Whole numbers. */
  readonly whole: boolean;
};

const WHOLE: ReadonlySet<FieldKind> = new Set(['days', 'count', 'quantity', 'change', 'digits']);
const CHOICE = /^one of (.+)$/;
const PPM_PER_PERCENT = 10_000;

export function fieldOf(type: WriteType, name: string): FieldOfCommand {
  const spec = (COMMAND_FIELDS[type] as Readonly<Record<string, FieldSpec>>)[name]!;
  const { kind, required, leftOut } = readSpec(spec);
  const write: Write = WRITES[type];
  return { name, kind, required: required && write.makes?.[0] !== name, leftOut, whole: WHOLE.has(kind) };
}

/** What a kind has to choose from; undefined: it is written. */
export function choicesOf(kind: FieldKind): readonly string[] | undefined {
  return CHOICE.exec(ruleOf(kind))?.[1]?.split(', ');
}

function ruleOf(kind: FieldKind): string {
  return kind in FIELD_READERS ? FIELD_READERS[kind as PlainKind].rule : '';
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
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (field.kind === 'instant') return startOfDay(text, zone);
  if (field.kind === 'ppm') return Math.round(Number(text) * PPM_PER_PERCENT);
  return text;
}
