import type { PoolFigures, ProgramRow } from '#contract';
import { formatInstant, formatMoney, formatPoints } from '#engine';
import type { ProgramRoom } from '../room.ts';
import { presentPrice } from './price.ts';
import { reserveOf } from './reserve.ts';

/** The pool's figures as of the last commit. */
export function poolView(room: ProgramRoom, now: number): PoolFigures {
  const facts = room.watch.facts();
  return {
    programId: room.programId,
    asOfSeq: facts.seq,
    at: facts.at === undefined ? null : formatInstant(facts.at),
    pool: formatMoney(facts.pool),
    supply: formatPoints(facts.supply),
    genesis: formatPoints(facts.genesis),
    memberPoints: formatPoints(facts.memberPoints),
    price: presentPrice(facts),
    startPrice: formatMoney(room.startPrice),
    stream: formatMoney(facts.stream),
    pending: formatMoney(facts.pending),
    exitQueue: facts.exitQueue,
    reserve: reserveOf(room, now),
  };
}

/** A program in the list of programs. */
export function programRow(room: ProgramRoom): ProgramRow {
  const facts = room.watch.facts();
  return {
    programId: room.programId,
    policyName: room.policyName,
    stage: room.stage,
    timeZone: room.timeZone,
    pool: formatMoney(facts.pool),
    supply: formatPoints(facts.supply),
    price: presentPrice(facts),
    members: facts.members,
    asOfSeq: facts.seq,
  };
}
