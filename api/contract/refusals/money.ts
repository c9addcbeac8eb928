/** Refusals: dividends, shares, budgets and withdrawals. */
export const MONEY_REFUSALS = {
  dividend_exists: {
    status: 409,
    zh: '未执行：该分红编号已存在。请换一个编号。',
    en: 'Not done: this dividend id exists already. Choose another id.',
  },
  no_shareholders: {
    status: 409,
    zh: '未执行：没有股东。请先登记股东。',
    en: 'Not done: there are no shareholders. Set them first.',
  },
  insufficient_fund: {
    status: 422,
    zh: '未执行：分红基金不足：需要 {needed} 元，现有 {held} 元。请减少金额。',
    en: 'Not done: the dividend fund does not suffice: {needed} needed, {held} held. Pay less.',
  },
  conversion_exists: {
    status: 409,
    zh: '未执行：该兑股编号已存在。请换一个编号。',
    en: 'Not done: this conversion id exists already. Choose another id.',
  },
  conversion_not_found: {
    status: 404,
    zh: '未执行：没有这次积分兑股。请核对编号。',
    en: 'Not done: there is no such conversion. Check the id.',
  },
  conversion_closed: {
    status: 409,
    zh: '未执行：积分兑股不在开放时间。请在开放时间内兑换。',
    en: 'Not done: the conversion is not open now. Convert while it is.',
  },
  conversion_too_small: {
    status: 422,
    zh: '未执行：积分不够换一股。请增加数量。',
    en: 'Not done: the points do not make one share. Convert more.',
  },
  shares_exhausted: {
    status: 409,
    zh: '未执行：股份只剩 {left}，需要 {needed}。请减少数量。',
    en: 'Not done: {left} shares are left, {needed} needed. Convert less.',
  },
  entitlement_exists: {
    status: 409,
    zh: '未执行：该配股编号已存在。请换一个编号。',
    en: 'Not done: this entitlement id exists already. Choose another id.',
  },
  entitlement_not_found: {
    status: 404,
    zh: '未执行：没有这份配股。请核对编号。',
    en: 'Not done: there is no such entitlement. Check the id.',
  },
  allotment_exists: {
    status: 409,
    zh: '未执行：该配股批次编号已存在。请换一个编号。',
    en: 'Not done: this allotment id exists already. Choose another id.',
  },
  nobody_to_allot: {
    status: 409,
    zh: '未执行：没有人有贡献分。请核对权重。',
    en: 'Not done: nobody has a contribution score. Check the weights.',
  },
  adjustment_exists: {
    status: 409,
    zh: '未执行：该调账编号已存在。请换一个编号。',
    en: 'Not done: this adjustment id exists already. Choose another id.',
  },
  budget_not_found: {
    status: 404,
    zh: '未执行：没有预算 {budgetId}。请先拨入预算。',
    en: 'Not done: there is no budget {budgetId}. Fund it first.',
  },
  campaign_exists: {
    status: 409,
    zh: '未执行：该补贴编号已存在。请换一个编号。',
    en: 'Not done: this campaign id exists already. Choose another id.',
  },
  campaign_not_found: {
    status: 404,
    zh: '未执行：没有这个补贴。请核对编号。',
    en: 'Not done: there is no such campaign. Check the id.',
  },
  campaign_over: {
    status: 422,
    zh: '未执行：补贴的结束时间已过。请改结束时间。',
    en: 'Not done: the campaign would already be over. Change its end.',
  },
  subsidy_exceeds_take: {
    status: 422,
    zh: '未执行：规则 {tariff} 下返还合计 {worstPpm} ppm，不低于抽成 {takePpm} ppm。请降低补贴比例。',
    en: 'Not done: under tariff {tariff} {worstPpm} ppm would come back, the take is {takePpm} ppm. Lower the subsidy.',
  },
  withdrawal_exists: {
    status: 409,
    zh: '未执行：该提现编号已存在。请换一个编号。',
    en: 'Not done: this withdrawal id exists already. Choose another id.',
  },
  withdrawal_not_found: {
    status: 404,
    zh: '未执行：没有这笔提现。请核对编号。',
    en: 'Not done: there is no such withdrawal. Check the id.',
  },
  withdrawal_below_minimum: {
    status: 422,
    zh: '未执行：提现 {amount} 元，低于最低 {minimum} 元。请提高金额。',
    en: 'Not done: {amount} is below the minimum of {minimum}. Ask for more.',
  },
  withdrawal_above_day: {
    status: 422,
    zh: '未执行：提现 {amount} 元，今天还可提 {left} 元。请减少金额，或明天再提。',
    en: 'Not done: {amount} is above the {left} left today. Ask for less, or tomorrow.',
  },
  balance_negative: {
    status: 422,
    zh: '未执行：账户有欠款 {owed} 元，不能提现。请先用收入抵清。',
    en: 'Not done: {owed} is owed on the account. It is set off against income first.',
  },
  withdrawal_not_reviewable: {
    status: 409,
    zh: '未执行：提现的状态是 {status}，不能这样处理。请核对状态。',
    en: 'Not done: the withdrawal is {status}. Check its status.',
  },
  payout_not_allowed: {
    status: 409,
    zh: '未执行：付款不能从 {from} 变为 {to}。请核对付款结果。',
    en: 'Not done: a payout cannot go from {from} to {to}. Check the result.',
  },
  payout_number_missing: {
    status: 422,
    zh: '未执行：提交付款要有付款单号。请写上付款单号。',
    en: 'Not done: a submitted payout needs its number. Name it.',
  },
  payout_number_differs: {
    status: 409,
    zh: '未执行：付款单号与已提交的 {payoutNumber} 不同。结果不明时只能查询，不能换号。',
    en: 'Not done: the payout was submitted under {payoutNumber}. An unknown result is resolved by asking, never under a new number.',
  },
  remittance_exists: {
    status: 409,
    zh: '未执行：该缴税编号已存在。请换一个编号。',
    en: 'Not done: this remittance id exists already. Choose another id.',
  },
  redemption_above_day: {
    status: 422,
    zh: '未执行：卖出到手 {net} 元，今天还可卖 {left} 元。请减少数量，或明天再卖。',
    en: 'Not done: the sale would bring {net}, {left} is left today. Sell less, or tomorrow.',
  },
} as const;
