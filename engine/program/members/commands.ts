import type { CommandTable } from '../shape/field.ts';

export const MEMBER_COMMANDS = {
  RegisterMember: { memberId: 'id', referrerId: 'id?', via: 'via?' },
  BindMember: { memberId: 'id', referrerId: 'id', via: 'via', storeId: 'id?' },
} as const satisfies CommandTable;
