import { createHash } from 'node:crypto';
import {
  CHECK_QUESTIONS,
  type ConsentText,
  consentTexts,
  type DisclosureLive,
  disclosureFacts,
  type Locale,
} from '#contract';
import type { ShownText } from '#desk';
import type { ProgramState } from '#engine';
import type { ProgramRoom } from '../room.ts';

/** How long what was counted is shown: a text that changes with every order could never be consented to. */
const COUNTED_MS = 3_600_000;

const counted = new WeakMap<ProgramRoom, { readonly live: DisclosureLive; readonly until: number }>();

export type Disclosed = ConsentText & { readonly shown: ShownText };

/** What a member is told and asked in one language, made of the rules in force and of what happened so far. */
export function disclosureOf(room: ProgramRoom, language: Locale, now: number): readonly Disclosed[] {
  const { state } = room.writer;
  const facts = disclosureFacts(state.policy, liveOf(room, now));
  const version = state.governance.policyVersion;
  return consentTexts(facts, language).map((text) => {
    const questions = text.kind === 'disclosure' ? CHECK_QUESTIONS.map((one) => one[language]) : [];
    const body = [text.title, ...text.lines, ...questions].join('\n');
    const textHash = createHash('sha256').update(body).digest('hex');
    return { ...text, shown: { textHash, kind: text.kind, version, language, body } };
  });
}

function liveOf(room: ProgramRoom, now: number): DisclosureLive {
  const kept = counted.get(room);
  if (kept && kept.until > now) return kept.live;
  const live = countedOf(room.writer.state);
  counted.set(room, { live, until: now + COUNTED_MS });
  return live;
}

function countedOf({ members, lotCount, shares }: ProgramState): DisclosureLive {
  let cleared = 0;
  for (const { exits } of members.values()) cleared += exits;
  return { lots: lotCount, cleared, converting: shares.conversions.size > 0 };
}
