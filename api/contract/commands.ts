import { z } from 'zod';
import { COMMAND_FIELDS, type CommandType, type FieldSpec } from '#engine';
import { type FieldsOf, fieldsSchema } from './fields.ts';
import type { Writes } from './writes/write.ts';
import { WRITES, type WriteType } from './writes.ts';

type Table = typeof COMMAND_FIELDS;

/** The field that names what a command makes: on its own path it may be left out, and is ours then. */
type OwnId<Type> = Type extends WriteType
  ? (typeof WRITES)[Type] extends { readonly makes: readonly [infer Field extends string, string] }
    ? Field
    : never
  : never;
type Own<Type> = { readonly [Name in OwnId<Type>]?: string | undefined };
type Head = { readonly occurredAt?: string | undefined };

/** The body of a single write: the command's fields, less those the path gives. */
export type BodyOf<Type extends CommandType, InPath extends string = never> = Omit<
  FieldsOf<Table[Type]>,
  InPath | OwnId<Type>
> &
  Own<Type> &
  Head;

/** A command of the bulk path: brings its own id; the writer stamps `at`. */
export type BulkCommand = {
  [Type in CommandType]: FieldsOf<Table[Type]> & Head & { readonly id: string; readonly type: Type };
}[CommandType];

/** Makes the schema of a single write from the engine's table. */
export function bodySchema<Type extends CommandType, InPath extends string = never>(
  type: Type,
  inPath: readonly InPath[] = [],
): z.ZodType<BodyOf<Type, InPath>> {
  const own = (WRITES as Writes)[type]?.makes?.[0];
  const specs: Record<string, FieldSpec> = { occurredAt: 'instant?' };
  for (const [name, spec] of Object.entries<FieldSpec>(COMMAND_FIELDS[type])) {
    if ((inPath as readonly string[]).includes(name)) continue;
    specs[name] = name === own ? 'id?' : spec;
  }
  return fieldsSchema(specs) as unknown as z.ZodType<BodyOf<Type, InPath>>;
}

function bulkCommandSchema(type: CommandType): z.ZodObject {
  const specs: Record<string, FieldSpec> = {
    id: 'commandId',
    occurredAt: 'instant?',
    ...COMMAND_FIELDS[type],
  };
  return fieldsSchema(specs).extend({ type: z.literal(type) });
}

export const BULK_MAX = 1_000;

export const bulkSchema = z
  .array(z.union(Object.keys(COMMAND_FIELDS).map((type) => bulkCommandSchema(type as CommandType))))
  .max(BULK_MAX) as unknown as z.ZodType<readonly BulkCommand[]>;

export const eventSchema = z
  .looseObject({ type: z.string() })
  .meta({ id: 'Event', description: 'What happened; parts, points and prices as results.' });

export const acceptedSchema = z
  .object({
    id: z.string(),
    outcome: z.literal('accepted'),
    seq: z.number().int(),
    events: z.array(eventSchema),
  })
  .meta({ id: 'Accepted', description: 'Done and durable.' });

export const refusedSchema = z
  .looseObject({ id: z.string(), outcome: z.literal('refused'), code: z.string() })
  .meta({ id: 'Refused', description: 'A code and its numbers; nothing changed.' });

export const outcomesSchema = z.array(z.union([acceptedSchema, refusedSchema]));

export type Accepted = z.infer<typeof acceptedSchema>;
export type OutcomeJson = z.infer<typeof outcomesSchema>[number];
