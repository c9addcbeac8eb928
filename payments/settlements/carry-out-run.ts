import { createHash } from 'node:crypto';
import type { Journal } from '../payouts/journal.ts';
import type { RunRefusal, RunResult, SettlementRun } from './settlement-run.ts';
import { type StoreOwed, storesOwed } from './stores-owed.ts';

const REFUSED_MAX = 100;
/** Commands handed to the writer together. */
const AT_ONCE = 100;

/** The id of a store's settlement on a day: the same however often the run is tried, so none is made twice. */
export function settlementIdOf(programId: string, day: string, storeId: string): string {
  const text = createHash('sha256').update(`settlement run\n${programId}\n${storeId}`).digest('hex');
  return `stl_${day}_${text.slice(0, 16)}`;
}

/**
 * Reserves for every store that is owed enough what it is owed; the worker of the payouts does the rest. Each try
 * has command ids of its own, since a refusal is final for its id; the settlement's id keeps it from being made
 * twice.
 */
export async function carryOutRun(journal: Journal, run: SettlementRun, attempt: string): Promise<RunResult> {
  const { day, channel, minimum, askedBy, approvedBy } = run;
  const officers = approvedBy === undefined ? [askedBy] : [askedBy, approvedBy];
  const { enough, below } = storesOwed(journal.state, minimum);
  const refused: RunRefusal[] = [];
  const settle = async ({ storeId }: StoreOwed) => {
    const settlementId = settlementIdOf(journal.programId, day, storeId);
    if (journal.state.settlements.has(settlementId)) return;
    const asked = { settlementId, storeId, channel, reference: `run:${day}`, reserve: true, officers };
    const id = `settle:${day}:${storeId}:${attempt}`;
    const { outcome, code } = await journal.submit({ id, type: 'SettleStore', ...asked });
    // Another worker, on a run this one was too slow with, has made it.
    if (outcome !== 'accepted' && code !== 'settlement_exists') refused.push({ storeId, code: String(code) });
  };
  for (let from = 0; from < enough.length; from += AT_ONCE)
    await Promise.all(enough.slice(from, from + AT_ONCE).map(settle));
  return {
    ...settledOn(journal, day),
    below,
    refused: refused.slice(0, REFUSED_MAX),
    refusals: refused.length,
  };
}

/** What the journal has of this day's runs. */
function settledOn({ state }: Journal, day: string): Pick<RunResult, 'settled' | 'amount'> {
  let settled = 0;
  let amount = 0n;
  for (const settlement of state.settlements.values()) {
    if (settlement.reference !== `run:${day}`) continue;
    settled += 1;
    amount += settlement.amount;
  }
  return { settled, amount };
}
