import { formatScaled } from '#engine';
import { COMMODITY_DECIMALS, commodityOf } from '../export/chart.ts';
import { csvHead, csvRows } from '../export/csv.ts';
import { closingOf, type Ledger } from './ledger.ts';

const COLUMNS = ['account', 'commodity', 'opening', 'debit', 'credit', 'closing'];

/** Every account with what it held before and after a period and what moved, by name; debit is positive. */
export function balancesCsv({ accounts }: Ledger): string {
  const rows = [...accounts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([account, sheet]) => {
      const commodity = commodityOf(account);
      const text = (amount: bigint) => formatScaled(amount, COMMODITY_DECIMALS[commodity]);
      const { opening, debit, credit } = sheet;
      const moved = { opening: text(opening), debit: text(debit), credit: text(credit) };
      return { account, commodity, ...moved, closing: text(closingOf(sheet)) };
    });
  return csvHead(COLUMNS) + csvRows(COLUMNS, rows);
}
