import type { Pool } from 'pg';
import { type Behaviour, NoAnswer, openSimulatedProvider, type Provider } from '#payments';
import { createRandom, type Random } from '../model/random.ts';

/** Wrongs a worker did to its provider. */
export type Wrongs = {
  /** Sent again under a number the provider had taken, without asking it first. */
  readonly blind: string[];
};

/**
 * A provider that pays late, twice says so, stays silent, loses questions and answers. What it does with a
 * number hangs on seed, number and how often it was asked, not on who asks first.
 */
export function openUnrulyProvider(
  options: { readonly pool: Pool; readonly programId: string; readonly clock: () => number },
  seed: number,
) {
  const asked = new Map<string, number>();
  const dice = (payoutNumber: string) => {
    const times = (asked.get(payoutNumber) ?? 0) + 1;
    asked.set(payoutNumber, times);
    return createRandom((Number.parseInt(payoutNumber.slice(0, 8), 16) ^ seed) + times);
  };
  const simulated = openSimulatedProvider({
    ...options,
    behave: ({ payoutNumber }) => behaviourBy(dice(payoutNumber)),
  });
  const wrongs: Wrongs = { blind: [] };
  const sent = new Set<string>();
  const provider: Provider = {
    ...simulated,
    async transfer(transfer) {
      const { payoutNumber } = transfer;
      if (sent.has(payoutNumber)) wrongs.blind.push(payoutNumber);
      sent.add(payoutNumber);
      return simulated.transfer(transfer);
    },
    async query(payoutNumber) {
      const random = dice(payoutNumber);
      if (random.chance(0.1)) throw new NoAnswer('the question got lost');
      const answer = await simulated.query(payoutNumber);
      if (random.chance(0.1)) throw new NoAnswer('the answer got lost');
      sent.delete(payoutNumber);
      return answer;
    },
  };
  return { simulated, provider, wrongs };
}

function behaviourBy(random: Random): Behaviour {
  return {
    outcome: random.weighted({ pay: 14, fail: 3, confirm: 3, expire: 1 }),
    afterMs: random.chance(0.5) ? 0 : random.below(60_000),
    answer: random.weighted({ once: 8, twice: 3, 'lost-request': 2, 'lost-answer': 4 }),
    silentMs: random.chance(0.8) ? 0 : random.below(120_000),
  };
}
