import type { Instant } from '../../amount/instant.ts';
import { assert } from '../../assert.ts';
import { placeInHeap, rankQueue } from '../../pool/exit-heap.ts';
import { brokenRules } from '../../rules/lint.ts';
import { parsePolicy } from '../../rules/parse-policy.ts';
import type { ProgramState } from '../state.ts';
import type { PolicyActivated, PolicyPublished } from './events.ts';

export function policyPublished(state: ProgramState, event: PolicyPublished, at: Instant): void {
  const { version, document, effectiveAt, officers = [] } = event;
  const parsed = parsePolicy(JSON.parse(document));
  assert('policy' in parsed, `policy ${version} cannot be read`);
  const { policy } = parsed;
  const publication = { version, document, policy, officers, publishedAt: at, effectiveAt };
  const kept = { ...publication, activatedAt: undefined };
  state.governance.publications.push(kept);
  state.governance.waiting = kept;
}

export function policyActivated(state: ProgramState, event: PolicyActivated, at: Instant): void {
  const { governance } = state;
  const { waiting } = governance;
  assert(waiting?.version === event.version, `policy ${event.version} does not wait`);
  waiting.activatedAt = at;
  governance.waiting = undefined;
  governance.policyVersion = event.version;
  governance.overrideRules = brokenRules(waiting.policy, 'override');
  state.policy = waiting.policy;
  keepBetterTerms(state, event);
}

/**
 * A lot with points keeps its terms where they are better than the new ones: what was earned never becomes
 * worse (G14). Each lot finds its new place in the heap at once, so the heap holds at every moment.
 */
function keepBetterTerms(state: ProgramState, { multiple, retention }: PolicyActivated): void {
  for (const member of state.members.values()) {
    for (let place = member.firstOpenLot; place < member.lots.length; place += 1) {
      const lot = member.lots[place]!;
      if (lot.points === 0n) continue;
      if (retention < lot.retention) lot.retention = retention;
      if (multiple <= lot.multiple) continue;
      lot.multiple = multiple;
      placeInHeap(state.exits, lot);
    }
  }
  rankQueue(state.exitQueue);
}
