/** Refusals: members and stores. */
export const PEOPLE_REFUSALS = {
  member_ended: {
    status: 409,
    zh: '未执行：会员 {memberId} 已注销或合并。请使用有效的会员。',
    en: 'Not done: member {memberId} has ended or was merged. Use an active member.',
  },
  not_bound: {
    status: 409,
    zh: '未执行：会员 {memberId} 没有有效的推荐关系。无需解除。',
    en: 'Not done: member {memberId} has no valid referrer. There is nothing to unbind.',
  },
  member_owns_store: {
    status: 409,
    zh: '未执行：会员名下有门店 {storeId}。请先变更店主。',
    en: 'Not done: the member owns store {storeId}. Change its owner first.',
  },
  member_is_agent: {
    status: 409,
    zh: '未执行：会员仍是区域代理 {agencyId}。请先结束代理。',
    en: 'Not done: the member still holds agency {agencyId}. End the agency first.',
  },
  member_has_pending: {
    status: 409,
    zh: '未执行：会员还有未完结的订单或提现。请等它们完结。',
    en: 'Not done: the member still has orders or withdrawals that wait. Wait until they are done.',
  },
  member_has_balance: {
    status: 409,
    zh: '未执行：会员还有余额：积分 {points}，零钱 {wallet}，佣金 {commission}。请先卖出、提现或补足。',
    en: 'Not done: the member still has balances: points {points}, wallet {wallet}, commission {commission}. Sell, withdraw or settle them first.',
  },
  self_merge: {
    status: 422,
    zh: '未执行：不能把会员合并到自己。请填写另一位会员。',
    en: 'Not done: a member cannot be merged into itself. Name another member.',
  },
  member_frozen: {
    status: 409,
    zh: '未执行：会员 {memberId} 已冻结。请先解冻，或向客服申诉。',
    en: 'Not done: member {memberId} is frozen. Unfreeze it first, or appeal.',
  },
  not_frozen: {
    status: 409,
    zh: '未执行：会员 {memberId} 没有冻结。无需解冻。',
    en: 'Not done: member {memberId} is not frozen. There is nothing to unfreeze.',
  },
  rank_not_found: {
    status: 404,
    zh: '未执行：方案里没有级别 {rank}。请选用已有的级别。',
    en: 'Not done: the policy has no rank {rank}. Choose one that is there.',
  },
  store_suspended: {
    status: 409,
    zh: '未执行：门店 {storeId} 已停业。请先恢复营业。',
    en: 'Not done: store {storeId} is suspended. Resume it first.',
  },
  store_not_suspended: {
    status: 409,
    zh: '未执行：门店 {storeId} 没有停业。无需恢复。',
    en: 'Not done: store {storeId} is not suspended. There is nothing to resume.',
  },
  settlement_exists: {
    status: 409,
    zh: '未执行：该打款编号已存在。请换一个编号。',
    en: 'Not done: this settlement id exists already. Choose another id.',
  },
  insufficient_balance: {
    status: 422,
    zh: '未执行：余额不足：需要 {needed} 元，现有 {held} 元。请减少金额。',
    en: 'Not done: the balance does not suffice: {needed} needed, {held} held. Ask for less.',
  },
} as const;
