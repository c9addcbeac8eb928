import type { Bilingual, PlainRule, RuleWhere } from '../rule.ts';

function locked(id: string, text: Bilingual, where: RuleWhere = 'product'): PlainRule {
  return { id, version: 1, date: '2026-11-25', locale: 'cn', severity: 'locked', where, text };
}

/** What nobody can switch off: most of it holds because no such command or event exists. */
export const LOCKED_RULES: readonly PlainRule[] = [
  locked('recruiting_reward', {
    zh: '佣金只来自已结算的消费订单；推荐他人加入本身没有任何奖励。',
    en: 'Commission comes from settled orders only. Bringing somebody in pays nothing by itself.',
  }),
  locked('fee_to_join', {
    zh: '加入、推荐和取得佣金都不收费，也不要求最低消费。',
    en: 'Joining, referring and earning commission cost nothing and ask for no purchase.',
  }),
  locked('points_for_money', {
    zh: '积分不能购买，不能在会员之间转让；零钱不能充值。',
    en: 'Points cannot be bought or handed to another member, and a wallet cannot be topped up.',
  }),
  locked('unbacked_points', {
    zh: '没有同样多的钱进入盈利池就不产生积分；付出不超过盈利池；佣金不从盈利池出。',
    en: 'No points without as much money entering the pool, no payment beyond the pool, no commission out of it.',
  }),
  locked('commission_outside_ledger', {
    zh: '佣金只在账内支付；业绩统计可以导出，但导出不是支付。',
    en: 'Commission is paid in the ledger only. Figures can be exported, and an export is no payment.',
  }),
  locked('promise_of_return', {
    zh: '产品显示的文字不作任何回报承诺；会员页面不预测积分价格。',
    en: 'No text the product shows promises a result, and no member’s screen forecasts the price.',
  }),
  {
    ...locked(
      'unconfirmed_funding',
      {
        zh: '正式方案只接受支付渠道已确认的钱：模拟渠道的订单和预存款一律拒绝。',
        en: 'A live program takes only money a payment channel has confirmed: simulated orders and deposits are refused.',
      },
      'command',
    ),
    liveOnly: true,
  },
];
