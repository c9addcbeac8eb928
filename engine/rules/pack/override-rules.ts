import type { Bilingual, OverrideRule, RuleWhere } from '../rule.ts';

function override(id: string, where: RuleWhere, text: Bilingual, sentence: Bilingual): OverrideRule {
  const head = { id, version: 1, date: '2026-11-25', locale: 'cn', severity: 'override' } as const;
  return { ...head, where, text, sentence };
}

const OF_POLICIES: readonly OverrideRule[] = [
  override(
    'net_payout_above_spend',
    'policy',
    {
      zh: '一笔订单的积分结清后，会员到手的钱不超过这笔消费：封顶倍数 ×（1 − 回流比例）不大于 1。',
      en: 'What an order’s points pay out in the end is not above what was spent: multiple x (1 - retention) is at most 1.',
    },
    {
      zh: '我知道会员到手的钱可能超过其消费金额，我对此负责。',
      en: 'I know that a member may be paid more than was spent, and I answer for it.',
    },
  ),
  override(
    'no_refund_window',
    'policy',
    {
      zh: '订单先等过退款期再结算：门店至少 1 天，商品 7 天；否则先下单后退款会由门店承担价格变化。',
      en: 'An order waits out its refund time before it settles: a day for stores, seven for goods. Else order and refund move the price at a store’s cost.',
    },
    {
      zh: '我知道订单付款后立即结算、没有退款期，由此造成的损失由我负责。',
      en: 'I know that orders settle at once without a refund time, and I answer for what it costs.',
    },
  ),
  override(
    'more_than_two_levels',
    'policy',
    {
      zh: '佣金最多两级，不按等级另付奖励；等级数字可以计算和查看，但不支付。',
      en: 'Commission has at most two levels and ranks are paid nothing on top. Figures of ranks may be computed and shown.',
    },
    {
      zh: '我知道本方案向两级以上的人付佣金，我已取得书面法律意见并对此负责。',
      en: 'I know that this policy pays more than two levels. I hold a written legal opinion and answer for it.',
    },
  ),
];

const OF_COMMANDS: readonly OverrideRule[] = [
  override(
    'agent_fee',
    'command',
    {
      zh: '区域代理不向平台交费；代理只就已备案合同取得佣金。',
      en: 'An agent of a region pays no fee, and earns under a filed contract.',
    },
    {
      zh: '我知道向区域代理收费可能被认定为收费入门，我已备案合同并对此负责。',
      en: 'I know that a fee for an agency may count as a fee to join. I have filed the contract and answer for it.',
    },
  ),
  override(
    'move_members',
    'command',
    {
      zh: '会员的推荐关系不因裁决而转移；默认的处置是从平台预算给举报人一笔固定奖金。',
      en: 'No ruling moves a member to another referrer. The usual remedy is a fixed bounty from the operator’s budget.',
    },
    {
      zh: '我知道这会改变会员的推荐关系，我已核对证据和申诉期并对此负责。',
      en: 'I know that this moves members to another referrer. I have checked evidence and appeal, and answer for it.',
    },
  ),
  override(
    'share_conversion',
    'command',
    {
      zh: '积分不换成公司的份额。',
      en: 'Points are not converted into shares of a company.',
    },
    {
      zh: '我知道积分将换成公司的份额，我已取得书面法律意见并对此负责。',
      en: 'I know that points become shares of a company. I hold a written legal opinion and answer for it.',
    },
  ),
  override(
    'legacy_conversion',
    'command',
    {
      zh: '不接收旧平台的应付款；接收时只变为消费积分，不产生没有资金对应的积分。',
      en: 'Debts of an older platform are not taken over. Where they are, they become credits, never points without money.',
    },
    {
      zh: '我知道本方案将承接旧平台的应付款，我已核对名单和金额并对此负责。',
      en: 'I know that this program takes over debts of an older platform. I have checked them and answer for it.',
    },
  ),
  override(
    'shareholder_dividend',
    'command',
    {
      zh: '分配基金不按权重分给出资人。',
      en: 'The distribution fund is not shared out by weight among those who own the operator.',
    },
    {
      zh: '我知道分配基金将按权重分给出资人，我已取得书面法律意见并对此负责。',
      en: 'I know that the fund is shared out by weight among owners. I hold a written legal opinion and answer for it.',
    },
  ),
  override(
    'injection_above_pool',
    'command',
    {
      zh: '近 30 天的注资合计不超过这 30 天里盈利池的最低值；否则事先知道的人可以抢先下单。',
      en: 'Injections of 30 days together stay within the smallest pool of those days. Else whoever knows beforehand orders just before.',
    },
    {
      zh: '我知道这笔注资超过近 30 天盈利池的最低值，抢先下单的人会因此得利，我对此负责。',
      en: 'I know that this injection exceeds the smallest pool of 30 days and favours who orders just before. I answer for it.',
    },
  ),
  override(
    'open_difference',
    'command',
    {
      zh: '支付渠道的账单与账簿有差异没有处理时，不再付出新的钱。',
      en: 'While a difference between the provider’s bill and the journal is open, no further money is paid out.',
    },
    {
      zh: '我知道对账有差异没有处理，仍要继续付款，由此造成的损失由我负责。',
      en: 'I know that a difference in the reconciliation is open and payouts go on all the same, and I answer for it.',
    },
  ),
  {
    ...override(
      'collect_without_licence',
      'command',
      {
        zh: '平台不经手门店的货款：由持牌支付机构在付款时分账，或由门店自己收款。',
        en: 'The operator does not hold the stores’ money: a licensed provider splits each payment, or the store takes it itself.',
      },
      {
        zh: '我知道平台代收门店货款需要许可，我已取得许可并对此负责。',
        en: 'I know that collecting the stores’ money needs a licence. I hold it and answer for it.',
      },
    ),
    liveOnly: true,
  },
  {
    ...override(
      'self_dealing',
      'command',
      {
        zh: '买家不从自己的订单取得佣金，店主在自己门店的订单不产生佣金；这些佣金先暂扣。',
        en: 'A buyer earns nothing on the own order, and an owner’s order at the own store pays no commission. It is held.',
      },
      {
        zh: '我知道佣金将付给下单的本人或店主本人，我已核实并对此负责。',
        en: 'I know that commission goes to the buyer or the store’s owner in person. I have checked it and answer for it.',
      },
    ),
    liveOnly: true,
  },
];

/** What a live program refuses until two officers take responsibility on record, for at most 90 days. */
export const OVERRIDE_RULES: readonly OverrideRule[] = [...OF_POLICIES, ...OF_COMMANDS];
