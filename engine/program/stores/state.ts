import type { Account } from '../../ledger/account.ts';
import type { Member } from '../members/state.ts';
import type { StoreKind } from '../shape/choices.ts';

export type Store = {
  readonly id: string;
  readonly kind: StoreKind;
  owner: Member;
  tariff: string;
  region: string | undefined;
  recruiter: Member | undefined;
  /** Whether its orders grant credits. */
  credits: boolean;
  suspended: boolean;
  readonly payable: Account;
  readonly atProvider: Account;
  readonly deposit: Account;
};
