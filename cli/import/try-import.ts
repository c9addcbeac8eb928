import { createHash } from 'node:crypto';
import { type RegionTable, renderRefusal } from '#contract';
import {
  type Command,
  contentOf,
  encodeRefusal,
  execute,
  formatInstant,
  type Outcome,
  parseCommand,
  parseDecimal,
} from '#engine';
import type { CommandJson } from '#journal';
import type { Told } from '../broken-rule.ts';
import { type BadRow, badCell, type Fields, type Line } from '../table/csv-table.ts';
import type { ImportKind } from './import-kind.ts';
import { IMPORT_IDS, type ProgramCopy } from './journal-copy.ts';

export type TryOptions = {
  /** Register members nobody knows. */
  readonly register: boolean;
  readonly regions: RegionTable;
  readonly now: number;
  /** When lines without a time of their own happened, if not now. */
  readonly at?: string | undefined;
};

/** What an import would do: nothing of it has been done. */
export type Tried = {
  readonly rows: number;
  readonly bad: readonly BadRow[];
  /** Lines that an earlier import brought in, unchanged. */
  readonly before: number;
  readonly registered: number;
  /** Sum of the lines to import, refunds taken off, micro-yuan. */
  readonly sum: bigint;
  /** Rules that would be warned of, and how often. */
  readonly warned: ReadonlyMap<string, number>;
  readonly commands: readonly CommandJson[];
};

/** Tries every line, in order, on a copy of the program: all that is wrong is known before anything is done. */
export function tryImport(
  kind: ImportKind,
  lines: readonly Line[],
  copy: ProgramCopy,
  options: TryOptions,
): Tried {
  const bad: BadRow[] = [];
  const commands: CommandJson[] = [];
  const warned = new Map<string, number>();
  let before = 0;
  let registered = 0;
  let sum = 0n;
  for (const { fields, line } of kind.arrange?.(lines) ?? lines) {
    const tried = tryLine(kind, fields, copy, options);
    if ('zh' in tried) bad.push({ line, ...tried });
    else if (tried.length === 0) before += 1;
    else {
      registered += tried.length - 1;
      sum += amountOf(kind, fields);
      for (const { json, outcome } of tried) {
        commands.push(json);
        countWarnings(warned, outcome);
      }
    }
  }
  bad.sort((a, b) => a.line - b.line);
  return { rows: lines.length, bad, before, registered, sum, warned, commands };
}

type Done = { readonly json: CommandJson; readonly outcome: Outcome };

/** The line's commands as carried out on the copy; none when they were recorded before; or why not. */
function tryLine(
  kind: ImportKind,
  fields: Fields,
  copy: ProgramCopy,
  options: TryOptions,
): readonly Done[] | Told {
  const sent = kind.commandOf(fields);
  const at = timeOf(kind, fields, options.at);
  const name = sent.type === 'RefundOrder' ? `refund:${sent.refundId}` : fields[kind.idColumn];
  const json = { id: `${IMPORT_IDS}${kind.name}:${name}`, ...at, ...sent };
  const read = readCommand(kind, fields, json, copy, options);
  if ('zh' in read) return read;
  const known = copy.recorded.get(json.id);
  if (known !== undefined) {
    const same = known === createHash('sha256').update(contentOf(json)).digest('hex');
    return same ? [] : told({ code: 'duplicate_with_different_content' });
  }
  const wrong = kind.check?.(fields, copy.state, options.regions);
  if (wrong) return wrong;
  const done: Done[] = [];
  for (const column of options.register ? kind.memberColumns : []) {
    const memberId = fields[column];
    if (!memberId || copy.state.members.has(memberId)) continue;
    const register = { id: `${IMPORT_IDS}member:${memberId}`, ...at, type: 'RegisterMember', memberId };
    const member = readCommand({ ...kind, columnOf: { memberId: column } }, fields, register, copy, options);
    if ('zh' in member) return member;
    done.push({ json: register, outcome: execute(copy.state, member) });
  }
  const outcome = execute(copy.state, read);
  if (outcome.outcome === 'refused') return told(encodeRefusal(outcome.refusal) as { code: string });
  return [...done, { json, outcome }];
}

function readCommand(
  kind: ImportKind,
  fields: Fields,
  json: CommandJson,
  { state }: ProgramCopy,
  { now }: TryOptions,
): Command | Told {
  const parsed = parseCommand({ at: formatInstant(Math.max(now, state.at)), ...json });
  if ('command' in parsed) return parsed.command;
  const { field } = parsed.malformed;
  const column = field === 'id' ? kind.idColumn : (kind.columnOf[field] ?? field);
  return badCell(column, parsed.malformed, fields[column]);
}

/** The line's own time, for kinds that have one; else the given one; else the writer says when. */
function timeOf(
  { timeColumn }: ImportKind,
  fields: Fields,
  given: string | undefined,
): { readonly at?: string } {
  const at = timeColumn === undefined ? given : (fields[timeColumn] ?? '');
  return at === undefined ? {} : { at };
}

function told(refusal: { readonly code: string }): Told {
  return { zh: renderRefusal(refusal, 'zh'), en: renderRefusal(refusal, 'en') };
}

function amountOf(kind: ImportKind, fields: Fields): bigint {
  const cell = kind.amountColumn === undefined ? undefined : fields[kind.amountColumn];
  const amount = parseDecimal(cell || '0', 2, 6) ?? 0n;
  return kind.commandOf(fields).type === 'RefundOrder' ? -amount : amount;
}

function countWarnings(warned: Map<string, number>, outcome: Outcome): void {
  if (outcome.outcome === 'refused') return;
  for (const event of outcome.events) {
    if (event.type === 'Warned') warned.set(event.code, (warned.get(event.code) ?? 0) + 1);
  }
}
