import { z } from 'zod';
import { FIELD_READERS, type FieldKind, type FieldSpec, FUNDING_FIELDS, kindOf } from '#engine';

/** The JSON a field of a kind travels as. */
export type JsonOf<Kind extends string> = Kind extends 'ppm' | 'days'
  ? number
  : Kind extends 'funding'
    ? FieldsOf<typeof FUNDING_FIELDS>
    : string;

type Optional<Specs> = {
  [Name in keyof Specs]: Specs[Name] extends `${string}?` ? Name : never;
}[keyof Specs];
type Plain<Spec> = Spec extends `${infer Kind}?` ? Kind : Spec extends string ? Spec : never;

/** The JSON of a set of fields as the engine's table names them. */
export type FieldsOf<Specs> = {
  readonly [Name in Exclude<keyof Specs, Optional<Specs>>]: JsonOf<Plain<Specs[Name]>>;
} & { readonly [Name in Optional<Specs>]?: JsonOf<Plain<Specs[Name]>> | undefined };

const PATTERN = /^matches (.+)$/;
const CHOICE = /^one of (.+)$/;

/** A schema of one field kind, made from the engine's reader: the same rule, the same values. */
function schemaOfKind(kind: FieldKind): z.ZodType {
  if (kind === 'funding') return fieldsSchema(FUNDING_FIELDS);
  const reader = FIELD_READERS[kind];
  const message = reader.rule;
  const fits = (value: unknown) => reader.read(value) !== undefined;
  if (kind === 'ppm' || kind === 'days') {
    return z.number().int().min(0).refine(fits, message).meta({ description: message });
  }
  const pattern = PATTERN.exec(message)?.[1];
  const choice = CHOICE.exec(message)?.[1];
  if (choice !== undefined) return z.enum(choice.split(', ') as [string, ...string[]]);
  const text = pattern === undefined ? z.string().max(64) : z.string().regex(new RegExp(pattern));
  return text.refine(fits, message).meta({ description: message, ...EXAMPLES[kind] });
}

const EXAMPLES: Partial<Record<FieldKind, { readonly examples: string[] }>> = {
  money: { examples: ['1000.00'] },
  points: { examples: ['12.5'] },
  pointsOrAll: { examples: ['all'] },
  instant: { examples: ['2026-11-23T08:00:00+08:00'] },
};

/** A strict schema of a table of fields. */
export function fieldsSchema(
  specs: Readonly<Record<string, FieldSpec>>,
): z.ZodObject<Record<string, z.ZodType>> {
  const shape = Object.entries(specs).map(([name, spec]) => {
    const schema = schemaOfKind(kindOf(spec));
    return [name, spec.endsWith('?') ? schema.optional() : schema];
  });
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}
