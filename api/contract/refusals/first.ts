/** Refusals of members, stores, orders and points, and those of every command. */
export const FIRST_REFUSALS = {
  malformed: {
    status: 400,
    zh: '请求格式不对：{place}{rule}{given}。请修改后再发。',
    en: 'The request has the wrong shape: {place} {rule}{given}. Correct it and send it again.',
  },
  member_exists: {
    status: 409,
    zh: '未登记：会员编号 {memberId} 已存在。请换一个编号，或直接使用已有会员。',
    en: 'Not registered: member {memberId} exists already. Choose another id, or use the member that is there.',
  },
  member_not_found: {
    status: 404,
    zh: '没有会员 {memberId}。请先登记会员，或核对编号。',
    en: 'There is no member {memberId}. Register the member first, or check the id.',
  },
  already_bound: {
    status: 409,
    zh: '未绑定：会员 {memberId} 已有有效的推荐人 {referrerId}，先绑定的为准。到期或解除之后才能另行绑定。',
    en: 'Not bound: member {memberId} has a valid referrer already, {referrerId}. The first valid binding wins; another is possible once it has run out or was ended.',
  },
  self_binding: {
    status: 422,
    zh: '未绑定：会员 {memberId} 不能把自己设为推荐人。请填写另一位会员。',
    en: 'Not bound: member {memberId} cannot be their own referrer. Name another member.',
  },
  binding_loop: {
    status: 422,
    zh: '未绑定：{referrerId} 的推荐关系最终指向 {memberId}，这样会形成循环。请换一位推荐人。',
    en: 'Not bound: the referrers of {referrerId} lead back to {memberId}, which would close a loop. Name another referrer.',
  },
  store_exists: {
    status: 409,
    zh: '未登记：门店编号 {storeId} 已存在。请换一个编号，或直接使用已有门店。',
    en: 'Not registered: store {storeId} exists already. Choose another id, or use the store that is there.',
  },
  store_not_found: {
    status: 404,
    zh: '没有门店 {storeId}。请先登记门店，或核对编号。',
    en: 'There is no store {storeId}. Register the store first, or check the id.',
  },
  order_exists: {
    status: 409,
    zh: '未下单：订单编号 {orderId} 已存在。请换一个编号，或查看已有订单。',
    en: 'Not placed: order {orderId} exists already. Choose another id, or look at the order that is there.',
  },
  order_not_found: {
    status: 404,
    zh: '没有订单 {orderId}。请核对编号。',
    en: 'There is no order {orderId}. Check the id.',
  },
  amount_not_positive: {
    status: 422,
    zh: '未执行：金额、数量或比例必须大于零。请填大于零的数。',
    en: 'Not done: amounts, quantities and rates must be above zero. Give one above zero.',
  },
  order_too_small: {
    status: 422,
    zh: '未下单：{amount} 元按现在的积分价格得不到积分。请提高金额。',
    en: 'Not placed: CNY {amount} makes no points at the present price. Raise the amount.',
  },
  insufficient_points: {
    status: 422,
    zh: '未执行：需要 {neededPoints} 个积分，现在可用 {heldPoints} 个。请减少数量，或选择全部。',
    en: 'Not done: {neededPoints} points were asked for, {heldPoints} can be used now. Ask for fewer, or for all.',
  },
  redemption_too_small: {
    status: 422,
    zh: '未卖出：{points} 个积分卖出后到手为零。请增加数量。',
    en: 'Not sold: selling {points} points would pay nothing. Sell more at once.',
  },
  price_moved: {
    status: 422,
    zh: '未成交：询价之后价格变了，现在到手 {net} 元，您要求至少 {minNet} 元。请重新询价。',
    en: 'Not done: the price moved while you were looking. You would now get {net}, you asked for at least {minNet}. Ask for a new quote.',
  },
  refund_exceeds_order: {
    status: 422,
    zh: '未退款：要退 {amount} 元，该订单最多还可退 {refundable} 元（规则 R-refund-limit）。请减少金额。',
    en: 'Not refunded: {amount} was asked for, at most {refundable} is left of this order (rule R-refund-limit). Ask for less.',
  },
  store_cannot_cover: {
    status: 422,
    zh: '未退款：门店要承担 {needed} 元，应付和预存款一共 {held} 元。请门店补足预存款，或由两名负责人批准。',
    en: 'Not refunded: the store would have to bring {needed} and holds {held}. Top up its deposit, or have two officers approve.',
  },
  deposit_too_low: {
    status: 422,
    zh: '未下单：门店预存款应有 {needed} 元，现有 {held} 元。请先充值预存款，或改用其他收款方式。',
    en: 'Not placed: the store’s deposit must hold {needed}, it holds {held}. Pay into the deposit first, or use another funding mode.',
  },
  nothing_in_circulation: {
    status: 422,
    zh: '未注资：没有流通积分，没有人能受益。请改用创世资金，或等第一笔订单结算。',
    en: 'Not injected: nothing circulates, so nobody would benefit. Use genesis, or wait for the first settled order.',
  },
  time_backwards: {
    status: 409,
    zh: '未执行：时间 {at} 早于上一条已接受的命令 {last}。请核对时间。',
    en: 'Not done: {at} lies before the last accepted command, {last}. Check the time.',
  },
  redemption_exists: {
    status: 409,
    zh: '未卖出：卖出编号 {redemptionId} 已存在。请换一个编号。',
    en: 'Not sold: redemption {redemptionId} exists already. Choose another id.',
  },
  refund_exists: {
    status: 409,
    zh: '未退款：退款编号 {refundId} 已存在。请换一个编号。',
    en: 'Not refunded: refund {refundId} exists already. Choose another id.',
  },
  injection_exists: {
    status: 409,
    zh: '未注资：注资编号 {injectionId} 已存在。请换一个编号。',
    en: 'Not injected: injection {injectionId} exists already. Choose another id.',
  },
  agency_exists: {
    status: 409,
    zh: '未任命：代理编号 {agencyId} 已存在。请换一个编号。',
    en: 'Not appointed: agency {agencyId} exists already. Choose another id.',
  },
  agency_not_found: {
    status: 404,
    zh: '没有区域代理 {agencyId}。请核对编号。',
    en: 'There is no agency {agencyId}. Check the id.',
  },
  agency_overlaps: {
    status: 409,
    zh: '未任命：地区 {region} 在这段时间已有同级代理 {agencyId}。请先结束它，或改起止时间。',
    en: 'Not appointed: region {region} has agency {agencyId} of this tier at that time. End it first, or change the term.',
  },
  commission_exceeds_distribution: {
    status: 422,
    zh: '未执行：按分账规则 {tariff}，佣金最高合计 {worstPpm}，超过分销份额 {distributionPpm}。请降低费率。',
    en: 'Not done: under tariff {tariff} commissions could reach {worstPpm}, its distribution part is {distributionPpm}. Lower the rate.',
  },
  order_not_pending: {
    status: 409,
    zh: '未结算：订单 {orderId} 现在是「{status}」，只有待结算的订单才能结算。',
    en: 'Not settled: order {orderId} is {status}; only a pending order can be settled.',
  },
  tariff_not_found: {
    status: 404,
    zh: '未执行：方案里没有分账规则 {tariff}。请选方案里有的规则。',
    en: 'Not done: the policy has no tariff {tariff}. Choose one that it has.',
  },
  loss_above_max: {
    status: 422,
    zh: '未退款：退款会造成 {loss} 元损失，超过上限 {maxLoss} 元。请重新预览，或提高上限。',
    en: 'Not refunded: the refund would lose {loss}, above the stated maximum of {maxLoss}. Preview it again, or raise the maximum.',
  },
  insufficient_at_provider: {
    status: 422,
    zh: '未记录：支付机构为该门店留存 {held} 元，少于要清算的 {needed} 元。请核对金额。',
    en: 'Not recorded: the provider holds {held} for this store, less than the {needed} to be cleared. Check the amount.',
  },
  duplicate_with_different_content: {
    status: 409,
    zh: '未执行：这个编号已用于不同的内容。请换一个新的编号再发。',
    en: 'Not done: this id was used for other content. Send it under a new id.',
  },
  paused: {
    status: 503,
    zh: '未执行：{what}已暂停，原因见公告 {reason}。请恢复后再试。',
    en: 'Not done: {what} is paused, notice {reason} says why. Try again when it resumes.',
  },
  rule_locked: {
    status: 422,
    zh: '未执行：规则 {rule} 不许这样做，任何人都不能放行。请换一种合规则的做法。',
    en: 'Not done: rule {rule} does not allow this and nobody can switch it off. Do it another way.',
  },
  override_needed: {
    status: 422,
    zh: '未执行：规则 {rule} 不许这样做，除非两名负责人先记录放行。请记录放行，或换一种做法。',
    en: 'Not done: rule {rule} does not allow this unless two officers have recorded an override. Record one, or do it another way.',
  },
  override_expired: {
    status: 422,
    zh: '未执行：规则 {rule} 的放行已在 {expiredAt} 到期。请重新记录放行，或换一种做法。',
    en: 'Not done: the override of rule {rule} expired at {expiredAt}. Record another, or do it another way.',
  },
} as const;
