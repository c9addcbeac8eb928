import { openProgram, type Policy, type Posting, type ProgramState, parsePolicy } from '#engine';
import type { Opening } from './entry.ts';
import { JournalDamage } from './journal-damage.ts';

/** How a program begins. */
export function makeOpening(beginning: Omit<Opening, 'format' | 'postings'>): Opening {
  const { policy, genesisChannel } = beginning;
  const parsed = parsePolicy(policy);
  if ('problems' in parsed) {
    throw new Error(`The policy can not stand: ${JSON.stringify(parsed.problems)}`);
  }
  const postings = genesisPostings(parsed.policy, genesisChannel);
  return { format: 1, ...beginning, postings };
}

/** The state a program begins with. */
export function stateOf(opening: Opening): ProgramState {
  const parsed = parsePolicy(opening.policy);
  if ('problems' in parsed) throw new JournalDamage(0, 'the policy can not be read');
  return openProgram(parsed.policy, opening.genesisChannel, opening.stage);
}

/** What opening a program posts (economics §2, A1). */
export function genesisPostings(policy: Policy, channel: string): readonly Posting[] {
  const { amount } = policy.genesis;
  return amount === 0n ? [] : [{ from: `cash:${channel}`, to: 'pool', amount, kind: 'genesis' }];
}
