import type { ImportKind } from './import-kind.ts';

/** What an old platform owed its members (S81). */
export const LEGACY: ImportKind = {
  name: 'legacy',
  columns: { required: ['claim_id', 'member_id', 'amount'], optional: ['reference'] },
  idColumn: 'claim_id',
  amountColumn: 'amount',
  memberColumns: ['member_id'],
  columnOf: { claimId: 'claim_id', memberId: 'member_id' },
  commandOf({ claim_id: claimId, member_id: memberId, amount, reference }) {
    return { type: 'ImportLegacyClaim', claimId, memberId, amount, ...(reference && { reference }) };
  },
};
