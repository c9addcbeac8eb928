import { MICRO_PER_FEN, type Micro, type ProgramState } from '#engine';

export type StoreOwed = { readonly storeId: string; readonly amount: Micro };

export type StoresOwed = {
  /** Owed the minimum or more, in whole fen. */
  readonly enough: readonly StoreOwed[];
  /** How many are owed something, but less. */
  readonly below: number;
};

/** What a settlement run would pay now. */
export function storesOwed({ stores }: ProgramState, minimum: Micro): StoresOwed {
  const enough: StoreOwed[] = [];
  let below = 0;
  for (const { id: storeId, payable } of stores.values()) {
    const amount = payable.balance - (payable.balance % MICRO_PER_FEN);
    if (amount <= 0n) continue;
    if (amount < minimum) below += 1;
    else enough.push({ storeId, amount });
  }
  return { enough, below };
}
