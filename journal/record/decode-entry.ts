import {
  decodeEvent,
  Fault,
  type Instant,
  type Json,
  type PolicyDocument,
  type Posting,
  type PostingKind,
  parseDecimal,
  parseInstant,
  type Stage,
} from '#engine';
import type { Entry, Opening, Replayable } from './entry.ts';
import type { OutcomeJson } from './outcome-json.ts';
import { readEvent } from './read-event.ts';
import type { Row } from './read-rows.ts';
import { upcastEvent } from './upcast-event.ts';

type PostingLine = readonly [from: string, to: string, amount: string, kind: PostingKind];
type EntryLine = {
  readonly entry: number;
  /** Of its events; left out by the first. */
  readonly version?: number;
  readonly type: string;
  readonly at: string;
  readonly occurredAt?: string;
  readonly content: string;
  readonly postings: readonly PostingLine[];
  readonly outcome: OutcomeJson;
};
type OpeningLine = {
  readonly entry: 0;
  readonly format: number;
  readonly programId: string;
  readonly at: string;
  readonly genesisChannel: string;
  readonly stage?: Stage;
  readonly policy: PolicyDocument;
  readonly postings: readonly PostingLine[];
};

const MONEY_DECIMALS = 6;

/** The lines of a row. */
export function linesOf({ bytes, text = bytes.toString('utf8') }: Pick<Row, 'bytes' | 'text'>): string[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Fault('a journal row does not end with a line feed');
  return lines;
}

export function decodeEntry(line: string): Entry {
  const {
    entry,
    version = 1,
    type,
    at,
    occurredAt,
    content,
    postings,
    outcome,
  } = JSON.parse(line) as EntryLine;
  const accepted = outcome.outcome === 'accepted' ? outcome : undefined;
  return {
    entry,
    seq: accepted?.seq,
    id: outcome.id!,
    type,
    at: instantOf(at),
    occurredAt,
    content,
    outcome,
    events: accepted ? accepted.events.map((event: Json) => decodeEvent(upcastEvent(event, version))) : [],
    postings: postings.map(decodePosting),
  };
}

const POSTINGS = '","postings":[';
const OUTCOME = '],"outcome":{';

/**
 * Of a line only what a replay needs: its postings and what was sent are not looked at. No text before the postings
 * can hold their name so quoted, and no account after them.
 */
export function decodeForReplay(line: string): Replayable {
  const postings = line.indexOf(POSTINGS);
  const outcomeAt = line.indexOf(OUTCOME, postings);
  if (postings < 0 || outcomeAt < 0) return decodeEntry(line);
  const { entry, version = 1, at } = JSON.parse(`${line.slice(0, postings)}"}`) as EntryLine;
  const outcome = JSON.parse(line.slice(outcomeAt + OUTCOME.length - 1, -1)) as OutcomeJson;
  const { id } = outcome;
  if (outcome.outcome !== 'accepted')
    return { entry, seq: undefined, id: id!, at: instantOf(at), events: [] };
  const events = outcome.events.map((event) => readEvent(upcastEvent(event, version)));
  return { entry, seq: outcome.seq as number, id: id!, at: instantOf(at), events };
}

export function decodeOpening(line: string): Opening {
  const opening = JSON.parse(line) as OpeningLine;
  const { entry, format, programId, genesisChannel, stage = 'rehearsal', policy } = opening;
  if (entry !== 0 || format !== 1) throw new Fault(`this version can not read a journal of format ${format}`);
  const postings = opening.postings.map(decodePosting);
  return { format, programId, at: instantOf(opening.at), policy, genesisChannel, stage, postings };
}

function decodePosting([from, to, amount, kind]: PostingLine): Posting {
  const micro = parseDecimal(amount, MONEY_DECIMALS, MONEY_DECIMALS);
  if (micro === undefined) throw new Fault(`${amount} is not an amount`);
  return { from, to, amount: micro, kind };
}

let lastTime = { text: '', instant: 0 };

/** Entries of one commit were stamped at one time: it is read once. */
function instantOf(text: string): Instant {
  if (text === lastTime.text) return lastTime.instant;
  const instant = parseInstant(text);
  if (instant === undefined) throw new Fault(`${text} is not a time`);
  lastTime = { text, instant };
  return instant;
}
