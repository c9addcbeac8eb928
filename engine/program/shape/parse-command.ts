import { formatMoney } from '../../amount/decimal.ts';
import { formatInstant, type Instant } from '../../amount/instant.ts';
import { fitsTier } from '../../commission/region.ts';
import type { ShapeRule } from '../../shape-rule.ts';
import { COMMAND_FIELDS, type Command, type CommandOf } from '../command.ts';
import {
  type FieldKind,
  type Fields,
  LIST_FIELDS,
  LIST_MAX,
  OBJECT_FIELDS,
  type ReadSpec,
  readSpec,
} from './field.ts';
import { type Malformed, malformed } from './malformed.ts';
import { FIELD_READERS, type PlainKind } from './readers.ts';
import { wrongRemedies } from './wrong-remedies.ts';

export type Parsed = { readonly command: Command } | Malformed;

type Json = Record<string, unknown>;

const OBJECT: ShapeRule = { rule: 'object' };
const LIST: ShapeRule = { rule: 'list_within', min: 1, max: LIST_MAX };
const KNOWN_TYPE: ShapeRule = { rule: 'one_of', choices: Object.keys(COMMAND_FIELDS) };

const STAMPED_HEAD: Fields = { id: 'commandId', occurredAt: 'instant?' };
const HEAD: Fields = { id: 'commandId', at: 'instant', occurredAt: 'instant?' };

/**
 * Reads a command as it was sent (JSON) into the engine's form.
 *
 * Shape    any JSON value → command, or the first field that breaks a rule. With a `stamp` that is its time,
 *          and what it says itself is not looked at.
 * Units    money with at most 2 decimals, points with at most 18, times ISO 8601 with offset, rates ppm.
 * Source   contracts §1, §2. Unknown fields and unknown types are malformed.
 */
export function parseCommand(json: unknown, stamp?: Instant): Parsed {
  if (!isObject(json)) return malformed('', OBJECT, json);
  const { type } = json;
  if (typeof type !== 'string' || !Object.hasOwn(COMMAND_FIELDS, type)) {
    return malformed('type', KNOWN_TYPE, type);
  }
  const command: Json = stamp === undefined ? { type } : { type, at: stamp };
  const shape = shapeOf(stamp === undefined ? COMMAND_SHAPES : STAMPED_SHAPES, type);
  const wrong = readFields(json, shape, '', command);
  if (wrong) return wrong;
  return wrongTogether(command as Command) ?? { command: command as Command };
}

/** The fields of one object taken apart; nothing of it is worked out again for each command. */
type Shape = {
  readonly names: ReadonlySet<string>;
  readonly fields: readonly (readonly [name: string, spec: ReadSpec])[];
};

const COMMAND_SHAPES = commandShapes(HEAD);
const STAMPED_SHAPES = commandShapes(STAMPED_HEAD);
const OBJECT_SHAPES = shapes(Object.entries<Fields>(OBJECT_FIELDS));
const LIST_SHAPES = shapes(Object.entries<Fields>(LIST_FIELDS));

function commandShapes(head: Fields): ReadonlyMap<string, Shape> {
  return shapes(
    Object.entries(COMMAND_FIELDS).map(([type, specs]) => [type, { ...head, ...specs }] as const),
    ['type', 'at'],
  );
}

function shapes(tables: readonly (readonly [string, Fields])[], beside: readonly string[] = []) {
  return new Map(
    tables.map(([name, specs]): [string, Shape] => [
      name,
      {
        names: new Set([...beside, ...Object.keys(specs)]),
        fields: Object.entries(specs).map(([field, spec]) => [field, readSpec(spec)]),
      },
    ]),
  );
}

function shapeOf(known: ReadonlyMap<string, Shape>, name: string): Shape {
  return known.get(name)!;
}

