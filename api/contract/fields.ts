import { z } from 'zod';
import {
  FIELD_READERS,
  type FieldKind,
  type Fields,
  LIST_FIELDS,
  LIST_MAX,
  type ListKind,
  OBJECT_FIELDS,
  type ObjectKind,
  type PlainKind,
  readSpec,
  type ShapeRule,
} from '#engine';
import { ruleText } from './rules/rule-slots.ts';

type KindOf<Spec> = Spec extends `${infer Kind}?`
  ? Kind
  : Spec extends `${infer Kind}=${string}`
    ? Kind
    : Spec;

type Travels = {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
  readonly object: object;
  readonly strings: readonly string[];
};

/** The JSON a field of a kind travels as. */
export type JsonOf<Kind> = Kind extends PlainKind
  ? Travels[(typeof FIELD_READERS)[Kind]['json']]
  : Kind extends ObjectKind
    ? FieldsOf<(typeof OBJECT_FIELDS)[Kind]>
    : Kind extends ListKind
      ? readonly FieldsOf<(typeof LIST_FIELDS)[Kind]>[]
      : never;

/** What may be left out: absent then, or with a value of its own. */
type Optional<Specs> = {
  [Name in keyof Specs]: Specs[Name] extends `${string}?` | `${string}=${string}` ? Name : never;
}[keyof Specs];

/** The JSON of a set of fields as the engine's table names them. */
export type FieldsOf<Specs> = {
  readonly [Name in Exclude<keyof Specs, Optional<Specs>>]: JsonOf<KindOf<Specs[Name]>>;
} & { readonly [Name in Optional<Specs>]?: JsonOf<KindOf<Specs[Name]>> | undefined };

/** A schema of one field kind, made from the engine's reader: the same rule, the same values. */
function schemaOfKind(kind: FieldKind): z.ZodType {
  if (kind in OBJECT_FIELDS) return fieldsSchema(OBJECT_FIELDS[kind as ObjectKind]);
  if (kind in LIST_FIELDS) {
    return z
      .array(fieldsSchema(LIST_FIELDS[kind as ListKind]))
      .min(1)
      .max(LIST_MAX);
  }
  return plainSchema(kind as PlainKind);
}

function plainSchema(kind: PlainKind): z.ZodType {
  const { rule, json, read } = FIELD_READERS[kind];
  if (rule.rule === 'one_of') return z.enum(rule.choices);
  const fits = (value: unknown) => read(value) !== undefined;
  return baseSchema(json, rule)
    .refine(fits, { error: rule.rule, params: rule })
    .meta({ description: ruleText(rule, 'en'), ...EXAMPLES[kind] });
}

function baseSchema(json: keyof Travels, rule: ShapeRule): z.ZodType {
  switch (json) {
    case 'number':
      return z.number().int();
    case 'boolean':
      return z.boolean();
    case 'object':
      return z.looseObject({});
    case 'strings':
      return z.array(z.string()).min(1);
    case 'string':
      return 'pattern' in rule ? z.string().regex(new RegExp(rule.pattern), rule.rule) : z.string().max(300);
  }
}

const EXAMPLES: Partial<Record<PlainKind, { readonly examples: string[] }>> = {
  money: { examples: ['1000.00'] },
  points: { examples: ['12.5'] },
  pointsOrAll: { examples: ['all'] },
  instant: { examples: ['2026-11-23T08:00:00+08:00'] },
};

/** A strict schema of a table of fields. */
export function fieldsSchema(specs: Fields): z.ZodObject<Record<string, z.ZodType>> {
  const shape = Object.entries(specs).map(([name, spec]) => {
    const { kind, required } = readSpec(spec);
    const schema = schemaOfKind(kind);
    return [name, required ? schema : schema.optional()];
  });
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}
