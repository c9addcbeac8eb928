import type { PublicFigures } from '#contract';
import { ENGINE_VERSION, formatInstant, type Instant, PPM, type ProgramState } from '#engine';
import type { Head } from '#journal';
import type { ProgramRoom } from '../room.ts';
import { poolView } from './pool-view.ts';
import { payoutOf } from './price.ts';

/** What is published of a program as of the last commit: its rules, its figures, the end of its journal. */
export function publicFigures(room: ProgramRoom, head: Head | undefined, now: Instant): PublicFigures {
  const { at, asOfSeq, pool, supply, genesis, price, stream, pending, reserve } = poolView(room, now);
  const facts = room.watch.facts();
  const owed = payoutOf(facts.memberPoints, facts.retention, facts);
  const { state } = room.writer;
  return {
    programId: room.programId,
    stage: room.stage,
    engineVersion: ENGINE_VERSION,
    at,
    policyVersion: state.governance.policyVersion,
    policy: { ...room.policy },
    announced: announcedIn(state),
    overrides: overridesIn(state, Math.max(now, state.at)),
    pauses: pausesIn(state),
    ...{ pool, supply, genesis, price, payoutNow: reserve.payoutNow, stream, pending },
    coveragePpm: owed === 0n ? null : Number((facts.pool * PPM) / owed),
    members: facts.members,
    journal: head ?? null,
    asOfSeq,
  };
}

function announcedIn({ governance: { waiting } }: ProgramState): PublicFigures['announced'] {
  if (!waiting) return [];
  const { version, effectiveAt, document } = waiting;
  const row = { version: String(version), effectiveAt: formatInstant(effectiveAt) };
  return [{ ...row, document: JSON.parse(document) }];
}

function overridesIn({ governance }: ProgramState, now: Instant): PublicFigures['overrides'] {
  return [...governance.overrides.values()]
    .filter(({ recordedAt, until }) => recordedAt <= now && now < until)
    .map(({ ruleId, until }) => ({ ruleId, until: formatInstant(until) }));
}

function pausesIn({ governance }: ProgramState): PublicFigures['pauses'] {
  return [...governance.pauses].map(([what, { reason, since }]) => ({
    what,
    reason,
    since: formatInstant(since),
  }));
}
