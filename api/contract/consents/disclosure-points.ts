import type { DisclosureFacts } from './disclosure-facts.ts';

type Words = { readonly zh: string; readonly en: string };
type Point = Words & { readonly when?: (facts: DisclosureFacts) => boolean };

/**
 * What a member is told before anything is paid to them, in this order. Each says what the rules in force do,
 * neither more nor less: a point that a policy does not have is left out or has another text.
 */
export const DISCLOSURE_POINTS: readonly Point[] = [
  {
    zh: '积分是消费后的让利，不是存款，也不是理财。您付的钱买的是商品或服务，积分可能一文不值。',
    en: 'Points are a rebate after a purchase, neither a deposit nor savings. What you paid for are goods or services; points may end up worth nothing.',
  },
  {
    zh: '我们不承诺任何收入、时间或金额，也没有人可以替我们承诺。',
    en: 'We promise no income, no date and no amount, and nobody may promise it for us.',
  },
  {
    zh: '所有会员一共能拿到的钱，不会超过奖励池里已有的钱；每笔消费只有 {pool} 进入奖励池。',
    en: 'All members together can never receive more than the money that is in the pool; of each purchase {pool} goes into it.',
  },
  {
    zh: '您今天消费 1000 元，如果马上卖出积分，扣除 {retention} 后约得 {now} 元（税前）。',
    en: 'Spend 1,000 yuan today and sell the points at once: after {retention} is kept back you have about {now} yuan, before tax.',
  },
  {
    zh: '积分价格不会因别人卖出或退款而下降，但可能从此不再上涨；对几乎所有人，拿到的少于花掉的。',
    en: 'The price of points does not fall when others sell or return goods, but it may stop rising for ever; almost everybody receives less than they spent.',
  },
  {
    zh: '越晚加入，上涨越慢。若以后没有人再消费，您的积分不会再变多值钱。',
    en: 'The later you join, the slower the price rises. If nobody buys any more, your points do not become worth more.',
  },
  {
    zh: '一笔 1000 元的消费，积分最多换到 {cap} 元（税前），到了就自动结清。',
    en: 'The points of a purchase of 1,000 yuan pay {cap} yuan at most, before tax; they are then paid out by themselves.',
  },
  {
    zh: '到现在为止，{lots} 笔有积分的订单里，{cleared} 到了这个上限。',
    en: 'So far {cleared} of {lots} orders with points have reached that cap.',
    when: ({ cleared }) => cleared !== '',
  },
  {
    zh: '多出来的钱来自其他人以后的消费，不来自平台经营。',
    en: 'Whatever more you receive comes from what other people buy later, not from the operator’s business.',
  },
  {
    zh: '提现要经过审核，可能有限额和税；需要您本人确认收款的，过期会退回余额。',
    en: 'Withdrawals are reviewed and may have limits and taxes; one that you must confirm yourself goes back to your balance when you do not.',
  },
  {
    zh: '下单后过 {delay} 天才给积分。退货会收回积分；已经卖出的，从零钱或退款里扣回。',
    en: 'Points are made {delay} days after the order. Returned goods take them back; what was sold already is taken from your wallet or from the refund.',
    when: ({ delay }) => delay !== '0',
  },
  {
    zh: '退货会收回积分；已经卖出的，从零钱或退款里扣回。',
    en: 'Returned goods take their points back; what was sold already is taken from your wallet or from the refund.',
    when: ({ delay }) => delay === '0',
  },
  {
    zh: '请只买您本来就需要的东西。不要为积分多花钱、借钱或囤货。',
    en: 'Buy only what you need anyway. Do not spend more, borrow or stockpile for points.',
  },
  {
    zh: '推荐不收费，也不按人数给钱：直接推荐的人每笔消费给 {direct}，间接的给 {indirect}，没有消费就是零。',
    en: 'Referring is free and is never paid per head: {direct} of what those you brought spend, {indirect} of those they brought, and nothing without spending.',
    when: ({ direct }) => direct !== '0 %',
  },
  {
    zh: '推荐关系 {bindingDays} 天后到期。',
    en: 'A referral ends after {bindingDays} days.',
    when: ({ direct, bindingDays }) => direct !== '0 %' && bindingDays !== '',
  },
  {
    zh: '积分不能买卖、转让，也不能换成别的权益。',
    en: 'Points cannot be bought, sold to others or transferred, nor exchanged for other rights.',
    when: ({ converting }) => converting === '',
  },
  {
    zh: '积分不能买卖、转让。平台公布了积分兑换股份的办法：换了就不能换回，股份可能一文不值。',
    en: 'Points cannot be bought, sold to others or transferred. The operator has published how points are exchanged for shares: there is no way back, and shares may end up worth nothing.',
    when: ({ converting }) => converting !== '',
  },
  {
    zh: '规则会变：正式运行后，新规则提前 7 天通知，不会减少已得到的积分。平台停止时，奖励池按比例一次分完，不收手续费。',
    en: 'Rules can change: once the program is live, new ones are announced 7 days ahead and never make points fewer. If the operator stops, the pool is shared out once, in proportion, without a fee.',
  },
  {
    zh: '您可以随时核对奖励池余额、自己的一份和每日凭证。',
    en: 'You can check the pool, your own share and the daily proof at any time.',
  },
  {
    zh: '我们保存您的手机号；提现时需要姓名、证件号和收款账户，分别征得同意，可以撤回。',
    en: 'We keep your phone number; to withdraw we need your name, ID number and payout account, each with a consent of its own that you can take back.',
  },
  {
    zh: '如果有人向您保证赚钱、要您介绍人头或先交费，请截图并举报：平台、12315、110。参与非法集资的损失由参与人自己承担。',
    en: 'If anybody promises you income, asks you for heads or for a fee first, take a screenshot and report it: to us, 12315, 110. Losses from illegal fund-raising fall on those who take part.',
  },
];
