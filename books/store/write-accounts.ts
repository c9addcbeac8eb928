import type { AccountChange, AccountPageRow, Changes } from '../fold/changes.ts';
import { ACCOUNT_PAGES, ACCOUNTS } from '../schema/tables.ts';
import { arrayLiteral } from './array-literal.ts';
import { addToRows, insertRows, type Target } from './write-rows.ts';

/** A busy account's postings of one batch beyond this number are left in the journal. */
const LEGS_MAX = 64;

/** Writes a page for each account that moved, opening with its balance so far; then the new balances. */
export async function writeAccounts(target: Target, accounts: Changes['accounts']): Promise<void> {
  if (accounts.size === 0) return;
  const opening = await balancesOf(target, [...accounts.keys()]);
  const pages = [...accounts].map(([name, change]) => pageOf(name, change, opening.get(name) ?? 0n));
  await insertRows(target, ACCOUNT_PAGES, pages);
  const sums = [...accounts].map(([name, { balance, legs }]) => ({ name, balance, postings: legs.length }));
  await addToRows(target, ACCOUNTS, sums);
}

function pageOf(account: string, change: AccountChange, opening: bigint): AccountPageRow {
  return {
    account,
    first_entry: change.firstEntry,
    last_entry: change.lastEntry,
    opening,
    postings: change.legs.length,
    legs: change.legs.length > LEGS_MAX ? null : JSON.stringify(change.legs),
  };
}

async function balancesOf(target: Target, names: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await target.client.query<{ name: string; balance: string }>(
    `select name, balance from ${target.schema}.accounts where program_id = $1 and name = any($2::text[])`,
    [target.programId, arrayLiteral(names)],
  );
  return new Map(rows.map(({ name, balance }) => [name, BigInt(balance)]));
}
