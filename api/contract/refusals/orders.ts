/** Refusals: order lines, credits, corrections and legacy claims. */
export const ORDER_REFUSALS = {
  lines_differ: {
    status: 422,
    zh: '未执行：明细合计 {sum} 元，与金额 {amount} 元不符。请核对明细。',
    en: 'Not done: the lines sum to {sum}, the amount is {amount}. Check the lines.',
  },
  credits_not_accepted: {
    status: 422,
    zh: '未执行：这笔订单不能用消费积分。请全部用现金。',
    en: 'Not done: this order takes no credits. Pay all of it in cash.',
  },
  credits_above_share: {
    status: 422,
    zh: '未执行：消费积分用了 {creditsUsed}，最多可用 {most}。请减少消费积分。',
    en: 'Not done: {creditsUsed} credits were used, at most {most} may be. Use fewer credits.',
  },
  insufficient_credits: {
    status: 422,
    zh: '未执行：消费积分不足：需要 {needed}，可用 {held}。请减少消费积分。',
    en: 'Not done: not enough credits: {needed} needed, {held} can be spent. Use fewer credits.',
  },
  product_not_found: {
    status: 404,
    zh: '未执行：该门店没有商品 {productId}。请核对编号。',
    en: 'Not done: the store has no product {productId}. Check the id.',
  },
  product_not_on_sale: {
    status: 409,
    zh: '未执行：商品 {productId} 已下架。请选择在售商品。',
    en: 'Not done: product {productId} is not on sale. Choose one that is.',
  },
  below_cost: {
    status: 422,
    zh: '未执行：商家所得 {merchant} 元，低于成本 {cost} 元。请提高售价，或减少抵扣。',
    en: 'Not done: the merchant would get {merchant}, below the cost of {cost}. Raise the price, or allow fewer credits.',
  },
  insufficient_stock: {
    status: 409,
    zh: '未执行：库存不足：需要 {needed}，现有 {held}。请减少数量，或先补货。',
    en: 'Not done: not enough stock: {needed} needed, {held} held. Order less, or restock first.',
  },
  nothing_to_reassign: {
    status: 409,
    zh: '未执行：会员和门店都没有变化。请填写正确的会员或门店。',
    en: 'Not done: neither member nor store would change. Name the right member or store.',
  },
  order_cancelled: {
    status: 409,
    zh: '未执行：订单 {orderId} 已取消。请核对订单。',
    en: 'Not done: order {orderId} is cancelled. Check the order.',
  },
  order_has_refunds: {
    status: 409,
    zh: '未执行：订单 {orderId} 已有退款，不能改派。请改用作废。',
    en: 'Not done: order {orderId} has refunds and cannot be reassigned. Void it instead.',
  },
  order_has_credits: {
    status: 409,
    zh: '未执行：订单 {orderId} 涉及消费积分，不能换会员。请改用作废。',
    en: 'Not done: order {orderId} involves credits: its member cannot change. Void it instead.',
  },
  lot_touched: {
    status: 409,
    zh: '未执行：订单 {orderId} 的积分已动用，不能换会员。请改用作废。',
    en: 'Not done: the points of order {orderId} have been used: its member cannot change. Void it instead.',
  },
  funding_of_store: {
    status: 409,
    zh: '未执行：货款已在门店名下，不能换门店。请改用作废。',
    en: 'Not done: the store already holds its part: the store cannot change. Void it instead.',
  },
  claim_exists: {
    status: 409,
    zh: '未执行：该历史应付编号已存在。请换一个编号。',
    en: 'Not done: this claim id exists already. Choose another id.',
  },
  claim_not_found: {
    status: 404,
    zh: '未执行：没有这笔历史应付。请核对编号。',
    en: 'Not done: there is no such claim. Check the id.',
  },
  legacy_off: {
    status: 422,
    zh: '未执行：方案没有开启历史迁移。请先发布带历史迁移的方案。',
    en: 'Not done: the policy takes over no legacy claims. Publish a policy that does.',
  },
  nothing_to_release: {
    status: 409,
    zh: '未执行：现在没有可释放的部分。请到下一批再试。',
    en: 'Not done: nothing can be released now. Try again when the next batch is due.',
  },
} as const;
