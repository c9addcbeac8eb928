import { readVoucherAccounts, VOUCHER_ACCOUNTS, type VoucherAccounts } from '#books';
import { badInput } from '../exit.ts';
import { readInput } from '../files.ts';

/** The accountant's table, or ours. */
export function voucherAccounts(file: string | undefined): VoucherAccounts {
  if (file === undefined) return VOUCHER_ACCOUNTS;
  const read = readVoucherAccounts(readInput(file));
  if ('of' in read) return read;
  const { line, missing } = read;
  if (missing !== undefined) {
    throw badInput(`${file} 没有科目 ${missing} 的一行`, `${file} has no line for the account ${missing}`);
  }
  throw badInput(
    `${file} 第 ${line} 行应为：账户,科目编码,科目名称`,
    `${file}, line ${line}, must be account,code,name`,
  );
}
