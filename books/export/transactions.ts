import type { Instant } from '#engine';
import { type Entry, entriesOf, type Opening, type RowSource } from '#journal';
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

/** What one accepted command moved, if anything; the opening has entry 0 and no command. */
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

/**
 * The opening and every accepted command, in order and from the first, straight from the journal. A history may
 * have been taken over after the opening: then it opened with the first command of it.
 */
export async function* transactions(source: RowSource, to?: Instant): AsyncGenerator<Transaction> {
  const units = createUnitLedger();
  let opened: Transaction | undefined;
  for await (const { opening, entries } of entriesOf(source, -1)) {
    if (opening) opened = openingOf(opening, units.open(opening));
    for (const entry of entries) {
      if (entry.seq === undefined) continue;
      if (opened) yield { ...opened, at: Math.min(opened.at, entry.at) };
      opened = undefined;
      if (to !== undefined && entry.at >= to) return;
      const legs = [...entry.postings.map(moneyLeg), ...units.take(entry.events).map(unitLeg)];
      yield transactionOf(entry, entry.seq, legs);
    }
  }
  if (opened) yield opened;
}

function openingOf({ at, postings }: Opening, units: readonly Move[]): Transaction {
  const legs = [...postings.map(moneyLeg), ...units.map(unitLeg)];
  return { entry: 0, seq: 0, at, type: 'Opening', commandId: undefined, legs };
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
