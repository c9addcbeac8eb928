import type { CommandTable } from '../shape/field.ts';

export const MEMBER_COMMANDS = {
  RegisterMember: { memberId: 'id', referrerId: 'id?', via: 'via?' },
  BindMember: { memberId: 'id', referrerId: 'id', via: 'via', storeId: 'id?' },
  UnbindMember: { memberId: 'id', reason: 'reference?' },
  RebindMembers: { memberIds: 'ids', referrerId: 'id', caseId: 'id?', reason: 'reference?' },
  EndMember: { memberId: 'id', reason: 'reference?' },
  MergeMembers: { memberId: 'id', into: 'id', reason: 'reference?', officers: 'references?' },
  FreezeMember: { memberId: 'id', amount: 'money?', reason: 'reference' },
  UnfreezeMember: { memberId: 'id', reason: 'reference?' },
  SetRank: { memberId: 'id', rank: 'id?' },
} as const satisfies CommandTable;
