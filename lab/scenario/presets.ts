import { PRESETS } from '#engine';

/** A scenario as somebody writes it (docs/LAB.md); `parseScenario` says what is wrong with one. */
export type ScenarioDocument = {
  readonly name: string;
  readonly policy: unknown;
  readonly [field: string]: unknown;
};

const EVERYBODY = [
  { kind: 'hold', weight: 50 },
  { kind: 'sell-at-gain', weight: 20, gain: 1_500_000 },
  { kind: 'sell-after', weight: 15, days: 60 },
  { kind: 'panic', weight: 15, inflowBelow: 500_000 },
] as const;

const SMALL_TOWN = { newShare: 100_000, referredShare: 500_000, membersMax: 20_000, stores: 20 } as const;
const MEALS = { min: '30', max: '300' } as const;
const DESK = { costPerOrder: '0.60', costPerDay: '100' } as const;

const ALL: readonly ScenarioDocument[] = [
  {
    name: 'equal-orders',
    policy: 'local-life',
    days: 730,
    growth: { mode: 'constant', ordersPerDay: 10 },
    orders: { min: '1000', max: '1000' },
    people: { newShare: 1_000_000, referredShare: 0, stores: 1 },
    behaviours: [{ kind: 'hold', weight: 1 }],
  },
  {
    name: 'growth-then-stop',
    policy: 'local-life',
    days: 1095,
    growth: {
      mode: 'exponential',
      ordersPerDay: 4,
      doublingDays: 120,
      ordersPerDayMax: 60,
      stopDay: 540,
      afterStop: 0,
    },
    orders: MEALS,
    people: SMALL_TOWN,
    behaviours: EVERYBODY,
    operator: DESK,
  },
  {
    name: 'steady-town',
    policy: 'local-life-guarded',
    days: 1095,
    growth: { mode: 'seasonal', ordersPerDay: 20, swing: 300_000, periodDays: 365 },
    orders: MEALS,
    people: SMALL_TOWN,
    behaviours: EVERYBODY,
    operator: DESK,
  },
  {
    name: 'half-sell-in-a-week',
    policy: 'local-life',
    days: 730,
    growth: { mode: 'constant', ordersPerDay: 20 },
    orders: MEALS,
    people: SMALL_TOWN,
    behaviours: [{ kind: 'hold', weight: 1 }],
    events: [{ kind: 'sell-off', day: 365, share: 500_000 }],
    operator: DESK,
  },
  {
    name: 'rings-and-players',
    policy: 'local-life',
    days: 730,
    growth: { mode: 'constant', ordersPerDay: 20 },
    orders: MEALS,
    people: SMALL_TOWN,
    behaviours: [
      { kind: 'hold', weight: 80 },
      { kind: 'wash-ring', weight: 5 },
      { kind: 'just-in-time', weight: 5 },
      { kind: 'slicer', weight: 10, days: 30, slices: 10 },
    ],
    events: [
      { kind: 'injection', day: 200, amount: '20000', periodDays: 0 },
      { kind: 'injection', day: 400, amount: '20000', periodDays: 60 },
      { kind: 'whale', day: 300, amount: '100000', days: 90 },
    ],
    operator: DESK,
  },
  {
    name: 'refunds-and-tax',
    policy: {
      ...PRESETS.get('local-life-guarded'),
      name: 'local-life-taxed',
      tax: { wallet: 'incidental', commission: 'cumulative' },
    },
    days: 730,
    growth: { mode: 'constant', ordersPerDay: 20 },
    orders: MEALS,
    people: SMALL_TOWN,
    behaviours: [
      ...EVERYBODY.slice(0, 3),
      { kind: 'panic', weight: 10, inflowBelow: 500_000, poolBelow: 700_000, priceStalls: 2_000 },
    ],
    refunds: { share: 50_000, daysMax: 10 },
    withdrawals: { everyDays: 30, min: '10' },
    events: [
      { kind: 'subsidy', day: 60, budget: '2000', ppm: 4_000, days: 90 },
      { kind: 'ring', day: 200, members: 8, amount: '300', days: 30 },
      { kind: 'inflow-stops', day: 400, days: 182 },
      { kind: 'sell-off', day: 500, share: 500_000 },
    ],
    operator: DESK,
  },
];

/** Scenarios that ship with Cistern, by name. The same stand in examples/scenarios. */
export const SCENARIOS: ReadonlyMap<string, ScenarioDocument> = new Map(
  ALL.map((scenario) => [scenario.name, scenario]),
);
