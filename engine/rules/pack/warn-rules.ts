import type { Bilingual, PlainRule, RuleWhere } from '../rule.ts';

function warn(id: string, text: Bilingual, where: RuleWhere = 'policy'): PlainRule {
  return { id, version: 1, date: '2026-11-25', locale: 'cn', severity: 'warn', where, text };
}

/** What is said and recorded, and goes on. */
export const WARN_RULES: readonly PlainRule[] = [
  warn('binding_without_end', {
    zh: '推荐关系没有期限；建议 180 天。',
    en: 'Bindings to a referrer never end; 180 days are advised.',
  }),
  warn('exits_chain_react', {
    zh: '结清时的回流立即进入盈利池，会带动更多积分批次结清；建议经缓释进入。',
    en: 'What forced exits leave behind enters the pool at once and can make more lots leave; the stream is advised.',
  }),
  warn('no_genesis', {
    zh: '平台没有投入创世资金，最早的订单会使价格大幅变动。',
    en: 'The operator pays in no genesis, so the first orders move the price far.',
  }),
  warn('two_commission_levels', {
    zh: '佣金有两级；一级更稳妥。',
    en: 'Commission has two levels; one is safer.',
  }),
  warn(
    'pyramid_gauge',
    {
      zh: '推荐关系达到 3 层或 30 人时提示，达到 120 人时再次提示；同时显示佣金占支付的比例。',
      en: 'A tree of referrals is pointed out at depth 3 or 30 people, again at 120, with the share of commission in payments.',
    },
    'product',
  ),
];
