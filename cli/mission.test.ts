import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type PolicyDocument, PRESETS } from '#engine';
import { openCommandLine } from './test-command-line.ts';

/** The rules of the two documents through the command line alone: a command file in, figures out. */
const { cistern, file, folder, close } = openCommandLine();
afterAll(close);

type Line = Readonly<Record<string, unknown>> & { readonly type: string };
type Money = Readonly<Record<string, string>>;
type State = {
  readonly pool: string;
  readonly supply: string;
  readonly members: Readonly<Record<string, { wallet: string; commission: string; credits: Money }>>;
  readonly stores: Readonly<Record<string, { payable: string }>>;
  readonly accounts: Money;
};
type Registers = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

const START = '2026-01-01T00:00:00+08:00';
let runs = 0;

/** Runs lines a day apart from the first of January 2026, all of which must be accepted. */
async function run(
  policy: PolicyDocument,
  lines: readonly Line[],
): Promise<{ state: State; registers: Registers }> {
  runs += 1;
  const dated = lines.map((line, place) => {
    const day = new Date(Date.parse(START) + place * 86_400_000).toISOString();
    return JSON.stringify({ id: `c${place}`, at: day, ...line });
  });
  const files = { state: `state${runs}.json`, registers: `registers${runs}.json` };
  const written = file(`policy${runs}.json`, JSON.stringify(policy));
  const outputs = ['--state', files.state, '--registers', files.registers];
  const out = await cistern(
    'run',
    file(`run${runs}.jsonl`, dated.join('\n')),
    '--policy',
    written,
    ...outputs,
  );
  expect(out.stderr).toBe('');
  const refused = out.stdout.split('\n').filter((line) => line.includes('"outcome":"refused"'));
  expect(refused).toEqual([]);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { state: read(files.state), registers: read(files.registers) };
}

function preset(name: string, changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return { ...PRESETS.get(name)!, ...changes };
}

const HOLD = { multiple: 900_000_000 };
const member = (memberId: string, referrerId?: string): Line => ({
  type: 'RegisterMember',
  memberId,
  ...(referrerId === undefined ? {} : { referrerId, via: 'payment' }),
});
const store = (storeId: string, ownerId: string, more: object = {}): Line => ({
  type: 'RegisterStore',
  storeId,
  ownerId,
  ...more,
});
const order = (
  orderId: string,
  memberId: string,
  storeId: string,
  amount: string,
  more: object = {},
): Line => ({
  type: 'PlaceOrder',
  ...{ orderId, memberId, storeId, amount, ...more },
});

