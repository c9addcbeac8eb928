/** What the help of `simulate` names, written down so that no help has to load the lab; a test holds them to it. */
export const SCENARIO_NAMES: readonly string[] = [
  'equal-orders',
  'growth-then-stop',
  'steady-town',
  'half-sell-in-a-week',
  'rings-and-players',
  'refunds-and-tax',
];

export const FIGURE_NAMES: readonly string[] = [
  'medianResult',
  'lowResult',
  'highestResult',
  'firstYear',
  'firstYearHighest',
  'lastJoiners',
  'payoutsOfInflow',
  'neverReachedCap',
  'idlePool',
  'betterThanDiscount',
  'operatorProfit',
  'cashNeed',
];
