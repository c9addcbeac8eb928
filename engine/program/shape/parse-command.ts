import { formatMoney } from '../../amount/decimal.ts';
import type { Instant } from '../../amount/instant.ts';
import { fitsTier } from '../../commission/region.ts';
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

export type Parsed = { readonly command: Command } | { readonly malformed: Malformed };

type Json = Record<string, unknown>;
type Wrong = { readonly malformed: Malformed };
type Read = { readonly value: unknown } | Wrong;

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
  if (!isObject(json)) return malformed('', 'a JSON object', json);
  const { type } = json;
  if (typeof type !== 'string' || !Object.hasOwn(COMMAND_FIELDS, type)) {
    return malformed('type', `one of ${Object.keys(COMMAND_FIELDS).join(', ')}`, type);
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
function readFields(json: Json, { names, fields }: Shape, path: string, into: Json): Wrong | undefined {
  for (const field of Object.keys(json)) {
    if (!names.has(field)) return malformed(path + field, 'a known field', json[field]);
  }
  for (const [field, { kind, required, leftOut }] of fields) {
    const value = json[field] === undefined ? leftOut : json[field];
    if (value === undefined && required) return malformed(path + field, 'required', value);
    if (value === undefined) continue;
    const read = readField(value, kind, path + field);
    if ('malformed' in read) return read;
    into[field] = read.value;
  }
  return undefined;
}

function readField(value: unknown, kind: FieldKind, path: string): Read {
  const reader = FIELD_READERS[kind as PlainKind] as (typeof FIELD_READERS)[PlainKind] | undefined;
  if (!reader) {
    const list = LIST_SHAPES.get(kind);
    return list ? readList(value, list, path) : readObject(value, shapeOf(OBJECT_SHAPES, kind), path);
  }
  const result = reader.read(value);
  return result === undefined ? malformed(path, reader.rule, value) : { value: result };
}

function readObject(value: unknown, shape: Shape, path: string): Read {
  if (!isObject(value)) return malformed(path, 'a JSON object', value);
  const fields: Json = {};
  return readFields(value, shape, `${path}.`, fields) ?? { value: fields };
}

function readList(value: unknown, shape: Shape, path: string): Read {
  if (!Array.isArray(value) || value.length === 0 || value.length > LIST_MAX) {
    return malformed(path, `a list of 1 to ${LIST_MAX} JSON objects`, value);
  }
  const items: unknown[] = [];
  for (const [place, item] of value.entries()) {
    const read = readObject(item, shape, `${path}[${place}]`);
    if ('malformed' in read) return read;
    items.push(read.value);
  }
  return { value: items };
}

/** Fields that are right each on its own and not together. */
function wrongTogether(command: Command): Wrong | undefined {
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
        ? malformed('moveBindings', 'only beside an ownerId', true)
        : undefined;
    default:
      return undefined;
  }
}

function wrongLines({ lines }: CommandOf<'PlaceOrder'>): Wrong | undefined {
  const place = lines?.findIndex(({ amount, discount }) => discount > amount) ?? -1;
  if (place < 0) return undefined;
  const discount = formatMoney(lines![place]!.discount);
  return malformed(`lines[${place}].discount`, 'at most the amount of its line', discount);
}

function wrongAgency(command: CommandOf<'AppointAgent'>): Wrong | undefined {
  if (!fitsTier(command.region, command.tier)) {
    return malformed('region', `a region of tier ${command.tier}`, command.region);
  }
  return wrongTerm(command);
}

/** One who asks, and a balance of theirs. */
function wrongHolder(command: CommandOf<'RequestWithdrawal'>): Wrong | undefined {
  const { memberId, storeId, from } = command;
  if (memberId !== undefined && storeId !== undefined) {
    return malformed('storeId', 'left out beside memberId', storeId);
  }
  if (memberId === undefined && storeId === undefined) {
    return malformed('memberId', 'required, or storeId', undefined);
  }
  const fits = (from === 'payable') === (storeId !== undefined);
  return fits
    ? undefined
    : malformed('from', storeId === undefined ? 'wallet or commission' : 'payable', from);
}

type Term = { readonly from: number; readonly to?: number | undefined };

function wrongTerm({ from, to }: Term): Wrong | undefined {
  return to !== undefined && to <= from ? malformed('to', 'after from', to) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
