import type { Changes } from '../fold/changes.ts';
import { ACCOUNT_PAGES, ACCOUNTS, HOLDING_PAGES, HOLDINGS } from '../schema/account-tables.ts';
import { addToRows, inParts, type Statement, type Target, unnest } from './statements.ts';

/** A page for each account that moved, opening with its balance so far; then the new balances. */
export function accountStatements(target: Target, accounts: Changes['accounts']): Statement[] {
  return pagesAndSums(target, accounts, ACCOUNTS, ACCOUNT_PAGES);
}

export function holdingStatements(target: Target, holdings: Changes['holdings']): Statement[] {
  return pagesAndSums(target, holdings, HOLDINGS, HOLDING_PAGES);
}

function pagesAndSums(
  target: Target,
  accounts: Changes['accounts'],
  balances: typeof ACCOUNTS,
  pagesOf: typeof ACCOUNT_PAGES,
): Statement[] {
  const given = ['account', 'first_entry', 'last_entry', 'postings', 'legs'];
  const rows = [...accounts].map(([account, change]) => ({
    account,
    first_entry: change.firstEntry,
    last_entry: change.lastEntry,
    postings: change.postings,
    legs: change.legs === '' ? null : `[${change.legs}]`,
  }));
  const pages = `insert into ${target.schema}.${pagesOf.name} (program_id, opening, ${given.join(', ')})
    select $1, coalesce(a.balance, 0), ${given.map((name) => `d.${name}`).join(', ')}
    from ${unnest(pagesOf, given)}
    left join ${target.schema}.${balances.name} a on a.program_id = $1 and a.name = d.account`;
  const sums = [...accounts].map(([name, { balance, postings }]) => ({ name, balance, postings }));
  return [...inParts(target, pages, given, rows), ...addToRows(target, balances, sums)];
}
