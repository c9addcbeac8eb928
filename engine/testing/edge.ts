import { assert } from '../assert.ts';
import { exitNeed } from '../pool/exit.ts';
import type { Event } from '../program/event.ts';
import { type RingPlay, wholeFen } from './ring-play.ts';

/** How many lots left by force, batch by batch. */
export function exitBatches(events: readonly Event[]): readonly number[] {
  return events.flatMap((event) => (event.type === 'LotsExited' ? [event.lots.length] : []));
}

/** Injects what brings the price to so many millionths below the one at which a member's first lot leaves. */
export function liftToEdge(program: RingPlay, memberId: string, belowPpm: bigint): void {
  const { pool, supply, members } = program.state;
  const lot = members.get(memberId)!.lots[0]!;
  const need = exitNeed(lot.spend, lot.realised, lot.multiple);
  const wanted = (need * supply * (1_000_000n - belowPpm)) / (lot.points * 1_000_000n);
  const amount = wholeFen(wanted - pool.balance);
  const events = program.ok({ type: 'InjectCapital', injectionId: `to_${memberId}`, amount });
  assert(exitBatches(events).length === 0, 'lots leave below the edge already');
}
