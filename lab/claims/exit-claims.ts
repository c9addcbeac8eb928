import { percent } from '../report/figures.ts';
import { SCENARIOS, type ScenarioDocument } from '../scenario/presets.ts';
import { type Claim, figure, type Judged } from './claim.ts';
import { equalOrders, multipleOf, runClaim } from './run-claim.ts';

/** Ppm of the members, or of what they spent. */
const HALF = 500_000;
const ALL_BACK = 1_000_000;

const FIRST_AT_12 = 1_137;
const FIRST_AT_20 = 6_238;

/** S33: forced out at 1.2 or 2 times. */
export const firstExit: Claim = {
  name: 'first-exit',
  rows: ['S33'],
  said: { zh: '1.2倍或2倍收益强制退出', en: 'Forced out at 1.2 or 2 times what was spent' },
  judge: judgeFirstExit,
};

function judgeFirstExit(): Judged {
  const one = { newShare: 0, referredShare: 0, stores: 1 };
  const scenario = (name: string, multiple: number, orders: number) =>
    equalOrders(name, orders, 1, { policy: multipleOf('local-life', multiple), people: one });
  const at12 = scenario('first-exit-1-2', 1_200_000, FIRST_AT_12);
  const at20 = scenario('first-exit-2', 2_000_000, FIRST_AT_20);
  const firstOrder = (document: ScenarioDocument) => runClaim(document).exits.first?.order ?? 0;
  const [first, second] = [firstOrder(at12), firstOrder(at20)];
  return {
    verdict: first > 0 && second > 0 ? 'holds, but' : 'does not hold',
    found: {
      zh: `规则照做。没人卖出、订单一样时，第一个人要等到第 ${first} 笔订单（1.2 倍）或第 ${second} 笔（2 倍）。`,
      en: `The rule is carried out. With equal orders and nobody selling, the first buyer waits for order ${first} (1.2 times) or ${second} (2 times).`,
    },
    figures: [
      figure('第一个人出局前的订单，1.2 倍', 'orders until the first exit, 1.2 times', first),
      figure('第一个人出局前的订单，2 倍', 'orders until the first exit, 2 times', second),
    ],
    scenarios: [at12, at20],
  };
}

/** E21: people leave fast. */
export const exitShare: Claim = {
  name: 'exit-share',
  rows: ['E21'],
  said: { zh: '用户退出较快', en: 'People leave rather fast' },
  judge: judgeExitShare,
};

function judgeExitShare(): Judged {
  const scenario = equalOrders('exit-share', 50, 100);
  const report = runClaim(scenario);
  const { totals, exits } = report;
  return {
    verdict: exits.neverPpm < HALF ? 'holds' : 'does not hold',
    found: {
      zh: `${totals.orders} 笔一样的订单以后有 ${exits.members} 人到过封顶，${percent(exits.neverPpm, 3)} 的人没有；进池的钱付出了 ${percent(totals.payoutsOfInflowPpm)}。价格却到了 ${totals.price.display}。`,
      en: `After ${totals.orders} equal orders ${exits.members} people had reached the cap and ${percent(exits.neverPpm, 3)} had not; ${percent(totals.payoutsOfInflowPpm)} of what came in was paid out. The price was at ${totals.price.display}.`,
    },
    figures: [
      figure('订单', 'orders', totals.orders),
      figure('到过封顶的人', 'members who reached the cap', exits.members),
      figure('从来没有', 'never', percent(exits.neverPpm, 3)),
      figure('付出占进池', 'paid out of the inflow', percent(totals.payoutsOfInflowPpm)),
      figure('价格', 'price', totals.price.display),
    ],
    scenarios: [scenario],
  };
}

/** E2: nearly everybody consumes for nothing and earns. */
export const freeForAll: Claim = {
  name: 'free-for-all',
  rows: ['E2'],
  said: {
    zh: '几乎所有用户都能免费消费还赚钱',
    en: 'Nearly everybody can consume for nothing and earn besides',
  },
  judge: judgeFreeForAll,
};

function judgeFreeForAll(): Judged {
  const scenario = { ...SCENARIOS.get('steady-town')!, policy: 'local-life', days: 365 };
  const report = runClaim(scenario);
  const { everybody, totals, discount } = report;
  const highest = percent(everybody.resultPpm?.max ?? 0);
  const median = percent(everybody.resultPpm?.median ?? 0);
  const better = percent(discount.membersBetterOffPpm);
  return {
    verdict: (everybody.resultPpm?.p10 ?? 0) >= ALL_BACK ? 'holds' : 'does not hold',
    found: {
      zh: `付给会员的钱最多是进池的钱，即消费的 ${percent(discount.ppm, 0)}；要让一个人拿回 96 %，要用掉另外五个人进池的钱。这次推演里付出 ${percent(totals.payoutsOfInflowPpm)}，会员结果中位数是消费额的 ${median}，最高 ${highest}；好过直接打 ${percent(discount.ppm, 0)} 折扣的占 ${better}。`,
      en: `Members can be paid at most what entered the pool, ${percent(discount.ppm, 0)} of what is spent; to give one of them 96 % back takes what five others put in. In this run ${percent(totals.payoutsOfInflowPpm)} was paid out, the median result is ${median} of spend, the highest ${highest}; ${better} have more than a plain discount of ${percent(discount.ppm, 0)}.`,
    },
    figures: [
      figure('付出占进池', 'paid out of the inflow', percent(totals.payoutsOfInflowPpm)),
      figure('结果占消费，中位', 'median result of spend', median),
      figure('结果占消费，最高', 'highest result of spend', highest),
      figure('好过直接打折的会员', 'members better off than with the discount', better),
    ],
    scenarios: [scenario],
  };
}
