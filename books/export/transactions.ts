import type { Pool } from 'pg';
import type { Instant } from '#engine';
import { type Entry, readEntries } from '#journal';
import { createUnitLedger } from '../units/unit-ledger.ts';
import { type Commodity, commodityOf } from './chart.ts';

/** One movement of money, points or credits, as the journal has it. */
export type Leg = {
  readonly from: string;
  readonly to: string;
  readonly commodity: Commodity;
  /** 10^-18 of points, 10^-6 of the others. */
  readonly amount: bigint;
  readonly kind: string;
};

/** What one accepted command moved; the opening has entry 0 and no command. */
export type Transaction = {
  readonly entry: number;
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly commandId: string | undefined;
  readonly legs: readonly Leg[];
};

/** From included, to not; what is left out has no end. */
export type Period = { readonly from?: Instant | undefined; readonly to?: Instant | undefined };

/** Every command that moved something, in order and from the first, straight from the journal. */
export async function* transactions(
  pool: Pool,
  programId: string,
  to?: Instant,
): AsyncGenerator<Transaction> {
  const units = createUnitLedger();
  for await (const { opening, entries } of readEntries(pool, programId, -1)) {
    if (opening) {
      const legs = [...opening.postings.map(moneyLeg), ...units.open(opening).map(unitLeg)];
      const about = { entry: 0, seq: 0, at: opening.at, type: 'Opening', commandId: undefined };
      if (legs.length > 0) yield { ...about, legs };
    }
    for (const entry of entries) {
      if (entry.seq === undefined) continue;
      if (to !== undefined && entry.at >= to) return;
      const legs = [...entry.postings.map(moneyLeg), ...units.take(entry.events).map(unitLeg)];
      if (legs.length > 0) yield transactionOf(entry, entry.seq, legs);
    }
  }
}

function transactionOf(entry: Entry, seq: number, legs: readonly Leg[]): Transaction {
  return { entry: entry.entry, seq, at: entry.at, type: entry.type, commandId: entry.id, legs };
}

type Move = Omit<Leg, 'commodity'>;

function moneyLeg({ from, to, amount, kind }: Move): Leg {
  return { from, to, commodity: 'CNY', amount, kind };
}

function unitLeg({ from, to, amount, kind }: Move): Leg {
  return { from, to, commodity: commodityOf(from), amount, kind };
}
