/** Where an account of ours stands in the accountant's chart. */
export type VoucherAccount = { readonly code: string; readonly name: string };

export type VoucherAccounts = {
  /** Of one of our accounts; the first line whose pattern fits it. */
  of(account: string): VoucherAccount;
  /** Takes what is below a fen. */
  readonly rounding: VoucherAccount;
  /** As it is written, for the accountant to edit. */
  readonly text: string;
};

const ROUNDING = 'rounding';
const HEAD = 'account,code,name';
const LINE = /^([a-z*][A-Za-z0-9*:_-]*),([0-9A-Za-z.-]{1,40}),([^,"\r\n]{1,80})$/;

/** Every kind of account with money in it. `*` stands for an id; codes follow the national standard's first four digits. */
const DEFAULT: readonly (readonly [pattern: string, code: string, name: string])[] = [
  ['cash:*', '1012', '其他货币资金'],
  ['pool', '224101', '其他应付款-盈利池'],
  ['stream', '224102', '其他应付款-缓释'],
  ['pending', '224103', '其他应付款-待结算订单'],
  ['suspense', '224104', '其他应付款-待查'],
  ['withdrawals', '224105', '其他应付款-提现中'],
  ['settlements', '224106', '其他应付款-门店打款中'],
  ['platform:hold', '224107', '其他应付款-暂扣佣金'],
  ['treasury', '224108', '其他应付款-库存资金'],
  ['dividends', '224109', '其他应付款-分配基金'],
  ['subsidy:*', '224110', '其他应付款-补贴'],
  ['budget:*', '224111', '其他应付款-预算'],
  ['member:*:wallet', '224112', '其他应付款-会员零钱'],
  ['member:*:commission', '224113', '其他应付款-会员佣金'],
  ['store:*:payable', '220201', '应付账款-门店货款'],
  ['store:*:at-provider', '220202', '应付账款-门店待分账'],
  ['store:*:deposit', '2203', '预收账款-门店预存款'],
  ['tax:withheld', '222101', '应交税费-代扣个人所得税'],
  ['platform:revenue', '6001', '主营业务收入'],
  ['platform:refund-loss', '6711', '营业外支出-退款损失'],
  [ROUNDING, '6603', '财务费用-尾差'],
];

export const VOUCHER_ACCOUNTS = voucherAccounts(
  `${HEAD}\r\n${DEFAULT.map((line) => `${line.join(',')}\r\n`).join('')}`,
) as VoucherAccounts;

/** What is wrong with a file: the line, the first being 1, or the account it says nothing of. */
export type VoucherAccountsProblem = { readonly line?: number; readonly missing?: string };

/** Reads a file of three columns: account with `*` for ids, code, name. It must name every kind of account. */
export function readVoucherAccounts(text: string): VoucherAccounts | VoucherAccountsProblem {
  return voucherAccounts(text);
}

type Line = VoucherAccount & { readonly pattern: string; readonly fits: RegExp };

function voucherAccounts(text: string): VoucherAccounts | VoucherAccountsProblem {
  const lines: Line[] = [];
  const rows = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [place, row] of rows.entries()) {
    if (row.trim() === '' || (place === 0 && row.startsWith('account,'))) continue;
    const line = lineOf(row);
    if (!line) return { line: place + 1 };
    lines.push(line);
  }
  const find = (account: string) => lines.find(({ fits }) => fits.test(account));
  const missing = DEFAULT.map(([pattern]) => pattern).find((pattern) => !find(pattern.replace('*', 'x')));
  if (missing !== undefined) return { missing };
  return {
    of(account) {
      const found = find(account);
      if (!found) throw new Error(`the table of voucher accounts has no line for ${account}`);
      return found;
    },
    rounding: find(ROUNDING)!,
    text,
  };
}

function lineOf(row: string): Line | undefined {
  const [, pattern, code, name] = LINE.exec(row.trim()) ?? [];
  if (pattern === undefined || code === undefined || name === undefined) return undefined;
  const fits = new RegExp(`^${pattern.replaceAll('*', '.+')}$`);
  return { pattern, fits, code, name: name.trim() };
}
