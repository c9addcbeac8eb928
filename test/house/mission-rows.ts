/** What the documents ask, one row a number; docs/MISSION.md is made from these and from the titles of tests. */
export interface MissionRow {
  readonly id: string;
  /** A screen is no rule of the engine; it is done only when a test of pages names it too. */
  readonly kind: 'rule' | 'screen';
  readonly what: string;
  /** Left out: done, and a test must name the number. */
  readonly state?: `planned (${string})` | 'out of scope';
  /** What is missing, when a test names the number of a row that is not done. */
  readonly remark?: string;
}

export const MISSION_ROWS: readonly MissionRow[] = [
  {
    id: 'S1',
    kind: 'rule',
    what: "The paying member is created and bound to the store's owner",
  },
  {
    id: 'S2',
    kind: 'rule',
    what: 'Stores join free of charge; the owner is a member',
  },
  {
    id: 'S3',
    kind: 'rule',
    what: 'Promoters recruit stores and members without owning a store',
  },
  { id: 'S4', kind: 'rule', what: 'Agents of district, city, province and greater region' },
  { id: 'S5', kind: 'rule', what: "Shareholders' dividend by weight" },
  { id: 'S6', kind: 'screen', what: 'Staff investigate and decide reports' },
  { id: 'S7', kind: 'rule', what: 'Contribution score and allotment list' },
  {
    id: 'S8',
    kind: 'rule',
    what: 'Partner-store orders and own mall orders feed one pool',
  },
  { id: 'S9', kind: 'rule', what: 'Cost and list price of each product' },
  {
    id: 'S10',
    kind: 'rule',
    what: 'Points, credits, wallet and pool are separate ledgers',
  },
  { id: 'S11', kind: 'rule', what: 'Share taken from an order, per store' },
  { id: 'S12', kind: 'rule', what: 'The take is split into parts that sum to it' },
  { id: 'S13', kind: 'rule', what: 'Golden case, local life: 1000 = 800 + 20 + 20 + 160' },
  { id: 'S14', kind: 'rule', what: 'Golden case, mall: 1000 = 300 + 300 + 100 + 300' },
  { id: 'S15', kind: 'rule', what: 'Mint ratio as a parameter' },
  { id: 'S16', kind: 'rule', what: 'Minted value: 112 of 160, 210 of 300' },
  { id: 'S17', kind: 'rule', what: 'The other 30 % enters the pool without points' },
  { id: 'S18', kind: 'rule', what: 'Price = pool / supply' },
  { id: 'S19', kind: 'rule', what: 'Start price when nothing circulates' },
  { id: 'S20', kind: 'rule', what: 'Points are made at the price before the order' },
  { id: 'S21', kind: 'rule', what: 'Golden sequence, local life' },
  { id: 'S22', kind: 'rule', what: 'Golden sequence, mall' },
  { id: 'S23', kind: 'rule', what: 'A price event per order, the whole history with its cause' },
  { id: 'S24', kind: 'rule', what: 'No accepted command lowers the price' },
  { id: 'S25', kind: 'rule', what: 'The pool is backed by cash and reconciled' },
  { id: 'S26', kind: 'rule', what: 'Parameters, pool, supply and price are published for machines' },
  { id: 'S27', kind: 'rule', what: 'Members sell points at any time into the wallet' },
  { id: 'S28', kind: 'rule', what: '80 % is paid, 20 % stays in the pool' },
  { id: 'S29', kind: 'rule', what: 'Golden case: value 1200 pays 960' },
  { id: 'S30', kind: 'rule', what: 'Golden case: value 2000 pays 1600' },
  { id: 'S31', kind: 'rule', what: 'Wallet and withdrawal are two steps' },
  { id: 'S32', kind: 'rule', what: 'Selling everything costs no more than the pool' },
  { id: 'S33', kind: 'rule', what: 'Exit multiple 1.2 or 2, local life' },
  { id: 'S34', kind: 'rule', what: 'Exit multiple 2 or 3, mall' },
  { id: 'S35', kind: 'rule', what: 'The threshold is "at least"' },
  { id: 'S36', kind: 'rule', what: 'The base is the lot: one order' },
  { id: 'S37', kind: 'rule', what: 'A forced exit pays into the wallet, same retention' },
  { id: 'S38', kind: 'rule', what: 'After an exit only new spend earns' },
  { id: 'S39', kind: 'rule', what: 'Exit price 10.714 of the first local-life buyer' },
  { id: 'S40', kind: 'rule', what: 'Exit prices 14.286 and 20.408, mall' },
  { id: 'S41', kind: 'screen', what: 'Sell or keep is asked once the net payout reaches the spend' },
  { id: 'S42', kind: 'rule', what: 'Net payout above the spend needs an override' },
  {
    id: 'S43',
    kind: 'screen',
    what: 'The simulation shows the price growing more slowly',
  },
  {
    id: 'S44',
    kind: 'screen',
    what: 'The simulation shows a wave of selling',
  },
  { id: 'S45', kind: 'rule', what: 'Two levels: direct and indirect' },
  { id: 'S46', kind: 'rule', what: 'Rates V1: 0.3 % and 0.2 %' },
  { id: 'S47', kind: 'rule', what: 'Rates V2: 1 % and 0.5 %' },
  { id: 'S48', kind: 'rule', what: "The base is the order's amount" },
  { id: 'S49', kind: 'rule', what: 'Commission on spend in any store' },
  { id: 'S50', kind: 'rule', what: 'Binding by pay code or shared store link' },
  { id: 'S51', kind: 'rule', what: 'Binding at the click, not at the purchase' },
  { id: 'S52', kind: 'rule', what: 'The first binding wins' },
  { id: 'S53', kind: 'rule', what: 'Promoters earn as store owners do' },
  { id: 'S54', kind: 'rule', what: "Recruiting V1: 0.5 % of the store's turnover" },
  { id: 'S55', kind: 'rule', what: 'Recruiting V2: 1 %' },
  { id: 'S56', kind: 'rule', what: "The store's recruiter is second above its members" },
  {
    id: 'S57',
    kind: 'rule',
    what: 'Differential bonus by rank, off by default',
  },
  {
    id: 'S58',
    kind: 'rule',
    what: 'Bonus of equal rank, off by default',
  },
  { id: 'S59', kind: 'rule', what: 'Export of performance figures' },
  {
    id: 'S60',
    kind: 'rule',
    what: "Agents' contract with a fee, V1",
  },
  {
    id: 'S61',
    kind: 'rule',
    what: "Agents' fees V2 with the greater region",
  },
  { id: 'S62', kind: 'rule', what: 'Regional rates V1, differential' },
  { id: 'S63', kind: 'rule', what: 'Regional rates V2, added up' },
  { id: 'S64', kind: 'rule', what: "By the order's region, whoever referred" },
  { id: 'S65', kind: 'rule', what: 'Region tree, with cities that have no districts' },
  {
    id: 'S66',
    kind: 'rule',
    what: 'Report, inquiry, ruling, execution, reward',
  },
  { id: 'S67', kind: 'rule', what: 'Remedy: direct referrals of the offending store move' },
  { id: 'S68', kind: 'rule', what: 'Remedy: the store is delisted, its bound members move' },
  { id: 'S69', kind: 'rule', what: 'Detector: active store, no indirect income' },
  { id: 'S70', kind: 'screen', what: 'Rules published and acknowledged' },
  {
    id: 'S71',
    kind: 'rule',
    what: 'Offences: own false accounts, refusing payment on the platform',
  },
  { id: 'S72', kind: 'rule', what: 'Double credits from a participating store' },
  { id: 'S73', kind: 'rule', what: 'Half of a mall order in credits' },
  {
    id: 'S74',
    kind: 'rule',
    what: 'Benchmark price with source and date',
  },
  { id: 'S75', kind: 'rule', what: '20 % of the mall cash to the store of origin' },
  { id: 'S76', kind: 'rule', what: 'Statement: settlement plus mall rebate' },
  {
    id: 'S77',
    kind: 'rule',
    what: 'Capital injection: no points, the price rises',
  },
  { id: 'S78', kind: 'rule', what: 'Subsidy per order with start, end and cap' },
  { id: 'S79', kind: 'rule', what: 'Points for share entitlements' },
  { id: 'S80', kind: 'rule', what: 'Lock-up and release of entitlements' },
  { id: 'S81', kind: 'rule', what: 'Legacy claims become credits' },
  {
    id: 'S82',
    kind: 'rule',
    what: 'Points on legacy orders only from money they bring',
  },
  {
    id: 'S83',
    kind: 'rule',
    what: 'Release of legacy credits in batches',
  },
  { id: 'S84', kind: 'rule', what: 'Progress against the legacy claim' },
  {
    id: 'S85',
    kind: 'rule',
    what: 'Four presets: stock, legacy, minimal referral, new operator',
  },
  { id: 'S86', kind: 'rule', what: 'Training, meetings, flash sales, blind boxes', state: 'out of scope' },
];

/** Attacks of docs/ATTACKS.md that no test tries yet: each leaves this list together with its test. */
export const ATTACKS_WITHOUT_TEST: readonly string[] = [];
