/** Refusals: dividends, shares, budgets and withdrawals. */
export const MONEY_REFUSALS = {
  dividend_exists: {
    status: 409,
    zh: '未发放：编号 {dividendId} 已经发放过。请换一个编号。',
    en: 'Not paid: dividend {dividendId} was paid already. Choose another id.',
  },
  no_shareholders: {
    status: 409,
    zh: '未发放：还没有登记任何人的分配权重。请先登记，再发放。',
    en: 'Not paid: nobody has a weight in the fund. Set the shareholders first, then pay.',
  },
  insufficient_fund: {
    status: 422,
    zh: '未发放：要发 {needed} 元，分配基金只有 {held} 元。请减少金额，或等基金增加。',
    en: 'Not paid: {needed} was asked for, the dividend fund holds {held}. Pay less, or wait until it has grown.',
  },
  conversion_exists: {
    status: 409,
    zh: '未开放：兑股编号 {conversionId} 已存在。请换一个编号。',
    en: 'Not started: conversion {conversionId} exists already. Choose another id.',
  },
  conversion_not_found: {
    status: 404,
    zh: '没有兑股 {conversionId}。请核对编号。',
    en: 'There is no conversion {conversionId}. Check the id.',
  },
  conversion_closed: {
    status: 409,
    zh: '未兑换：兑股 {conversionId} 现在不在开放时间内。请查看起止时间，在开放时再兑换。',
    en: 'Not converted: conversion {conversionId} is not open now. See its term and convert while it is open.',
  },
  conversion_too_small: {
    status: 422,
    zh: '未兑换：每股要 {pointsPerShare} 个积分，这次不够换一股。请增加数量。',
    en: 'Not converted: a share takes {pointsPerShare} points, these do not make one. Convert more.',
  },
  shares_exhausted: {
    status: 409,
    zh: '未兑换：这次要 {needed} 股，只剩 {left} 股。请减少数量。',
    en: 'Not converted: {needed} shares were asked for, {left} are left. Convert fewer points.',
  },
  entitlement_exists: {
    status: 409,
    zh: '未兑换：配股编号 {entitlementId} 已存在。请换一个编号。',
    en: 'Not converted: entitlement {entitlementId} exists already. Choose another id.',
  },
  entitlement_not_found: {
    status: 404,
    zh: '没有配股 {entitlementId}。请核对编号。',
    en: 'There is no entitlement {entitlementId}. Check the id.',
  },
  allotment_exists: {
    status: 409,
    zh: '未配股：批次编号 {allotmentId} 已存在。请换一个编号。',
    en: 'Not allotted: allotment {allotmentId} exists already. Choose another id.',
  },
  nobody_to_allot: {
    status: 409,
    zh: '未配股：按这次的权重，没有人的贡献分大于零。请核对两个权重。',
    en: 'Not allotted: by these weights nobody has a score above zero. Check both weights.',
  },
  adjustment_exists: {
    status: 409,
    zh: '未调账：调账编号 {adjustmentId} 已存在。请换一个编号。',
    en: 'Not adjusted: adjustment {adjustmentId} exists already. Choose another id.',
  },
  budget_not_found: {
    status: 404,
    zh: '没有预算 {budgetId}。请先拨入预算，或核对编号。',
    en: 'There is no budget {budgetId}. Fund it first, or check the id.',
  },
  campaign_exists: {
    status: 409,
    zh: '未开始：补贴编号 {campaignId} 已存在。请换一个编号。',
    en: 'Not started: campaign {campaignId} exists already. Choose another id.',
  },
  campaign_not_found: {
    status: 404,
    zh: '没有补贴 {campaignId}。请核对编号。',
    en: 'There is no campaign {campaignId}. Check the id.',
  },
  campaign_over: {
    status: 422,
    zh: '未开始：补贴 {campaignId} 的结束时间已经过去。请改结束时间。',
    en: 'Not started: campaign {campaignId} would be over already. Give it a later end.',
  },
  subsidy_exceeds_take: {
    status: 422,
    zh: '未执行：按分账规则 {tariff}，进池、来源店、补贴和佣金最高合计 {worstPpm}，必须低于抽成 {takePpm}。请降低补贴或费率，或先停止补贴。',
    en: 'Not done: under tariff {tariff} pool part, origin part, subsidies and commissions could reach {worstPpm}, which must stay below the take of {takePpm}. Lower the subsidy or the rates, or stop a campaign first.',
  },
  withdrawal_exists: {
    status: 409,
    zh: '未申请：提现编号 {withdrawalId} 已存在。请换一个编号，或查看已有的提现。',
    en: 'Not asked for: withdrawal {withdrawalId} exists already. Choose another id, or look at the one that is there.',
  },
  withdrawal_not_found: {
    status: 404,
    zh: '没有提现 {withdrawalId}。请核对编号。',
    en: 'There is no withdrawal {withdrawalId}. Check the id.',
  },
  withdrawal_below_minimum: {
    status: 422,
    zh: '未申请提现：每次最少提 {minimum} 元，这次是 {amount} 元。请攒够再提。',
    en: 'Not asked for: a withdrawal is at least {minimum}, this one is {amount}. Ask for more.',
  },
  withdrawal_above_day: {
    status: 422,
    zh: '未申请提现：今天还可以提 {left} 元，这次是 {amount} 元。请减少金额，或明天再提。',
    en: 'Not asked for: {left} can still be withdrawn today, this is {amount}. Ask for less, or come back tomorrow.',
  },
  balance_negative: {
    status: 422,
    zh: '未申请提现：账户还欠 {owed} 元（退款时没有扣足）。以后的收入会先抵清，抵清后就可以提现。',
    en: 'Not asked for: {owed} is still owed on the account, from a refund. Later income is set off against it; after that you can withdraw.',
  },
  withdrawal_not_reviewable: {
    status: 409,
    zh: '未处理：提现 {withdrawalId} 现在是「{status}」，这一步已经不能做。请查看它的状态。',
    en: 'Not done: withdrawal {withdrawalId} is {status}, which no longer allows this. Look at its status.',
  },
  payout_not_allowed: {
    status: 409,
    zh: '未记录：付款不能从「{from}」变为「{to}」。请向支付机构查询实际结果再记录。',
    en: 'Not recorded: a payout cannot go from {from} to {to}. Ask the provider for the result and record that.',
  },
  payout_number_missing: {
    status: 422,
    zh: '未记录：提交付款必须写付款单号，之后全靠它查询。请补上单号。',
    en: 'Not recorded: a payout is submitted under a number, by which it is asked for later. Name the number.',
  },
  payout_number_differs: {
    status: 409,
    zh: '未记录：这笔付款提交时的单号是 {payoutNumber}，不能换。结果不明时请用原单号查询，换号可能付两次。',
    en: 'Not recorded: the payout was submitted under {payoutNumber}, which never changes. Ask for an unknown result under it: another number may pay twice.',
  },
  remittance_exists: {
    status: 409,
    zh: '未记录：缴税编号 {remittanceId} 已存在。请换一个编号。',
    en: 'Not recorded: remittance {remittanceId} exists already. Choose another id.',
  },
  redemption_above_day: {
    status: 422,
    zh: '未卖出：今天还可以卖出到手 {left} 元，这次到手 {net} 元。请减少数量，或明天再卖。',
    en: 'Not sold: sales can bring {left} more today, this one would bring {net}. Sell fewer points, or come back tomorrow.',
  },
} as const;
