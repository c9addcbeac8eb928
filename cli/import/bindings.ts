import type { ImportKind } from './import-kind.ts';

/** Who brought whom, for members that are there and not bound. */
export const BINDINGS: ImportKind = {
  name: 'bindings',
  columns: { required: ['member_id', 'referrer_id', 'via'], optional: ['store_id'] },
  idColumn: 'member_id',
  columnOf: { memberId: 'member_id', referrerId: 'referrer_id', storeId: 'store_id' },
  commandOf({ member_id: memberId, referrer_id: referrerId, via, store_id: storeId }) {
    return { type: 'BindMember', memberId, referrerId, via, ...(storeId && { storeId }) };
  },
  memberColumns: ['member_id', 'referrer_id'],
};
