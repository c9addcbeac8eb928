/** Refusals: order lines, credits, corrections and legacy claims. */
export const ORDER_REFUSALS = {
  lines_differ: {
    status: 422,
    zh: '未执行：明细合计 {sum} 元，金额写的是 {amount} 元。请改成一致。',
    en: 'Not done: the lines sum to {sum}, the amount says {amount}. Make them agree.',
  },
  credits_not_accepted: {
    status: 422,
    zh: '未下单：这些商品不能用消费积分。请全部付现金。',
    en: 'Not placed: nothing in this order takes credits. Pay all of it in money.',
  },
  credits_above_share: {
    status: 422,
    zh: '未下单：这笔订单最多可用 {most} 消费积分，这次用了 {creditsUsed}。请少用一些。',
    en: 'Not placed: this order takes at most {most} credits, {creditsUsed} were used. Use fewer.',
  },
  insufficient_credits: {
    status: 422,
    zh: '未下单：要用 {needed} 消费积分，现在可用 {held}。请少用一些，或等待中的积分到账。',
    en: 'Not placed: {needed} credits were to be used, {held} can be spent now. Use fewer, or wait for those still to come.',
  },
  product_not_found: {
    status: 404,
    zh: '没有商品 {productId}，或它属于别的门店。请核对编号。',
    en: 'There is no product {productId}, or it is another store’s. Check the id.',
  },
  product_not_on_sale: {
    status: 409,
    zh: '未下单：商品 {productId} 已下架。请选在售的商品。',
    en: 'Not placed: product {productId} is not on sale. Choose one that is.',
  },
  below_cost: {
    status: 422,
    zh: '未执行：商品 {productId} 门店只得 {merchant} 元，低于成本 {cost} 元。请提高售价，或少抵消费积分。',
    en: 'Not done: product {productId} would leave the store {merchant}, below its cost of {cost}. Raise the price, or let fewer credits be used.',
  },
  insufficient_stock: {
    status: 409,
    zh: '未执行：商品 {productId} 要 {needed} 件，只有 {held} 件。请减少数量，或先补货。',
    en: 'Not done: {needed} of product {productId} are needed, {held} are there. Take fewer, or restock first.',
  },
  nothing_to_reassign: {
    status: 409,
    zh: '未改派：会员和门店都和原来一样。请写上正确的会员或门店。',
    en: 'Not reassigned: member and store are what they were. Name the right member or store.',
  },
  order_cancelled: {
    status: 409,
    zh: '未改派：订单 {orderId} 已取消。请核对订单编号。',
    en: 'Not reassigned: order {orderId} is cancelled. Check its id.',
  },
  order_has_refunds: {
    status: 409,
    zh: '未改派：订单 {orderId} 已经退过款。请作废后重新下单。',
    en: 'Not reassigned: order {orderId} has refunds. Void it and place it again.',
  },
  order_has_credits: {
    status: 409,
    zh: '未改派：订单 {orderId} 用了或得了消费积分，不能换会员。请作废后重新下单。',
    en: 'Not reassigned: order {orderId} used or granted credits, so its member cannot change. Void it and place it again.',
  },
  lot_touched: {
    status: 409,
    zh: '未改派：订单 {orderId} 的积分已经卖出或结清，不能换会员。请作废后重新下单。',
    en: 'Not reassigned: points of order {orderId} were sold or have left, so its member cannot change. Void it and place it again.',
  },
  funding_of_store: {
    status: 409,
    zh: '未改派：订单 {orderId} 的货款在门店自己手里，不能换门店。请作废后重新下单。',
    en: 'Not reassigned: the store holds the money of order {orderId} itself, so the store cannot change. Void it and place it again.',
  },
  claim_exists: {
    status: 409,
    zh: '未导入：历史应付编号 {claimId} 已存在。请换一个编号。',
    en: 'Not imported: claim {claimId} exists already. Choose another id.',
  },
  claim_not_found: {
    status: 404,
    zh: '没有历史应付 {claimId}。请核对编号。',
    en: 'There is no claim {claimId}. Check the id.',
  },
  legacy_off: {
    status: 422,
    zh: '未导入：方案没有写历史应付怎样释放。请先发布写明释放方式的方案。',
    en: 'Not imported: the policy does not say how legacy claims are released. Publish one that does first.',
  },
  nothing_to_release: {
    status: 409,
    zh: '未释放：现在没有到期的部分。请等下一批到期再试。',
    en: 'Not released: nothing is due now. Try again when the next batch is.',
  },
} as const;
