import { formatInstant, formatScaled } from '#engine';
import { dayName } from '../calendar.ts';
import { COMMODITY_DECIMALS } from './chart.ts';
import { csvHead, csvRows } from './csv.ts';
import type { Period, Transaction } from './transactions.ts';

const COLUMNS = [
  'entry',
  'seq',
  'day',
  'at',
  'type',
  'commandId',
  'from',
  'to',
  'amount',
  'commodity',
  'kind',
];

/** One line a movement, for spreadsheets. */
export async function* csvText(all: AsyncIterable<Transaction>, { from }: Period): AsyncGenerator<string> {
  yield csvHead(COLUMNS);
  for await (const transaction of all) {
    if (from === undefined || transaction.at >= from) yield csvRows(COLUMNS, rowsOf(transaction));
  }
}

function rowsOf({ entry, seq, at, type, commandId, legs }: Transaction): object[] {
  return legs.map(({ amount, commodity, ...leg }) => ({
    ...{ entry, seq, day: dayName(at), at: formatInstant(at), type, commandId, ...leg },
    ...{ amount: formatScaled(amount, COMMODITY_DECIMALS[commodity]), commodity },
  }));
}
