import type { SimulationReport } from '../measures/report.ts';
import { forChart, percent } from '../report/figures.ts';
import { SCENARIOS } from '../scenario/presets.ts';
import { type Claim, figure, type Judged } from './claim.ts';
import { equalOrders, multipleOf, runClaim } from './run-claim.ts';

/** So high that nobody is forced out. */
const NEVER = 900_000_000;
/** What the price is multiplied by when the number of equal orders doubles: 2^0.3. */
const DOUBLING = 1.2311;

/** S24, E1: the price only rises. */
export const risingPrice: Claim = {
  name: 'rising-price',
  rows: ['S24', 'E1'],
  said: { zh: '保证积分价格永远单边上扬', en: 'The price of points is guaranteed to go up for ever' },
  judge: judgeRisingPrice,
};

function judgeRisingPrice(): Judged {
  const scenario = { ...SCENARIOS.get('growth-then-stop')!, days: 400, growth: { ...STOPS } };
  const report = runClaim(scenario);
  const falls = report.series.filter(
    (row, place) => row.price < (report.series[place - 1]?.price ?? 0) * (1 - 1e-12),
  ).length;
  const rise = (priceAt(report, 400) / priceAt(report, 250) - 1) * 100;
  const median = percent(report.everybody.resultPpm?.median ?? 0);
  const last = percent(report.lastJoiners.resultPpm?.median ?? 0);
  return {
    verdict: falls === 0 ? 'holds, but' : 'does not hold',
    found: {
      zh: `价格没有一天下降，停止消费以后还涨了 ${rise.toFixed(1)} %，靠的只是卖出时留下的 20 %。价格不是钱：一半会员的结果不高于消费额的 ${median}，最后来的一成 ${last}。`,
      en: `The price fell on no day, and after the last purchase still rose by ${rise.toFixed(1)} %, from nothing but the 20 % that sales leave behind. The price is no money: half of the members have at most ${median} of what they spent, of the last tenth ${last}.`,
    },
    figures: [
      figure('价格下降的天数', 'days on which the price fell', falls),
      figure('停止消费以后的涨幅', 'rise after nobody buys any more', `${rise.toFixed(1)} %`),
      figure('结果占消费，中位', 'median result of spend', median),
      figure('最后来的一成，中位', 'median of the last tenth to join', last),
    ],
    scenarios: [scenario],
  };
}

const STOPS = {
  mode: 'exponential',
  ordersPerDay: 4,
  doublingDays: 120,
  ordersPerDayMax: 60,
  stopDay: 250,
  afterStop: 0,
} as const;

/** S43: fast at first, then ever more slowly. */
export const slowingPrice: Claim = {
  name: 'slowing-price',
  rows: ['S43'],
  said: { zh: '前期增速较快，后期会逐渐增速降低', en: 'Fast growth at first, ever slower later' },
  judge: judgeSlowingPrice,
};

function judgeSlowingPrice(): Judged {
  const scenario = equalOrders('slowing-price', 10, 200, { policy: multipleOf('local-life', NEVER) });
  const report = runClaim(scenario);
  const doubling = (orders: number) => priceAt(report, orders / 5) / priceAt(report, orders / 10);
  const each = [250, 500, 1_000].map((orders) => doubling(orders).toFixed(3));
  return {
    verdict: each.every((factor) => Math.abs(Number(factor) - DOUBLING) < 0.001) ? 'holds' : 'does not hold',
    found: {
      zh: `没人卖出时，订单数每翻一番价格乘以 ${each[2]}（= 2^0.3）：同样涨一倍，需要的订单是原来的十倍。`,
      en: `While nobody sells, the price is multiplied by ${each[2]} (2^0.3) whenever the number of orders doubles: to double it takes ten times the orders.`,
    },
    figures: [250, 500, 1_000].map((orders, place) =>
      figure(
        `${2 * orders} 笔时的价格 ÷ ${orders} 笔时`,
        `price at ${2 * orders} orders ÷ price at ${orders}`,
        each[place]!,
      ),
    ),
    scenarios: [scenario],
  };
}

const SLICES = 390;
/** So many buyers sell a part each on every day: small enough to be held against the closed form. */
const SELLERS = 5;

