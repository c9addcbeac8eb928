import type { PolicyDocument, TariffDocument } from './document.ts';

const LOCAL_LIFE_PARTS = { merchant: 800_000, platform: 20_000, distribution: 20_000, pool: 160_000 };
const MALL_PARTS = { merchant: 300_000, platform: 100_000, distribution: 300_000, pool: 300_000 };

/** Half the price may be paid in credits; a fifth of the money goes to the stores they came from (S73, S75). */
const CREDIT_PARTS = {
  merchant: 500_000,
  platform: 60_000,
  distribution: 60_000,
  origin: 200_000,
  pool: 180_000,
};
const CREDIT_SHARE = 500_000;

/** Rate set V1 (S46, S54, S62): the worst case is 1.3 % of the order. */
const V1 = {
  direct: 3_000,
  indirect: 2_000,
  recruiting: 5_000,
  regional: { mode: 'differential', district: 1_000, city: 2_000, province: 3_000 },
} as const;

/** Rate set V2 (S47, S55, S63): sums to 2.66 %, so its tariff sets that much aside (E8). */
const V2 = {
  direct: 10_000,
  indirect: 5_000,
  recruiting: 10_000,
  regional: { mode: 'additive', district: 1_000, city: 500, province: 100 },
} as const;

function tariff(parts: TariffDocument['parts'], settlementDelayDays: number): TariffDocument {
  return { parts, mintRatio: 700_000, settlementDelayDays, remainder: 'platform' };
}

function creditTariff(settlementDelayDays: number): TariffDocument {
  return { ...tariff(CREDIT_PARTS, settlementDelayDays), creditShare: CREDIT_SHARE };
}

/** The documents' own rules to the letter (economics §3). */
function literal(
  name: string,
  tariffName: string,
  parts: TariffDocument['parts'],
  multiple: number,
): PolicyDocument {
  return {
    name,
    startPrice: '1',
    tariffs: { [tariffName]: tariff(parts, 0) },
    defaultTariff: tariffName,
    redemption: { retention: 200_000, to: 'pool' },
    exit: { multiple, retentionTo: 'pool', streamDays: 7, perCommand: 10_000 },
    commission: V1,
    binding: { days: null },
    genesis: { amount: '0' },
    refundLossTo: 'store',
  };
}

/**
 * The guarded twin of a literal policy, what the set-up offers first: nobody is paid more than was spent,
 * forced exits do not move the price, orders wait out their refund window, the operator pays in a genesis.
 */
function guarded(name: string, base: PolicyDocument, delayDays: number): PolicyDocument {
  const tariffs = Object.entries(base.tariffs).map(([key, value]) => [
    key,
    { ...value, settlementDelayDays: delayDays },
  ]);
  return {
    ...base,
    name,
    tariffs: Object.fromEntries(tariffs),
    exit: { multiple: 1_200_000, retentionTo: 'stream', streamDays: 7, perCommand: 10_000 },
    binding: { days: 180 },
    genesis: { amount: '1000' },
  };
}

const LOCAL_LIFE = literal('local-life', 'store', LOCAL_LIFE_PARTS, 1_200_000);
const MALL = literal('mall', 'mall', MALL_PARTS, 3_000_000);

/** 双积分: stores that grant credits, twice what was spent, and a mall that takes them. */
const LOCAL_LIFE_CREDITS: PolicyDocument = {
  ...literal('local-life-credits', 'store', LOCAL_LIFE_PARTS, 1_200_000),
  tariffs: { store: tariff(LOCAL_LIFE_PARTS, 0), 'mall-credit': creditTariff(0) },
  credits: { grant: 2_000_000 },
};

/** V2 takes its 2.66 % out of the platform's share; the pool keeps its 16 %. */
const LOCAL_LIFE_V2: PolicyDocument = {
  ...literal(
    'local-life-v2',
    'store',
    { ...LOCAL_LIFE_PARTS, platform: 13_400, distribution: 26_600 },
    2_000_000,
  ),
  commission: V2,
};

/** 清库存: goods at 10–30 % of list leave a third of the price for the pool; no agents. */
const CLEAR_INVENTORY: PolicyDocument = {
  ...guarded('clear-inventory', literal('clear-inventory', 'mall', MALL_PARTS, 1_200_000), 7),
  commission: { direct: 3_000, indirect: 2_000 },
};

/** 老平台转化: stores and a mall side by side; claims of the old platform become credits over ten months. */
const LEGACY_MIGRATION: PolicyDocument = {
  ...guarded('legacy-migration', LOCAL_LIFE, 1),
  tariffs: {
    store: tariff(LOCAL_LIFE_PARTS, 1),
    mall: tariff(MALL_PARTS, 7),
    'mall-credit': creditTariff(7),
  },
  legacy: { mode: 'time', batches: 10, everyDays: 30 },
};

/** 怕走分销: two levels and agents only, nothing for recruiting stores. */
const MINIMAL_REFERRAL: PolicyDocument = {
  ...guarded('minimal-referral', LOCAL_LIFE, 1),
  commission: { direct: 3_000, indirect: 2_000, regional: V1.regional },
};

/** 新手平台: one level of referral, no agents, what nobody earned goes to the pool. */
const NEW_OPERATOR: PolicyDocument = {
  ...guarded('new-operator', LOCAL_LIFE, 1),
  tariffs: { store: { ...tariff(LOCAL_LIFE_PARTS, 1), remainder: 'pool' } },
  commission: { direct: 3_000 },
};

const ALL = [
  LOCAL_LIFE,
  guarded('local-life-guarded', LOCAL_LIFE, 1),
  LOCAL_LIFE_V2,
  LOCAL_LIFE_CREDITS,
  MALL,
  guarded('mall-guarded', MALL, 7),
  CLEAR_INVENTORY,
  LEGACY_MIGRATION,
  MINIMAL_REFERRAL,
  NEW_OPERATOR,
];

/** The policies that ship with Cistern, by name (contracts §3, S85). */
export const PRESETS: ReadonlyMap<string, PolicyDocument> = new Map(
  ALL.map((preset) => [preset.name, preset]),
);