describe('the documents through cistern run', () => {
  it('S1, S2, S3, S53: a payment makes the member and binds for life; promoters earn without a store', async () => {
    const { state, registers } = await run(preset('local-life', { exit: HOLD }), [
      member('owner'),
      store('s', 'owner'),
      member('promoter'),
      store('other', 'owner', { recruiterId: 'promoter' }),
      member('first', 'owner'),
      order('o1', 'first', 's', '1000'),
      member('shared', 'promoter'),
      order('o2', 'shared', 'other', '1000'),
    ]);
    expect(registers.members).toMatchObject({
      first: { referrerId: 'owner' },
      shared: { referrerId: 'promoter' },
    });
    expect(registers.stores).toMatchObject({ s: { ownerId: 'owner' }, other: { recruiterId: 'promoter' } });
    // 0.3 % direct and 0.5 % recruiting of the order at the store it recruited; 0.3 % + 0.2 % of the owner's.
    expect(state.members.promoter?.commission).toBe('10.000000');
    expect(state.members.owner?.commission).toBe('3.000000');
  });

  it('S5: what feeds the fund is paid to shareholders by weight', async () => {
    const { state } = await run(preset('local-life', { exit: HOLD, dividends: { share: 500_000 } }), [
      ...[member('owner'), store('s', 'owner'), member('a'), member('b'), member('c')],
      ...[order('o1', 'c', 's', '1000'), order('o2', 'c', 's', '2000')],
      { type: 'SetShareholder', memberId: 'a', weight: 2 },
      { type: 'SetShareholder', memberId: 'b', weight: 1 },
      { type: 'PayDividend', dividendId: 'd1' },
    ]);
    // Nobody earned the 2 % of 3000: 60, half of it to the fund, two thirds of that to the one of weight 2.
    expect(state.members.a?.commission).toBe('20.000000');
    expect(state.members.b?.commission).toBe('10.000000');
    expect(state.accounts['platform:revenue']).toBe('90.000000');
  });

  it('S8, S9, S74: a partner’s order and goods of one’s own feed one pool; goods are not sold below cost', async () => {
    const both = preset('legacy-migration', { exit: HOLD, genesis: { amount: '0' } });
    const { state, registers } = await run(both, [
      member('owner'),
      store('s', 'owner'),
      store('mall', 'owner', { kind: 'own', tariff: 'mall' }),
      member('m'),
      {
        ...{ type: 'SetProduct', productId: 'tea', storeId: 'mall', list: '1000', cost: '300' },
        ...{ benchmark: '1299', benchmarkSource: 'jd-100012', benchmarkAt: START, counted: false },
      },
      order('o1', 'm', 's', '1000'),
      order('o2', 'm', 'mall', '1000', { lines: [{ product: 'tea', amount: '1000' }] }),
      { type: 'SettleOrder', orderId: 'o1' },
      { type: 'SettleOrder', orderId: 'o2' },
    ]);
    expect(state.pool).toBe('460.000000');
    expect(state.stores).toMatchObject({ s: { payable: '800.000000' }, mall: { payable: '300.000000' } });
    expect(registers.products?.tea).toMatchObject({ cost: '300.000000', benchmark: '1299.000000' });
  });

  it('S10, S72–S76: 1000 spent → 2000 credits → 4000 of goods for 2000 + 2000 → the store has 800 + 400', async () => {
    const { state, registers } = await run(preset('local-life-credits', { exit: HOLD }), [
      member('owner'),
      store('s', 'owner', { credits: true }),
      store('mall', 'owner', { kind: 'own', tariff: 'mall-credit' }),
      member('m'),
      order('o1', 'm', 's', '1000'),
      order('o2', 'm', 'mall', '4000', { creditsUsed: '2000' }),
    ]);
    expect(registers.grants?.['order:o1']).toMatchObject({
      origin: 's',
      granted: '2000.000000',
      left: '0.000000',
    });
    expect(state.members.m?.credits).toEqual({});
    expect(state.stores).toMatchObject({ s: { payable: '1200.000000' }, mall: { payable: '1000.000000' } });
    expect(state.pool).toBe('520.000000');
  });

  it('S57, S58, S59: ranks pay the difference and the first of equal rank, or are only counted', async () => {
    const tariffs = {
      store: {
        parts: { merchant: 800_000, distribution: 40_000, pool: 160_000 },
        mintRatio: 700_000,
      },
    };
    const ranks = { levels: { silver: 5_000, gold: 12_000 }, peer: 1_000 };
    const lines = [
      ...[member('top'), member('gold', 'top'), member('silver', 'gold'), member('m', 'silver')],
      store('s', 'top'),
      { type: 'SetRank', memberId: 'top', rank: 'gold' },
      { type: 'SetRank', memberId: 'gold', rank: 'gold' },
      { type: 'SetRank', memberId: 'silver', rank: 'silver' },
      order('o1', 'm', 's', '1000'),
    ];
    const rates = { commission: { ranks }, tariffs, exit: HOLD };
    const paid = (await run(preset('local-life', rates), lines)).state.members;
    expect([paid.silver, paid.gold, paid.top].map((one) => one?.commission)).toEqual([
      '5.000000',
      '7.000000',
      '1.000000',
    ]);
    const counted = await run(
      preset('local-life', { ...rates, commission: { ranks: { ...ranks, paid: false } } }),
      lines,
    );
    expect(counted.state.members.gold?.commission).toBe('0.000000');
    expect(counted.state.accounts['platform:revenue']).toBe('40.000000');
  });

  it('S4, S60, S61: agents of four tiers, each with its contract and its fee', async () => {
    const regional = { mode: 'additive', district: 1_000, city: 500, province: 100, greater: 50 } as const;
    const policy = preset('local-life', {
      exit: HOLD,
      commission: { regional },
      regions: { greater: { south: ['440000'] } },
    });
    const agent = (agencyId: string, region: string, tier: string, fee: string): Line => ({
      ...{ type: 'AppointAgent', agencyId, memberId: agencyId, region, tier, fee },
      ...{ contractRef: `contract-${agencyId}`, from: START },
    });
    const { state } = await run(policy, [
      ...['owner', 'district', 'city', 'province', 'greater'].map((name) => member(name)),
      store('s', 'owner', { region: '440106' }),
      agent('district', '440106', 'district', '50000'),
      agent('city', '440100', 'city', '300000'),
      agent('province', '440000', 'province', '3000000'),
      agent('greater', 'south', 'greater', '10000000'),
      order('o1', 'owner', 's', '10000'),
    ]);
    const earned = ['district', 'city', 'province', 'greater'].map((name) => state.members[name]?.commission);
    expect(earned).toEqual(['10.000000', '5.000000', '1.000000', '0.500000']);
    // A fee is part of the contract, not money of the program.
    expect(state.accounts['platform:revenue']).toBe('383.500000');
  });

  it('S77, S78: an injection raises the price by its share of the pool; a subsidy adds to an order’s part', async () => {
    const { state } = await run(preset('local-life', { exit: HOLD }), [
      ...[member('owner'), store('s', 'owner'), member('m'), order('o1', 'm', 's', '1000')],
      { type: 'InjectCapital', injectionId: 'i1', amount: '16' },
      {
        ...{ type: 'StartSubsidy', campaignId: 'spring', budget: '100', ppm: 10_000, capPerOrder: '5' },
        ...{ from: START, to: '2026-12-31T00:00:00+08:00' },
      },
      order('o2', 'm', 's', '1000'),
    ]);
    // 160, then 176 and no points more; the second order mints 112 ÷ (176 ÷ 112) and brings 160 + 5.
    expect(state.pool).toBe('341.000000');
    expect(state.supply).toBe('183.272727272727272727');
    expect(state.accounts['subsidy:spring']).toBe('95.000000');
  });

  it('S7, S79, S80: points become shares, contribution is allotted shares, both are released in time', async () => {
    const plan = { lockDays: 2, releases: 2, everyDays: 1 };
    const { state, registers } = await run(preset('local-life', { exit: HOLD }), [
      ...[member('owner'), member('leader'), member('m', 'leader')],
      store('s', 'owner', { recruiterId: 'owner' }),
      order('o1', 'm', 's', '1000'),
      { type: 'StartConversion', conversionId: 'v', pointsPerShare: '10', shares: 100, from: START, ...plan },
      { type: 'ConvertPoints', entitlementId: 'e1', conversionId: 'v', memberId: 'm', points: 'all' },
      {
        ...{ type: 'AllotShares', allotmentId: 'a1', shares: 300, ...plan },
        ...{ recruitedWeight: 1_000_000, directWeight: 500_000 },
      },
      { type: 'Tick' },
      { type: 'ReleaseEntitlement', entitlementId: 'e1' },
      { type: 'ReleaseEntitlement', entitlementId: 'a1_1' },
    ]);
    expect(registers.entitlements).toMatchObject({
      e1: { memberId: 'm', shares: 11, released: 11 },
      a1_1: { memberId: 'leader', shares: 100, released: 100 },
      a1_2: { memberId: 'owner', shares: 200 },
    });
    // 110 of 112 points at 160 ÷ 112: 157.142857 gross, 80 % of it to the treasury.
    expect(state.accounts.treasury).toBe('125.714285');
  });

  it('S81, S82, S83: an old debt becomes credits in batches; goods paid with them mint from the cash alone', async () => {
    const policy = preset('legacy-migration', {
      exit: HOLD,
      genesis: { amount: '0' },
      legacy: { mode: 'time', batches: 10, everyDays: 1 },
    });
    const { state, registers } = await run(policy, [
      member('m'),
      member('owner'),
      store('mall', 'owner', { kind: 'own', tariff: 'mall-credit' }),
      { type: 'ImportLegacyClaim', claimId: 'old', memberId: 'm', amount: '1000', reference: 'ledger-7' },
      { type: 'Tick' },
      { type: 'ReleaseCredits', claimId: 'old' },
      order('o1', 'm', 'mall', '300', { creditsUsed: '150' }),
      { type: 'SettleOrder', orderId: 'o1' },
    ]);
    expect(registers.claims?.old).toMatchObject({ amount: '1000.000000', released: '200.000000' });
    expect(state.members.m?.credits).toEqual({ legacy: '50.000000' });
    // 18 % of the 150 in cash, 70 % of it in points at the start price; no store is owed a rebate.
    expect(state.pool).toBe('27.000000');
    expect(state.supply).toBe('18.900000000000000000');
    expect(state.stores.mall?.payable).toBe('75.000000');
  });

  it.each(['clear-inventory', 'legacy-migration', 'minimal-referral', 'new-operator'])(
    'S85: the preset %s takes an order from its referrer to its points',
    async (name) => {
      const { state } = await run(preset(name), [
        ...[member('owner'), store('s', 'owner'), member('promoter'), member('m', 'promoter')],
        order('o1', 'm', 's', '1000'),
        { type: 'SettleOrder', orderId: 'o1' },
      ]);
      expect(state.members.promoter?.commission).toBe('3.000000');
      const share = { 'clear-inventory': '300', 'new-operator': '177' }[name] ?? '160';
      expect(state.pool).toBe(`${1000 + Number(share)}.000000`);
    },
  );
});
