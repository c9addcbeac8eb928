import { hash } from 'node:crypto';
import { type BrokenRule, type Command, contentOf, type Instant, parseCommand } from '#engine';
import type { CommandJson, RefusedJson } from '../record/outcome-json.ts';
import { answerOf } from './answer-of.ts';
import type { Answer } from './writer.ts';

/** A command on its way through the writer, and whom to answer. */
export type Request = {
  readonly json: CommandJson;
  readonly command: Command & { at: Instant };
  /** The command has no time of its own: it is stamped when its turn comes. */
  readonly stamped: boolean;
  readonly occurredAt: string | undefined;
  /** sha256, hex, of what was sent. */
  readonly content: string;
  answer(answer: Answer): void;
  reject(error: Error): void;
};

/** Until its turn comes. */
const ANY_TIME: Instant = 0;

/** Reads a command, or gives the answer when it is not of its shape: that one is never recorded. */
export function readRequest(
  json: CommandJson,
  stamped: boolean,
): Pick<Request, 'json' | 'command' | 'stamped' | 'occurredAt' | 'content'> | Answer {
  if (stamped && json?.at !== undefined)
    return malformed(json, { field: 'at', rule: 'left_out', value: JSON.stringify(json.at).slice(0, 200) });
  const parsed = parseCommand(json, stamped ? ANY_TIME : undefined);
  if ('malformed' in parsed) return malformed(json, parsed.malformed);
  const { occurredAt } = json as { occurredAt?: string };
  const content = hash('sha256', contentOf(json), 'hex');
  return { json, command: parsed.command, stamped, occurredAt, content };
}

/** The answer to a command whose id was used for another one. */
export function differentContent(id: string): Answer {
  return answerOf({ id, outcome: 'refused', code: 'duplicate_with_different_content' });
}

function malformed(json: CommandJson, broken: BrokenRule): Answer {
  const outcome: RefusedJson = { outcome: 'refused', code: 'malformed', ...broken };
  return answerOf(typeof json?.id === 'string' ? { id: json.id.slice(0, 200), ...outcome } : outcome);
}
