import type { Account } from '../ledger/account.ts';
import type { ProgramState } from './state.ts';

/** Every account there is, in the order they were made: the program's and its stores', and those of members that were opened. */
export function* accountsOf({ accounts, accountPlaces, members }: ProgramState): Generator<Account> {
  const others = accounts.values();
  let next = 0;
  let place = 0;
  for (const { wallet, commission } of members.values()) {
    for (; accountPlaces[next]! <= place; next += 1) yield others.next().value!;
    if (wallet) yield wallet;
    if (commission) yield commission;
    place += 1;
  }
  yield* others;
}
