import { column, table } from './table.ts';

const { fixed, add, maybe } = column;

const account = { name: fixed('text'), balance: add('numeric'), postings: add('bigint') };
export const ACCOUNTS = table('accounts', ['name'], account, { fillfactor: 70 });

/**
 * The postings of one account in one batch of entries. `legs` holds them; it is missing where a busy
 * account has so many that they are better read from the journal itself.
 */
export const ACCOUNT_PAGES = table('account_pages', ['account', 'first_entry'], {
  account: fixed('text'),
  first_entry: fixed('bigint'),
  last_entry: fixed('bigint'),
  opening: fixed('numeric'),
  postings: fixed('bigint'),
  legs: maybe('text'),
});

/** The same two for what members hold beside money: points and credits, by unit in the name. */
export const HOLDINGS = { ...ACCOUNTS, name: 'holdings' };
export const HOLDING_PAGES = { ...ACCOUNT_PAGES, name: 'holding_pages' };