/** Orders of one day, each sold in equal parts, one a day. */
function slicedSale(name: string, slices: number, orders: number) {
  return equalOrders(name, orders, slices + 1, {
    policy: multipleOf('local-life', NEVER),
    behaviours: [{ kind: 'slicer', weight: 1, days: 1, slices }],
    events: [{ kind: 'inflow-stops', day: 1 }],
  });
}

/** S44: a wave of selling lifts the price. */
export const sellWave: Claim = {
  name: 'sell-wave',
  rows: ['S44'],
  said: {
    zh: '悲观情绪蔓延，大量卖出，之后价格再度快速上扬',
    en: 'Fear spreads, many sell, and then the price rises fast again',
  },
  judge: judgeSellWave,
};

function judgeSellWave(): Judged {
  const scenario = slicedSale('sell-wave', SLICES, SELLERS);
  const report = runClaim(scenario);
  const first = priceAt(report, 1);
  const [half, tenth] = [0.5, 0.9].map((sold) => (priceAt(report, 1 + SLICES * sold) / first).toFixed(3));
  const paid = paidBy(report, 1 + SLICES / 2);
  return {
    verdict: Number(half) > 1 && Number(tenth) > Number(half) ? 'holds, but' : 'does not hold',
    found: {
      zh: `一半积分小额卖出后价格乘以 ${half}，只剩一成时乘以 ${tenth}。这是卖出者留下的 20 %，不是新钱：同时池子付出了 ${paid}。`,
      en: `After half of the points were sold in small parts the price is multiplied by ${half}, with a tenth left by ${tenth}. That is the 20 % the sellers left behind, not new money: meanwhile the pool paid out ${paid} of itself.`,
    },
    figures: [
      figure('剩下一半时的价格', 'price when half is left', `× ${half}`),
      figure('剩下一成时的价格', 'price when a tenth is left', `× ${tenth}`),
      figure('剩下一半时已付出', 'paid out of the pool by then (half)', paid),
    ],
    scenarios: [scenario],
  };
}

/** E20: there is always money behind the points. */
export const alwaysCovered: Claim = {
  name: 'always-covered',
  rows: ['E20'],
  said: { zh: '积分恒有资金托底', en: 'There is always money behind the points' },
  judge: judgeAlwaysCovered,
};

function judgeAlwaysCovered(): Judged {
  const small = slicedSale('sold-in-slices', SLICES, SELLERS);
  const lump = slicedSale('sold-in-two', 2, 1);
  const whole = slicedSale('sold-at-once', 1, 1);
  const [inSlices, inTwo] = [runClaim(small), runClaim(lump)];
  const [slices, two] = [paidBy(inSlices, 1 + SLICES / 2), paidBy(inTwo, 2)];
  const atOnce = runClaim(whole);
  const left = percent(atOnce.pool.lockedPpm, 0);
  const kept = 1_000_000 - atOnce.totals.payoutsOfInflowPpm;
  return {
    verdict: kept > 0 && atOnce.pool.lockedPpm === 1_000_000 ? 'holds, but' : 'does not hold',
    found: {
      zh: `卖出时能拿到标价的 80 %，而且次序有关：一半积分一次卖出得池子的 ${two}，分成小份卖得 ${slices}。全部卖完，池里剩下 ${percent(kept)}，没有积分对应，由系统锁住（${left}）。`,
      en: `A sale pays 80 % of the marked value, and the order matters: half of the points sold at once get ${two} of the pool, in small parts ${slices}. When all are sold, ${percent(kept)} is left without a point to it, and is locked (${left}).`,
    },
    figures: [
      figure('一半积分，一次卖出', 'half of the points, at once', two),
      figure('一半积分，分成小份', 'half of the points, in small parts', slices),
      figure('全部卖完后池里剩下', 'left in the pool after the last sale', percent(kept)),
    ],
    scenarios: [small, lump, whole],
  };
}

function priceAt({ series }: SimulationReport, day: number): number {
  return series.find((row) => row.day === day)!.price;
}

/** Share of what came in that has been paid out by a day. */
function paidBy({ series }: SimulationReport, day: number): string {
  const row = series.find((one) => one.day === day)!;
  return `${((100 * forChart(row.payouts)) / forChart(row.inflow)).toFixed(1)} %`;
}
