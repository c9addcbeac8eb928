import { fitsTier } from '../commission/region.ts';
import type { AppointAgent, Command, CommandType } from './command.ts';
import {
  COMMAND_FIELDS,
  FIELD_READERS,
  type FieldKind,
  type FieldSpec,
  FUNDING_FIELDS,
  type Malformed,
} from './shape.ts';

export type Parsed = { readonly command: Command } | { readonly malformed: Malformed };

type Fields = Record<string, unknown>;
type Specs = Readonly<Record<string, FieldSpec>>;

const HEAD: Specs = { id: 'commandId', at: 'instant', occurredAt: 'instant?' };

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
  const command = { type, ...withDefaults(type as CommandType, read.fields) } as Command;
  const wrong = command.type === 'AppointAgent' ? wrongAgency(command) : undefined;
  return wrong ?? { command };
}

function readFields(json: Fields, specs: Specs, path: string): { fields: Fields } | { malformed: Malformed } {
  for (const field of Object.keys(json)) {
    if (!Object.hasOwn(specs, field)) return malformed(path + field, 'a known field', json[field]);
  }
  const fields: Fields = {};
  for (const [field, spec] of Object.entries(specs)) {
    const value = json[field];
    if (value === undefined) {
      if (!spec.endsWith('?')) return malformed(path + field, 'required', value);
      continue;
    }
    const read = readField(value, kindOf(spec), path + field);
    if ('malformed' in read) return read;
    fields[field] = read.value;
  }
  return { fields };
}

function readField(
  value: unknown,
  kind: FieldKind,
  path: string,
): { value: unknown } | { malformed: Malformed } {
  if (kind === 'funding') {
    if (!isObject(value)) return malformed(path, 'a JSON object', value);
    const read = readFields(value, FUNDING_FIELDS, `${path}.`);
    return 'malformed' in read ? read : { value: read.fields };
  }
  const reader = FIELD_READERS[kind];
  const result = reader.read(value);
  return result === undefined ? malformed(path, reader.rule, value) : { value: result };
}

export function kindOf(spec: FieldSpec): FieldKind {
  return (spec.endsWith('?') ? spec.slice(0, -1) : spec) as FieldKind;
}

function withDefaults(type: CommandType, fields: Fields): Fields {
  if (type === 'PlaceOrder') {
    return { ...fields, funding: { mode: 'collect', channel: 'simulated', ...(fields.funding as Fields) } };
  }
  if (type === 'InjectCapital') return { periodDays: 0, channel: 'simulated', ...fields };
  if (type === 'FundDeposit' || type === 'RecordSplit') return { channel: 'simulated', ...fields };
  return fields;
}

function wrongAgency(command: AppointAgent): { malformed: Malformed } | undefined {
  if (!fitsTier(command.region, command.tier)) {
    return malformed('region', `a region of tier ${command.tier}`, command.region);
  }
  if (command.to !== undefined && command.to <= command.from)
    return malformed('to', 'after from', command.to);
  return undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(field: string, rule: string, value: unknown): { malformed: Malformed } {
  const shown = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return { malformed: { field, rule, value: shown.slice(0, 200) } };
}
