import type { Assumptions } from '../measures/assumptions.ts';
import { behaviourWords, eventWords } from './behaviour-words.ts';
import { dayOf, percent, yuan } from './figures.ts';
import type { Finding } from './findings.ts';

type Row = { readonly name: Finding; readonly said: readonly Finding[] };

const NAMES = {
  growth: { zh: '订单怎样来', en: 'how orders come' },
  people: { zh: '什么人来', en: 'who comes' },
  behaviours: { zh: '人们怎样做', en: 'what people do' },
  events: { zh: '会发生什么', en: 'what happens' },
  money: { zh: '退款、提现、费用', en: 'refunds, withdrawals, costs' },
} as const;

/** Everything a run assumed, in words: who signs a report sees what it rests on. */
export function assumptionRows(assumed: Assumptions): readonly Row[] {
  const { growth, behaviours, events } = assumed;
  const weights = behaviours.reduce((sum, { weight }) => sum + weight, 0);
  return [
    {
      name: NAMES.growth,
      said: [growthWords(growth), ...(growth.mode === 'history' ? [] : [amountWords(assumed)])],
    },
    { name: NAMES.people, said: [peopleWords(assumed)] },
    {
      name: NAMES.behaviours,
      said: behaviours
        .filter(({ weight }) => weight > 0)
        .map((one) => {
          const [share, { zh, en }] = [percent((one.weight * 1_000_000) / weights, 0), behaviourWords(one)];
          return { zh: `${share}：${zh}`, en: `${share}: ${en}` };
        }),
    },
    {
      name: NAMES.events,
      said: events.length > 0 ? events.map(eventWords) : [{ zh: '没有', en: 'nothing' }],
    },
    { name: NAMES.money, said: moneyWords(assumed) },
  ];
}

function growthWords(growth: Assumptions['growth']): Finding {
  switch (growth.mode) {
    case 'constant':
      return { zh: `每天 ${growth.ordersPerDay} 笔`, en: `${growth.ordersPerDay} orders a day` };
    case 'exponential': {
      const { ordersPerDay, doublingDays, ordersPerDayMax, stopDay, afterStop } = growth;
      return {
        zh: `第一天 ${ordersPerDay} 笔，每 ${doublingDays} 天翻一番，每天最多 ${ordersPerDayMax} 笔；第 ${stopDay} 天起每天 ${afterStop} 笔`,
        en: `${ordersPerDay} on the first day, twice as many every ${doublingDays} days, at most ${ordersPerDayMax} a day; from day ${stopDay} on ${afterStop} a day`,
      };
    }
    case 'seasonal': {
      const [swing, days] = [percent(growth.swing, 0), growth.periodDays];
      return {
        zh: `平均每天 ${growth.ordersPerDay} 笔，${days} 天里上下起伏 ${swing}`,
        en: `${growth.ordersPerDay} orders a day on average, ${swing} above and below it over ${days} days`,
      };
    }
    case 'history': {
      const { orders } = growth;
      const [from, to] = [growth.from, growth.to].map(dayOf);
      return {
        zh: `上传的订单历史：${orders} 笔，${from} 到 ${to}，原来的时间和金额`,
        en: `an uploaded history: ${orders} orders, ${from} to ${to}, at their own times and amounts`,
      };
    }
  }
}

function amountWords({ orders: { min, max } }: Assumptions): Finding {
  if (min === max) return { zh: `每笔 ${yuan(min)} 元`, en: `CNY ${yuan(min)} each` };
  return {
    zh: `每笔 ${yuan(min)} 到 ${yuan(max)} 元，每个数一样可能`,
    en: `CNY ${yuan(min)} to ${yuan(max)} each, every amount equally likely`,
  };
}

function peopleWords({ people, growth }: Assumptions): Finding {
  const [fresh, referred] = [percent(people.newShare, 0), percent(people.referredShare, 0)];
  const { membersMax, stores } = people;
  if (growth.mode === 'history') {
    return {
      zh: `历史里的会员和门店；${referred} 的会员有人推荐`,
      en: `the members and stores of the history; somebody referred ${referred} of the members`,
    };
  }
  return {
    zh: `${fresh} 的订单是新会员的第一笔（最多 ${membersMax} 人），其中 ${referred} 有人推荐；${stores} 家店`,
    en: `${fresh} of the orders are a newcomer's first (at most ${membersMax} members), ${referred} of them referred; ${stores} stores`,
  };
}

function moneyWords({ refunds, withdrawals, mall, operator, storeMargin }: Assumptions): readonly Finding[] {
  const [perOrder, perDay] = [yuan(operator.costPerOrder), yuan(operator.costPerDay)];
  const said: Finding[] = [];
  if (refunds.share > 0) {
    const [share, days] = [percent(refunds.share), refunds.daysMax];
    said.push({
      zh: `${share} 的订单在 ${days} 天内全退`,
      en: `${share} of the orders are given back whole within ${days} days`,
    });
  }
  if (withdrawals) {
    const [days, min] = [withdrawals.everyDays, yuan(withdrawals.min)];
    said.push({
      zh: `每 ${days} 天所有人提现一次，满 ${min} 元才提`,
      en: `every ${days} days everybody withdraws what they have, from CNY ${min} on`,
    });
  } else {
    said.push({
      zh: '没有人提现，余额按到手算，不扣税',
      en: 'nobody withdraws: wallets count as received, untaxed',
    });
  }
  if (mall.share > 0) {
    const share = percent(mall.share);
    said.push({ zh: `${share} 的订单是商城的`, en: `${share} of the orders are the mall's` });
  }
  said.push({
    zh: `平台费用：每笔 ${perOrder} 元，每天 ${perDay} 元；门店毛利 ${percent(storeMargin, 0)}`,
    en: `the operator's costs: CNY ${perOrder} an order, ${perDay} a day; a store's margin ${percent(storeMargin, 0)}`,
  });
  return said;
}
