/** Refusals: members and stores. */
export const PEOPLE_REFUSALS = {
  member_ended: {
    status: 409,
    zh: '未执行：会员 {memberId} 已注销，或已并入别的会员。请用还有效的会员。',
    en: 'Not done: member {memberId} has ended or was merged into another. Use a member that is active.',
  },
  not_bound: {
    status: 409,
    zh: '未解除：会员 {memberId} 现在没有有效的推荐人，不用解除。',
    en: 'Not unbound: member {memberId} has no valid referrer, so there is nothing to undo.',
  },
  member_owns_store: {
    status: 409,
    zh: '未注销：会员 {memberId} 还是门店 {storeId} 的店主。请先变更店主。',
    en: 'Not ended: member {memberId} still owns store {storeId}. Change its owner first.',
  },
  member_is_agent: {
    status: 409,
    zh: '未注销：会员 {memberId} 还担任区域代理 {agencyId}。请先结束代理。',
    en: 'Not ended: member {memberId} still holds agency {agencyId}. End the agency first.',
  },
  member_has_pending: {
    status: 409,
    zh: '未注销：会员 {memberId} 还有没完结的订单或提现。请等它们完结。',
    en: 'Not ended: orders or withdrawals of member {memberId} still wait. Wait until they are done.',
  },
  member_has_balance: {
    status: 409,
    zh: '未注销：会员 {memberId} 还有积分 {points}、零钱 {wallet} 元、佣金 {commission} 元。请先卖出、提现，欠款请先补足。',
    en: 'Not ended: member {memberId} still has {points} points, {wallet} in the wallet, {commission} of commission. Sell and withdraw them, or settle what is owed.',
  },
  self_merge: {
    status: 422,
    zh: '未合并：会员 {memberId} 不能并入自己。请写另一位会员。',
    en: 'Not merged: member {memberId} cannot be merged into itself. Name another member.',
  },
  member_frozen: {
    status: 409,
    zh: '未执行：会员 {memberId} 的账户已冻结，积分和余额都还在。请联系客服，了解原因或申诉。',
    en: 'Not done: the account of member {memberId} is frozen; points and balances are all there. Ask support for the reason, or appeal.',
  },
  not_frozen: {
    status: 409,
    zh: '未解冻：会员 {memberId} 没有冻结。',
    en: 'Not unfrozen: member {memberId} is not frozen.',
  },
  rank_not_found: {
    status: 404,
    zh: '未设置：方案里没有级别 {rank}。请选方案里有的级别。',
    en: 'Not set: the policy has no rank {rank}. Choose one that it has.',
  },
  store_suspended: {
    status: 409,
    zh: '未执行：门店 {storeId} 已停业，不接新订单。请先恢复营业。',
    en: 'Not done: store {storeId} is suspended and takes no orders. Resume it first.',
  },
  store_not_suspended: {
    status: 409,
    zh: '未恢复：门店 {storeId} 正在营业。',
    en: 'Not resumed: store {storeId} is not suspended.',
  },
  settlement_not_found: {
    status: 404,
    zh: '没有打款 {settlementId}。请核对编号。',
    en: 'There is no settlement {settlementId}. Check the id.',
  },
  settlement_exists: {
    status: 409,
    zh: '未打款：打款编号 {settlementId} 已存在。请换一个编号。',
    en: 'Not paid: settlement {settlementId} exists already. Choose another id.',
  },
  insufficient_balance: {
    status: 422,
    zh: '未执行：需要 {needed} 元，余额只有 {held} 元。请减少金额。',
    en: 'Not done: {needed} is needed, the balance holds {held}. Ask for less.',
  },
} as const;
