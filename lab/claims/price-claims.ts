import type { SimulationReport } from '../measures/report.ts';
import { forChart, percent } from '../report/figures.ts';
import { SCENARIOS } from '../scenario/presets.ts';
import type { Claim } from './claim.ts';
import { equalOrders, multipleOf, runClaim } from './run-claim.ts';

/** So high that nobody is forced out. */
const NEVER = 900_000_000;

/** S24, E1: the price only rises. */
export function risingPrice(): Claim {
  const scenario = { ...SCENARIOS.get('growth-then-stop')!, days: 400, growth: { ...STOPS } };
  const report = runClaim(scenario);
  const falls = report.series.filter(
    (row, place) => row.price < (report.series[place - 1]?.price ?? 0) * (1 - 1e-12),
  ).length;
  const rise = (priceAt(report, 400) / priceAt(report, 250) - 1) * 100;
  const median = percent(report.everybody.resultPpm?.median ?? 0);
  const last = percent(report.lastJoiners.resultPpm?.median ?? 0);
  return {
    rows: ['S24', 'E1'],
    said: '保证积分价格永远单边上扬',
    verdict: 'holds, but',
    found: {
      zh: `价格没有一天下降，停止消费以后还涨了 ${rise.toFixed(1)} %，靠的只是卖出时留下的 20 %。价格不是钱：一半会员的结果不高于消费额的 ${median}，最后来的一成 ${last}。`,
      en: `The price fell on no day, and after the last purchase still rose by ${rise.toFixed(1)} %, from nothing but the 20 % that sales leave behind. The price is no money: half of the members have at most ${median} of what they spent, of the last tenth ${last}.`,
    },
    figures: [
      ['days on which the price fell', String(falls)],
      ['rise after nobody buys any more', `${rise.toFixed(1)} %`],
      ['median result of spend', median],
      ['median of the last tenth to join', last],
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
export function slowingPrice(): Claim {
  const scenario = equalOrders('slowing-price', 10, 200, { policy: multipleOf('local-life', NEVER) });
  const report = runClaim(scenario);
  const doubling = (orders: number) => priceAt(report, orders / 5) / priceAt(report, orders / 10);
  const each = [250, 500, 1_000].map((orders) => doubling(orders).toFixed(3));
  return {
    rows: ['S43'],
    said: '前期增速较快，后期会逐渐增速降低',
    verdict: 'holds',
    found: {
      zh: `没人卖出时，订单数每翻一番价格乘以 ${each[2]}（= 2^0.3）：同样涨一倍，需要的订单是原来的十倍。`,
      en: `While nobody sells, the price is multiplied by ${each[2]} (2^0.3) whenever the number of orders doubles: to double it takes ten times the orders.`,
    },
    figures: [250, 500, 1_000].map((orders, place) => [
      `price at ${2 * orders} orders ÷ price at ${orders}`,
      each[place]!,
    ]),
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
export function sellWave(): Claim {
  const scenario = slicedSale('sell-wave', SLICES, SELLERS);
  const report = runClaim(scenario);
  const first = priceAt(report, 1);
  const [half, tenth] = [0.5, 0.9].map((sold) => (priceAt(report, 1 + SLICES * sold) / first).toFixed(3));
  const paid = paidBy(report, 1 + SLICES / 2);
  return {
    rows: ['S44'],
    said: '悲观情绪蔓延，大量卖出，之后价格再度快速上扬',
    verdict: 'holds, but',
    found: {
      zh: `一半积分小额卖出后价格乘以 ${half}，只剩一成时乘以 ${tenth}。这是卖出者留下的 20 %，不是新钱：同时池子付出了 ${paid}。`,
      en: `After half of the points were sold in small parts the price is multiplied by ${half}, with a tenth left by ${tenth}. That is the 20 % the sellers left behind, not new money: meanwhile the pool paid out ${paid} of itself.`,
    },
    figures: [
      ['price when half is left', `× ${half}`],
      ['price when a tenth is left', `× ${tenth}`],
      ['paid out of the pool by then (half)', paid],
    ],
    scenarios: [scenario],
  };
}

/** E20: there is always money behind the points. */
export function alwaysCovered(): Claim {
  const small = slicedSale('sold-in-slices', SLICES, SELLERS);
  const lump = slicedSale('sold-in-two', 2, 1);
  const whole = slicedSale('sold-at-once', 1, 1);
  const [inSlices, inTwo] = [runClaim(small), runClaim(lump)];
  const [slices, two] = [paidBy(inSlices, 1 + SLICES / 2), paidBy(inTwo, 2)];
  const atOnce = runClaim(whole);
  const left = percent(atOnce.pool.lockedPpm, 0);
  const kept = 1_000_000 - atOnce.totals.payoutsOfInflowPpm;
  return {
    rows: ['E20'],
    said: '积分恒有资金托底',
    verdict: 'holds, but',
    found: {
      zh: `卖出时能拿到标价的 80 %，而且次序有关：一半积分一次卖出得池子的 ${two}，分成小份卖得 ${slices}。全部卖完，池里剩下 ${percent(kept)}，没有积分对应，由系统锁住（${left}）。`,
      en: `A sale pays 80 % of the marked value, and the order matters: half of the points sold at once get ${two} of the pool, in small parts ${slices}. When all are sold, ${percent(kept)} is left without a point to it, and is locked (${left}).`,
    },
    figures: [
      ['half of the points, at once', two],
      ['half of the points, in small parts', slices],
      ['left in the pool after the last sale', percent(kept)],
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
