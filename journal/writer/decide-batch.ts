import { type Event, execute, type Posting, type ProgramState } from '#engine';
import { encodeEntry } from '../record/encode-entry.ts';
import type { Entry } from '../record/entry.ts';
import type { LineBuffer } from '../record/line-buffer.ts';
import { answerTo } from './answer-of.ts';
import type { Memory } from './memory.ts';
import { differentContent, type Request } from './request.ts';
import type { Answer } from './writer.ts';

/** A request with an entry of its own, not yet durable. */
export type Decided = {
  readonly request: Request;
  readonly seq: number | undefined;
  readonly events: readonly Event[];
  readonly postings: readonly Posting[];
  readonly answer: Answer;
};

export type DecidedBatch = {
  readonly firstEntry: number;
  readonly firstSeq: number;
  readonly entries: readonly Decided[];
  readonly bytes: Buffer;
  /** Requests whose answer waits for this batch though they are not in it: repeats of one that is. */
  readonly repeats: readonly { readonly request: Request; readonly answer: Answer }[];
  /** Repeats of what was recorded earlier. */
  readonly recorded: readonly { readonly request: Request; readonly entry: number }[];
  /** The request that broke an invariant; nothing after it was looked at. */
  readonly fault:
    | { readonly request: Request; readonly error: Error; readonly rest: readonly Request[] }
    | undefined;
};

/** Carries out requests in memory, in order, and writes down what happened. Nothing is durable yet. */
export function decideBatch(
  memory: Memory,
  requests: readonly Request[],
  now: number,
  lines: LineBuffer,
): DecidedBatch {
  const { state, entryOfId } = memory;
  const firstEntry = memory.entry + 1;
  const firstSeq = state.seq + 1;
  const entries: Decided[] = [];
  const repeats: { request: Request; answer: Answer }[] = [];
  const recorded: { request: Request; entry: number }[] = [];
  let fault: DecidedBatch['fault'];

  for (let place = 0; place < requests.length; place += 1) {
    const request = requests[place]!;
    const { id } = request.command;
    const known = entryOfId.get(id);
    if (known !== undefined) {
      const here = entries[known - firstEntry];
      if (here) repeats.push({ request, answer: sameOrRefused(here, request) });
      else recorded.push({ request, entry: known });
      continue;
    }
    if (request.stamped) request.command.at = Math.max(now, state.at);
    const entry = firstEntry + entries.length;
    try {
      entries.push(decide(state, request, entry, lines));
    } catch (error) {
      fault = { request, error: error as Error, rest: requests.slice(place + 1) };
      break;
    }
    entryOfId.set(id, entry);
  }
  state.postings = undefined;
  return { firstEntry, firstSeq, entries, bytes: lines.take(), repeats, recorded, fault };
}

function decide(state: ProgramState, request: Request, entry: number, lines: LineBuffer): Decided {
  const { command, occurredAt, content } = request;
  const postings: Posting[] = [];
  state.postings = postings;
  const outcome = execute(state, command);
  const answer = answerTo(command.id, outcome);
  lines.add(encodeEntry({ command, occurredAt, content, entry, postings }, answer.text));
  const accepted = outcome.outcome === 'accepted' ? outcome : undefined;
  // Not the outcome itself: what it holds in hand is of no use to the journal, and would stay until the commit.
  return { request, seq: accepted?.seq, events: accepted?.events ?? [], postings, answer };
}

/** What the batch looks like to those who read the journal. */
export function entriesOf(batch: DecidedBatch): Entry[] {
  return batch.entries.map(({ request, seq, events, postings, answer }, place) => {
    const { command, occurredAt, content } = request;
    return {
      entry: batch.firstEntry + place,
      seq,
      id: command.id,
      type: command.type,
      at: command.at,
      occurredAt,
      content,
      get outcome() {
        return answer.outcome;
      },
      events,
      postings,
    };
  });
}

function sameOrRefused(earlier: Decided, request: Request): Answer {
  const same = earlier.request.content === request.content;
  return same ? earlier.answer : differentContent(request.command.id);
}
