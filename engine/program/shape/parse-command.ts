import { formatMoney } from '../../amount/decimal.ts';
import { fitsTier } from '../../commission/region.ts';
import { COMMAND_FIELDS, type Command, type CommandOf, type CommandType } from '../command.ts';
import {
  type FieldKind,
  type Fields,
  LIST_FIELDS,
  LIST_MAX,
  type ListKind,
  OBJECT_FIELDS,
  type ObjectKind,
  readSpec,
} from './field.ts';
import { type Malformed, malformed } from './malformed.ts';
import { FIELD_READERS, type PlainKind } from './readers.ts';
import { wrongRemedies } from './wrong-remedies.ts';

export type Parsed = { readonly command: Command } | { readonly malformed: Malformed };

type Json = Record<string, unknown>;
type Read = { readonly value: unknown } | { readonly malformed: Malformed };

const HEAD: Fields = { id: 'commandId', at: 'instant', occurredAt: 'instant?' };

/**
 * Reads a command as it was sent (JSON) into the engine's form.
 *
 * Shape    any JSON value → command, or the first field that breaks a rule.
 * Units    money with at most 2 decimals, points with at most 18, times ISO 8601 with offset, rates ppm.
 * Source   contracts §1, §2. Unknown fields and unknown types are malformed.
 */
export function parseCommand(json: unknown): Parsed {
  if (!isObject(json)) return malformed('', 'a JSON object', json);
  const { type, ...rest } = json;
  if (typeof type !== 'string' || !Object.hasOwn(COMMAND_FIELDS, type)) {
    return malformed('type', `one of ${Object.keys(COMMAND_FIELDS).join(', ')}`, type);
  }
  const read = readFields(rest, { ...HEAD, ...COMMAND_FIELDS[type as CommandType] }, '');
  if ('malformed' in read) return read;
  const command = { type, ...(read.value as Json) } as Command;
  return wrongTogether(command) ?? { command };
}

function readFields(json: Json, specs: Fields, path: string): Read {
  for (const field of Object.keys(json)) {
    if (!Object.hasOwn(specs, field)) return malformed(path + field, 'a known field', json[field]);
  }
  const fields: Json = {};
  for (const [field, spec] of Object.entries(specs)) {
    const { kind, required, leftOut } = readSpec(spec);
    const value = json[field] === undefined ? leftOut : json[field];
    if (value === undefined && required) return malformed(path + field, 'required', value);
    if (value === undefined) continue;
    const read = readField(value, kind, path + field);
    if ('malformed' in read) return read;
    fields[field] = read.value;
  }
  return { value: fields };
}

function readField(value: unknown, kind: FieldKind, path: string): Read {
  if (Object.hasOwn(OBJECT_FIELDS, kind)) {
    if (!isObject(value)) return malformed(path, 'a JSON object', value);
    return readFields(value, OBJECT_FIELDS[kind as ObjectKind], `${path}.`);
  }
  if (Object.hasOwn(LIST_FIELDS, kind)) return readList(value, LIST_FIELDS[kind as ListKind], path);
  const reader = FIELD_READERS[kind as PlainKind];
  const result = reader.read(value);
  return result === undefined ? malformed(path, reader.rule, value) : { value: result };
}

function readList(value: unknown, specs: Fields, path: string): Read {
  if (!Array.isArray(value) || value.length === 0 || value.length > LIST_MAX) {
    return malformed(path, `a list of 1 to ${LIST_MAX} JSON objects`, value);
  }
  const items: unknown[] = [];
  for (const [place, item] of value.entries()) {
    const at = `${path}[${place}]`;
    if (!isObject(item)) return malformed(at, 'a JSON object', item);
    const read = readFields(item, specs, `${at}.`);
    if ('malformed' in read) return read;
    items.push(read.value);
  }
  return { value: items };
}

/** Fields that are right each on its own and not together. */
function wrongTogether(command: Command): { malformed: Malformed } | undefined {
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

function wrongLines({ lines }: CommandOf<'PlaceOrder'>): { malformed: Malformed } | undefined {
  const place = lines?.findIndex(({ amount, discount }) => discount > amount) ?? -1;
  if (place < 0) return undefined;
  const discount = formatMoney(lines![place]!.discount);
  return malformed(`lines[${place}].discount`, 'at most the amount of its line', discount);
}

function wrongAgency(command: CommandOf<'AppointAgent'>): { malformed: Malformed } | undefined {
  if (!fitsTier(command.region, command.tier)) {
    return malformed('region', `a region of tier ${command.tier}`, command.region);
  }
  return wrongTerm(command);
}

/** One who asks, and a balance of theirs. */
function wrongHolder(command: CommandOf<'RequestWithdrawal'>): { malformed: Malformed } | undefined {
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

function wrongTerm({ from, to }: Term): { malformed: Malformed } | undefined {
  return to !== undefined && to <= from ? malformed('to', 'after from', to) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
