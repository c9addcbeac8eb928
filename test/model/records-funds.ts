import type { CaseKind, RemedyJson } from './commands-rule.ts';
import type { LegacyTerms } from './policy.ts';
import type { Binding } from './records.ts';

/** Records of money in and out, shares and cases; never changed in place either. */

export type Override = Readonly<{ ruleId: string; recordedAt: number; until: number }>;

export type Claim = Readonly<{
  memberId: string;
  amount: bigint;
  released: bigint;
  at: number;
  poolThen: bigint;
  terms: LegacyTerms;
}>;

export type ReleasePlan = Readonly<{ lockMs: number; releases: bigint; everyMs: number }>;

export type Conversion = Readonly<{
  pointsPerShare: bigint;
  shares: bigint;
  left: bigint;
  from: number;
  to: number;
  plan: ReleasePlan;
}>;

export type Entitlement = Readonly<{
  memberId: string;
  shares: bigint;
  released: bigint;
  at: number;
  plan: ReleasePlan;
}>;

export type Campaign = Readonly<{
  ppm: bigint;
  capPerOrder: bigint | null;
  from: number;
  to: number;
  stopped: boolean;
  channel: string;
}>;

export type WithdrawalStatus =
  | 'requested'
  | 'held'
  | 'approved'
  | 'submitted'
  | 'unknown'
  | 'awaiting-member'
  | 'paid'
  | 'rejected'
  | 'cancelled'
  | 'failed'
  | 'expired';

export type Withdrawal = Readonly<{
  holder: 'member' | 'store';
  holderId: string;
  from: 'wallet' | 'commission' | 'payable';
  amount: bigint;
  tax: bigint;
  channel: string;
  status: WithdrawalStatus;
  at: number;
  payoutNumber: string | null;
}>;

export type SettlementStatus = 'reserved' | 'submitted' | 'unknown' | 'paid' | 'failed' | 'cancelled';

/** What a store is paid. */
export type StoreSettlement = Readonly<{
  storeId: string;
  amount: bigint;
  channel: string;
  status: SettlementStatus;
  payoutNumber: string | null;
  at: number;
  changedAt: number;
}>;

export type CaseStatus = 'open' | 'assigned' | 'ruled' | 'appealed' | 'executed' | 'undone' | 'dismissed';

/** What a ruling did, as it has to be undone. */
export type Execution = Readonly<{
  made: number;
  moved: readonly Readonly<{ memberId: string; before: Binding | null; earlier: number }>[];
  suspended: readonly string[];
  frozen: readonly string[];
  bounties: readonly Readonly<{ budgetId: string; amount: bigint }>[];
}>;

export type Case = Readonly<{
  kind: CaseKind;
  reporterId: string | null;
  storeId: string | null;
  memberId: string | null;
  status: CaseStatus;
  remedies: readonly RemedyJson[];
  /** Of the newest ruling. */
  reason: string;
  /** The end of the appeal days after the first ruling. */
  appealUntil: number | null;
  appealed: boolean;
  execution: Execution | null;
}>;
