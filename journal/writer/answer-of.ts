import type { Outcome, RefusalCode } from '#engine';
import { outcomeText } from '../record/encode-entry.ts';
import type { OutcomeJson } from '../record/outcome-json.ts';
import type { Answer } from './writer.ts';

/** Reading the text back costs as much as deciding; most callers only send it. */
class TextAnswer implements Answer {
  readonly text: string;
  readonly seq: number | undefined;
  readonly code: RefusalCode | undefined;

  constructor(text: string, seq: number | undefined, code: RefusalCode | undefined) {
    this.text = text;
    this.seq = seq;
    this.code = code;
  }

  get outcome(): OutcomeJson {
    return JSON.parse(this.text) as OutcomeJson;
  }
}

/** The answer to a command that the engine has carried out or refused. */
export function answerTo(id: string, outcome: Outcome): Answer {
  const text = outcomeText(id, outcome);
  if (outcome.outcome === 'accepted') return new TextAnswer(text, outcome.seq, undefined);
  return new TextAnswer(text, undefined, outcome.refusal.code);
}

/** The answer that an outcome is. */
export function answerOf(outcome: OutcomeJson): Answer {
  const accepted = outcome.outcome === 'accepted';
  const text = JSON.stringify(outcome);
  return accepted
    ? new TextAnswer(text, outcome.seq, undefined)
    : new TextAnswer(text, undefined, outcome.code);
}
