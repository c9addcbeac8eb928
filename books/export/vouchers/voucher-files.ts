import { formatScaled } from '#engine';
import type { Voucher, VoucherLine } from './vouchers.ts';

export const VOUCHER_FORMATS = ['kingdee', 'yonyou'] as const;
export type VoucherFormat = (typeof VOUCHER_FORMATS)[number];

const WORD = '记';
const FEN_DECIMALS = 2;

type Cell = (voucher: Voucher, line: VoucherLine, programId: string) => string;
type Column = readonly [title: string, cell: Cell];

const fen = (amount: bigint) => formatScaled(amount, FEN_DECIMALS);
const summary: Cell = ({ day }, _, programId) => `蓄池 ${programId} ${day} 汇总`;
const day: Cell = (voucher) => voucher.day;
const word: Cell = () => WORD;
const number: Cell = (voucher) => String(voucher.number);
const attached: Cell = () => '0';
const code: Cell = (_, line) => line.code;
const name: Cell = (_, line) => line.name;
const debit: Cell = (_, line) => fen(line.debitFen);
const credit: Cell = (_, line) => fen(line.creditFen);

/** The columns both makers' import of vouchers asks for, under the titles of each; versions name them otherwise. */
const COLUMNS: Readonly<Record<VoucherFormat, readonly Column[]>> = {
  kingdee: [
    ['日期', day],
    ['凭证字', word],
    ['凭证号', number],
    ['附单据数', attached],
    ['摘要', summary],
    ['科目代码', code],
    ['科目名称', name],
    ['借方金额', debit],
    ['贷方金额', credit],
    ['币别', () => 'RMB'],
    ['汇率', () => '1'],
  ],
  yonyou: [
    ['制单日期', day],
    ['凭证类别字', word],
    ['凭证号', number],
    ['附单据数', attached],
    ['摘要', summary],
    ['科目编码', code],
    ['借方金额', debit],
    ['贷方金额', credit],
    ['科目名称', name],
  ],
};

/** A line of CSV each line of a voucher, with BOM and CRLF; nothing in it needs quotes. */
export async function* voucherCsv(
  all: AsyncIterable<Voucher>,
  format: VoucherFormat,
  programId: string,
): AsyncGenerator<string> {
  const columns = COLUMNS[format];
  yield `\uFEFF${columns.map(([title]) => title).join(',')}\r\n`;
  for await (const voucher of all) {
    const rows = voucher.lines.map((line) => columns.map(([, cell]) => cell(voucher, line, programId)));
    yield rows.map((row) => `${row.join(',')}\r\n`).join('');
  }
}
