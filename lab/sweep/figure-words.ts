import type { FigureName } from './figures.ts';

type Words = { readonly zh: string; readonly en: string };

/** What each figure is called. */
export const FIGURE_WORDS: Readonly<Record<FigureName, Words>> = {
  medianResult: { zh: '会员结果，中位', en: 'result of members, median' },
  lowResult: { zh: '九成会员的结果不低于', en: 'result of members, 10th percentile' },
  highestResult: { zh: '会员结果，最高', en: 'result of members, highest' },
  firstYear: { zh: '满一年时的结果，中位', en: 'result after a year, median' },
  firstYearHighest: { zh: '满一年时的结果，最高', en: 'result after a year, highest' },
  lastJoiners: { zh: '最后来的一成，中位', en: 'the last tenth to join, median' },
  payoutsOfInflow: { zh: '付出占进池', en: 'paid out of what came in' },
  neverReachedCap: { zh: '从未到过封顶', en: 'never reached the cap' },
  idlePool: { zh: '最后留在池里', en: 'left in the pool' },
  betterThanDiscount: { zh: '好过直接打折的会员', en: 'members better off than with a discount' },
  operatorProfit: { zh: '平台结余（元）', en: 'left to the operator (CNY)' },
  cashNeed: { zh: '平台最多要垫（元）', en: 'the operator must lay out (CNY)' },
};
