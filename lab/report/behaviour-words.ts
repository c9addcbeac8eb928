import type { Assumptions } from '../measures/assumptions.ts';
import { percent, yuan } from './figures.ts';
import type { Finding } from './findings.ts';

type Behaviour = Assumptions['behaviours'][number];
type StressEvent = Assumptions['events'][number];

/** What somebody of this kind does, with its figures. */
export function behaviourWords(behaviour: Behaviour): Finding {
  switch (behaviour.kind) {
    case 'hold':
      return { zh: '一直持有，等到封顶', en: 'hold and wait for the cap' };
    case 'sell-at-gain': {
      const gain = percent(behaviour.gain, 0);
      return {
        zh: `积分能卖到得到时价值的 ${gain} 就卖`,
        en: `sell when points pay ${gain} of their first value`,
      };
    }
    case 'sell-after':
      return { zh: `得到 ${behaviour.days} 天后卖`, en: `sell after ${behaviour.days} days` };
    case 'panic':
      return panicWords(behaviour);
    case 'slicer': {
      const { days, slices } = behaviour;
      return {
        zh: `${days} 天后分 ${slices} 天卖完`,
        en: `sell in ${slices} parts, one a day, after ${days} days`,
      };
    }
    case 'just-in-time':
      return { zh: '平台注资前一天买，次日卖', en: 'buy on the eve of an injection, sell the day after' };
    case 'wash-ring':
      return {
        zh: '互相推荐，在自己的店买，次日卖',
        en: 'refer each other, buy at stores of their own, sell the day after',
      };
  }
}

function panicWords({ fears }: Extract<Behaviour, { kind: 'panic' }>): Finding {
  const { inflowBelow, poolBelow, priceStalls } = fears;
  const all: Finding[] = [];
  const add = (part: number | undefined, words: (written: string) => Finding) => {
    if (part !== undefined) all.push(words(percent(part, part < 10_000 ? 2 : 0)));
  };
  add(inflowBelow, (part) => ({
    zh: `7 天的订单不到最多时的 ${part}`,
    en: `the orders of 7 days fall below ${part} of the best 7`,
  }));
  add(poolBelow, (part) => ({
    zh: `池子不到最多时的 ${part}`,
    en: `the pool falls below ${part} of its most`,
  }));
  add(priceStalls, (part) => ({
    zh: `30 天里价格涨不到 ${part}`,
    en: `the price rises by less than ${part} in 30 days`,
  }));
  return {
    zh: `${all.map(({ zh }) => zh).join('，或')}，就全部卖出`,
    en: `sell everything when ${all.map(({ en }) => en).join(', or ')}`,
  };
}

/** What befalls the program, with its day and figures. */
export function eventWords(event: StressEvent): Finding {
  const { day } = event;
  switch (event.kind) {
    case 'inflow-stops':
      return event.days === undefined
        ? { zh: `第 ${day} 天起没有人再消费`, en: `from day ${day} nobody buys any more` }
        : {
            zh: `第 ${day} 天起 ${event.days} 天没有人消费`,
            en: `from day ${day} nobody buys for ${event.days} days`,
          };
    case 'sell-off': {
      const share = percent(event.share, 0);
      return {
        zh: `第 ${day} 天起一周内，${share} 的会员全部卖出`,
        en: `within a week from day ${day}, ${share} of the members sell everything`,
      };
    }
    case 'whale': {
      const [amount, days] = [yuan(event.amount), event.days];
      return {
        zh: `第 ${day} 天有一个新人一笔买 ${amount} 元，${days} 天后卖`,
        en: `on day ${day} one newcomer buys for CNY ${amount} and sells after ${days} days`,
      };
    }
    case 'ring': {
      const [amount, members, days] = [yuan(event.amount), event.members, event.days];
      return {
        zh: `第 ${day} 天来 ${members} 个互相推荐的人，${days} 天里每天在自己的店各买 ${amount} 元，次日卖`,
        en: `on day ${day} a ring of ${members} comes; for ${days} days each buys for CNY ${amount} a day at a store of their own and sells the day after`,
      };
    }
    case 'subsidy': {
      const [budget, part] = [yuan(event.budget), percent(event.ppm)];
      return {
        zh: `第 ${day} 天起 ${event.days} 天，平台给每笔订单再加 ${part} 进池，最多 ${budget} 元`,
        en: `for ${event.days} days from day ${day} the operator adds ${part} of every order to the pool, CNY ${budget} at most`,
      };
    }
    case 'injection': {
      const [amount, days] = [yuan(event.amount), event.periodDays];
      return {
        zh: `第 ${day} 天平台向池里投入 ${amount} 元${days > 0 ? `，分 ${days} 天进池` : ''}`,
        en: `on day ${day} the operator puts CNY ${amount} into the pool${days > 0 ? `, spread over ${days} days` : ''}`,
      };
    }
  }
}
