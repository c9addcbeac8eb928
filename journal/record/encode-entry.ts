import {
  type Command,
  encodeRefusal,
  formatInstant,
  formatMoney,
  type Instant,
  type Outcome,
  type Posting,
} from '#engine';
import type { Opening } from './entry.ts';
import { eventText } from './event-text.ts';
import { EVENT_VERSION } from './upcast-event.ts';

/** What is known of a command once it has been carried out. */
export type Decided = {
  readonly entry: number;
  readonly command: Command;
  readonly occurredAt: string | undefined;
  readonly content: string;
  readonly postings: readonly Posting[];
};

/** Left out by the first version: its journals are as they always were. */
const VERSION = EVENT_VERSION === 1 ? '' : `,"version":${EVENT_VERSION}`;

/** The outcome as it is answered, as JSON text. */
export function outcomeText(id: string, outcome: Outcome): string {
  if (outcome.outcome === 'refused') {
    return JSON.stringify({ id, outcome: 'refused', ...encodeRefusal(outcome.refusal) });
  }
  let events = '';
  for (const event of outcome.events) events += (events === '' ? '' : ',') + eventText(event);
  return `{"id":${JSON.stringify(id)},"outcome":"accepted","seq":${outcome.seq},"events":[${events}]}`;
}

/**
 * One line of the journal. The outcome stands last and exactly as it was answered, so that a repeat of the
 * command gets the same bytes.
 */
export function encodeEntry(decided: Decided, outcome: string): string {
  const { command, occurredAt, postings } = decided;
  const occurred = occurredAt === undefined ? '' : `,"occurredAt":${JSON.stringify(occurredAt)}`;
  const head = `{"entry":${decided.entry}${VERSION},"type":"${command.type}","at":"${timeText(command.at)}"${occurred}`;
  return `${head},"content":"${decided.content}","postings":${encodePostings(postings)},"outcome":${outcome}}\n`;
}

let lastTime = { instant: Number.NaN, text: '' };

/** All that one commit stamps has one time: it is written once. */
function timeText(instant: Instant): string {
  if (instant !== lastTime.instant) lastTime = { instant, text: formatInstant(instant) };
  return lastTime.text;
}

export function encodeOpening(opening: Opening): Buffer {
  const { programId, policy, genesisChannel, stage, format } = opening;
  const at = formatInstant(opening.at);
  const head = JSON.stringify({ entry: 0, format, programId, at, genesisChannel, stage, policy });
  return Buffer.from(`${head.slice(0, -1)},"postings":${encodePostings(opening.postings)}}\n`);
}

/** Account names are made of ids and kinds are our own words: nothing in them needs escaping. */
function encodePostings(postings: readonly Posting[]): string {
  let text = '';
  for (const { from, to, amount, kind } of postings) {
    text += `${text === '' ? '' : ','}["${from}","${to}","${formatMoney(amount)}","${kind}"]`;
  }
  return `[${text}]`;
}