/** Reads the fields into an object; answers with the first that breaks a rule. */
function readFields(json: Json, { names, fields }: Shape, path: string, into: Json): Malformed | undefined {
  for (const field of Object.keys(json)) {
    if (!names.has(field)) return malformed(path + field, { rule: 'unknown' }, json[field]);
  }
  for (const [field, { kind, required, leftOut }] of fields) {
    const value = json[field] === undefined ? leftOut : json[field];
    if (value === undefined && required) return malformed(path + field, { rule: 'required' }, value);
    if (value === undefined) continue;
    const wrong = readField(value, kind, path, field, into);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Puts what it reads in its place; what is made of parts is there before they are right. */
function readField(
  value: unknown,
  kind: FieldKind,
  path: string,
  field: string,
  into: Json,
): Malformed | undefined {
  const reader = FIELD_READERS[kind as PlainKind] as (typeof FIELD_READERS)[PlainKind] | undefined;
  if (reader) {
    const read = reader.read(value);
    if (read === undefined) return malformed(path + field, reader.rule, value);
    into[field] = read;
    return undefined;
  }
  const list = LIST_SHAPES.get(kind);
  if (list) {
    const items: Json[] = [];
    into[field] = items;
    return readList(value, list, path + field, items);
  }
  const fields: Json = {};
  into[field] = fields;
  return readObject(value, shapeOf(OBJECT_SHAPES, kind), path + field, fields);
}

function readObject(value: unknown, shape: Shape, path: string, into: Json): Malformed | undefined {
  return isObject(value) ? readFields(value, shape, `${path}.`, into) : malformed(path, OBJECT, value);
}

function readList(value: unknown, shape: Shape, path: string, into: Json[]): Malformed | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > LIST_MAX) {
    return malformed(path, LIST, value);
  }
  for (const [place, item] of value.entries()) {
    const fields: Json = {};
    into.push(fields);
    const wrong = readObject(item, shape, `${path}[${place}]`, fields);
    if (wrong) return wrong;
  }
  return undefined;
}

/** Fields that are right each on its own and not together. */
function wrongTogether(command: Command): Malformed | undefined {
  switch (command.type) {
    case 'AppointAgent':
      return wrongAgency(command);
    case 'PlaceOrder':
      return wrongLines(command);
    case 'RequestWithdrawal':
      return wrongHolder(command);
    case 'StartConversion':
    case 'StartSubsidy':
      return wrongTerm(command);
    case 'RuleCase':
      return wrongRemedies(command.remedies ?? []);
    case 'UpdateStore':
      return command.moveBindings && command.ownerId === undefined
        ? malformed('moveBindings', { rule: 'only_beside', other: 'ownerId' }, true)
        : undefined;
    default:
      return undefined;
  }
}

function wrongLines({ lines }: CommandOf<'PlaceOrder'>): Malformed | undefined {
  const place = lines?.findIndex(({ amount, discount }) => discount > amount) ?? -1;
  if (place < 0) return undefined;
  const discount = formatMoney(lines![place]!.discount);
  return malformed(`lines[${place}].discount`, { rule: 'line_discount' }, discount);
}

function wrongAgency(command: CommandOf<'AppointAgent'>): Malformed | undefined {
  if (!fitsTier(command.region, command.tier)) {
    return malformed('region', { rule: 'region_of_tier', tier: command.tier }, command.region);
  }
  return wrongTerm(command);
}

const OF_MEMBER: ShapeRule = { rule: 'one_of', choices: ['wallet', 'commission'] };
const OF_STORE: ShapeRule = { rule: 'one_of', choices: ['payable'] };

/** One who asks, and a balance of theirs. */
function wrongHolder(command: CommandOf<'RequestWithdrawal'>): Malformed | undefined {
  const { memberId, storeId, from } = command;
  if (memberId !== undefined && storeId !== undefined) {
    return malformed('storeId', { rule: 'left_out_beside', other: 'memberId' }, storeId);
  }
  if (memberId === undefined && storeId === undefined) {
    return malformed('memberId', { rule: 'required_or', other: 'storeId' }, undefined);
  }
  const fits = (from === 'payable') === (storeId !== undefined);
  return fits ? undefined : malformed('from', storeId === undefined ? OF_MEMBER : OF_STORE, from);
}

type Term = { readonly from: number; readonly to?: number | undefined };

function wrongTerm({ from, to }: Term): Malformed | undefined {
  return to !== undefined && to <= from
    ? malformed('to', { rule: 'later_than', other: 'from' }, formatInstant(to))
    : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
