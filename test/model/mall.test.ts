import { describe, expect, it } from 'vitest';
import { localLife, type Play, play } from './golden.ts';
import type { PolicyDocument } from './policy-document.ts';

const CREDIT_PARTS = {
  merchant: 500_000,
  platform: 60_000,
  distribution: 60_000,
  origin: 200_000,
  pool: 180_000,
};

/** local-life with double credits, and a tariff of the mall that takes half in credits. */
const withMall = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...localLife({ credits: { grant: 2_000_000 } }),
  tariffs: {
    store: localLife().tariffs.store!,
    credit: { parts: CREDIT_PARTS, mintRatio: 700_000, creditShare: 500_000 },
  },
  ...change,
});

/** Stores s1 and s2 give credits, the mall m takes them. */
function mallPlay(change: Partial<PolicyDocument> = {}): Play {
  const game = play(withMall(change));
  game.send('RegisterStore', { storeId: 's1', ownerId: 'b', credits: true });
  game.send('RegisterStore', { storeId: 's2', ownerId: 'b', credits: true });
  game.send('RegisterStore', { storeId: 'm', ownerId: 'a', tariff: 'credit', kind: 'own' });
  return game;
}

const payable = (game: Play, storeId: string) => game.model.state().stores[storeId]!.payable;
const credits = (game: Play, memberId: string) => game.model.state().members[memberId]!.credits;
const own = { funding: { mode: 'own-goods', channel: 'wechatpay', reference: 'x' } };

describe('double credits (S72–S76)', () => {
  it('1000 spent brings 2000 credits; 4000 of goods for 2000 + 2000 leave the store 800 + 400', () => {
    const game = mallPlay();
    game.buy('c', '1000', { storeId: 's1' });
    expect(credits(game, 'c')).toEqual({ s1: '2000.000000' });
    const pool = Number(game.model.state().pool);
    game.buy('c', '4000', { storeId: 'm', creditsUsed: '2000', ...own });
    expect([payable(game, 's1'), payable(game, 'm')]).toEqual(['1200.000000', '1000.000000']);
    expect(Number(game.model.state().pool) - pool).toBe(360);
    expect(game.model.state().accounts['cash:wechatpay']).toBe('2000.000000');
    expect(credits(game, 'c')).toEqual({});
    expect(Object.keys(game.model.registers().grants)).toHaveLength(1);
    expect(game.model.registers().grants).toMatchObject({
      'order:o1': { memberId: 'c', origin: 's1', granted: '2000.000000', left: '0.000000' },
    });
  });

  it('origin goes to the stores by the credits of each, nobody’s joins the remainder', () => {
    const game = mallPlay({ legacy: { mode: 'time', batches: 1, everyDays: 1 } });
    game.send('ImportLegacyClaim', { claimId: 'k', memberId: 'c', amount: '100' });
    game.pass(1);
    game.send('ReleaseCredits', { claimId: 'k' });
    game.buy('c', '100', { storeId: 's1' });
    game.buy('c', '50', { storeId: 's2' });
    expect(credits(game, 'c')).toEqual({ legacy: '100.000000', s1: '200.000000', s2: '100.000000' });
    const revenue = Number(game.model.state().accounts['platform:revenue']);
    game.buy('c', '800', { storeId: 'm', creditsUsed: '400', ...own });
    expect([payable(game, 's1'), payable(game, 's2')]).toEqual(['120.000000', '60.000000']);
    const { accounts, members } = game.model.state();
    const paid = Number(members.b!.commission) + Number(members.a!.commission) - 150 * 0.005;
    expect(Number(accounts['platform:revenue']) - revenue + paid).toBeCloseTo(24 + 24 + 20, 6);
  });

  it('refuses credits where none are taken, above the share, or not there', () => {
    const game = mallPlay();
    game.buy('c', '100', { storeId: 's1' });
    const pay = (storeId: string, creditsUsed: string) =>
      game.try('PlaceOrder', { orderId: 'x', memberId: 'c', storeId, amount: '1000', creditsUsed, ...own });
    expect(pay('s1', '1')).toBe('credits_not_accepted');
    expect(pay('m', '500.01')).toBe('credits_above_share');
    expect(pay('m', '200.01')).toBe('insufficient_credits');
    expect(pay('m', '200')).toBe('accepted');
  });

  it('grants wait, a day has its limit, and an ended member’s lapse', () => {
    const game = mallPlay({
      credits: { grant: 2_000_000, waitDays: 1 },
      limits: { creditsPerDay: '250' },
    });
    game.buy('c', '100', { storeId: 's1' });
    game.buy('c', '100', { storeId: 's1' });
    expect(credits(game, 'c')).toEqual({ s1: '250.000000' });
    const pay = () =>
      game.try('PlaceOrder', { orderId: 'x', memberId: 'c', storeId: 'm', amount: '10', creditsUsed: '5' });
    expect(pay()).toBe('insufficient_credits');
    game.pass(1);
    expect(pay()).toBe('accepted');
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'c', points: 'all' });
    expect(game.try('EndMember', { memberId: 'c' })).toBe('member_has_balance');
    const wallet = game.model.state().members.c!.wallet.slice(0, -4);
    game.send('RequestWithdrawal', { withdrawalId: 'w', memberId: 'c', from: 'wallet', amount: wallet });
    expect(game.try('EndMember', { memberId: 'c' })).toBe('member_has_pending');
    game.send('ReviewWithdrawal', { withdrawalId: 'w', decision: 'approve' });
    game.send('RecordPayout', { withdrawalId: 'w', status: 'submitted', payoutNumber: 'p1' });
    game.send('RecordPayout', { withdrawalId: 'w', status: 'paid' });
    expect(game.try('EndMember', { memberId: 'c' })).toBe('accepted');
    expect(credits(game, 'c')).toEqual({});
  });
});

describe('refunds of orders with credits (§8, §16)', () => {
  it('gives cash and credits back in proportion, and takes origin back from the store', () => {
    const game = mallPlay();
    game.buy('c', '1000', { storeId: 's1' });
    game.buy('c', '4000', { storeId: 'm', creditsUsed: '2000', ...own });
    game.send('RefundOrder', { refundId: 'r', orderId: 'o2', amount: '500' });
    expect(credits(game, 'c')).toEqual({ s1: '500.000000' });
    expect(payable(game, 's1')).toBe('1100.000000');
    expect(game.model.lots()[1]).toMatchObject({ spend: '1500.000000' });
  });

  it('what is missing of granted credits is kept back from the payment and enters the stream', () => {
    const game = mallPlay();
    game.buy('c', '1000', { storeId: 's1' });
    game.buy('c', '3000', { storeId: 'm', creditsUsed: '1500', ...own });
    const before = game.model.state();
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '1000' });
    const after = game.model.state();
    const paid = Number(before.accounts['cash:simulated']) - Number(after.accounts['cash:simulated']);
    expect(paid).toBe(0);
    expect(Number(after.stream)).toBe(1000);
    expect(credits(game, 'c')).toEqual({});
  });

  it('a wholly undone waiting order gives its credits and goods back', () => {
    const policy = withMall();
    const credit = { ...policy.tariffs.credit!, settlementDelayDays: 7 };
    const game = mallPlay({ tariffs: { ...policy.tariffs, credit } });
    game.buy('c', '1000', { storeId: 's1' });
    game.send('SetProduct', { productId: 'p', storeId: 'm', list: '100', cost: '20' });
    game.send('AdjustStock', { productId: 'p', change: 3 });
    const lines = [{ product: 'p', quantity: 2, amount: '200' }];
    game.buy('c', '200', { storeId: 'm', creditsUsed: '100', lines, ...own });
    expect(game.model.registers().products).toMatchObject({ p: { stock: 1 } });
    expect(credits(game, 'c')).toEqual({ s1: '1900.000000' });
    game.send('RefundOrder', { refundId: 'r', orderId: 'o2', amount: '100' });
    expect(game.model.registers().products).toMatchObject({ p: { stock: 3 } });
    expect(credits(game, 'c')).toEqual({ s1: '2000.000000' });
    expect(game.model.registers().orders.o2).toMatchObject({
      memberId: 'c',
      storeId: 'm',
      status: 'cancelled',
    });
  });
});

describe('order lines and products', () => {
  it('parts are computed by line; what is not eligible is the merchant’s and brings nothing', () => {
    const game = mallPlay();
    const lines = [
      { amount: '1000' },
      { amount: '120', discount: '20', eligible: false },
      { amount: '500', tariff: 'credit' },
    ];
    game.buy('c', '1600', { lines });
    expect(payable(game, 's')).toBe(`${800 + 100 + 250}.000000`);
    expect(game.model.state().pool).toBe('250.000000');
    expect(game.model.lots()[0]).toMatchObject({ spend: '1500.000000', minted: '175.000000000000000000' });
    expect(game.model.state().members.b!.commission).toBe('4.500000');
  });

  it('refuses lines in the order of the page', () => {
    const game = mallPlay();
    const product = (fields: object) =>
      game.try('SetProduct', { productId: 'p', storeId: 'm', list: '100', cost: '25', ...fields });
    expect(product({ storeId: 'x' })).toBe('store_not_found');
    expect(product({ tariff: 'x' })).toBe('tariff_not_found');
    expect(product({ list: '0' })).toBe('amount_not_positive');
    expect(product({ cost: '25.01' })).toBe('below_cost');
    expect(product({})).toBe('accepted');
    expect(product({ storeId: 's' })).toBe('product_not_found');
    const order = (fields: object, ...lines: object[]) =>
      game.try('PlaceOrder', { orderId: 'x', memberId: 'c', storeId: 'm', amount: '100', lines, ...fields });
    expect(order({}, { amount: '100', tariff: 'x', product: 'x' })).toBe('tariff_not_found');
    expect(order({ storeId: 's' }, { amount: '100', product: 'p' })).toBe('product_not_found');
    expect(order({ amount: '0' }, { amount: '100', product: 'p' })).toBe('amount_not_positive');
    expect(order({}, { amount: '100.01', product: 'p' })).toBe('lines_differ');
    expect(order({}, { amount: '100', quantity: 3, product: 'p' })).toBe('below_cost');
    expect(order({}, { amount: '100', quantity: 2, product: 'p' })).toBe('insufficient_stock');
    expect(product({ onSale: false, counted: false })).toBe('accepted');
    expect(order({}, { amount: '100', product: 'p' })).toBe('product_not_on_sale');
    expect(product({ counted: false })).toBe('accepted');
    expect(order({}, { amount: '100', product: 'p' })).toBe('accepted');
  });

  it('a refund names lines and gives their goods back', () => {
    const game = mallPlay();
    game.send('SetProduct', { productId: 'p', storeId: 'm', list: '100', cost: '25' });
    game.send('AdjustStock', { productId: 'p', change: 5 });
    expect(game.try('AdjustStock', { productId: 'p', change: -6 })).toBe('insufficient_stock');
    game.buy('c', '400', {
      storeId: 'm',
      lines: [{ product: 'p', quantity: 3, amount: '300' }, { amount: '100' }],
    });
    const refund = (amount: string, ...lines: object[]) =>
      game.try('RefundOrder', { refundId: 'r', orderId: 'o1', amount, lines });
    expect(refund('100', { line: 1, amount: '99' })).toBe('lines_differ');
    expect(refund('101', { line: 2, amount: '101' })).toBe('refund_exceeds_order');
    expect(refund('1', { line: 3, amount: '1' })).toBe('refund_exceeds_order');
    expect(refund('100', { line: 1, amount: '100', quantity: 4 })).toBe('refund_exceeds_order');
    expect(refund('100', { line: 1, amount: '100', quantity: 1 })).toBe('accepted');
    expect(game.model.registers().products.p).toMatchObject({ stock: 3 });
    expect(game.try('VoidOrder', { orderId: 'o1', refundId: 'v', reason: 'wrong' })).toBe('accepted');
    expect(game.model.registers().products.p).toMatchObject({ stock: 5 });
    expect(game.try('VoidOrder', { orderId: 'o1', refundId: 'w', reason: 'x' })).toBe('refund_exceeds_order');
    expect(game.model.state().accounts['cash:simulated']).toBe('0.000000');
  });
});

describe('legacy claims (S81–S84)', () => {
  it('releases in batches by time, each once', () => {
    const game = mallPlay({ legacy: { mode: 'time', batches: 3, everyDays: 10 } });
    const release = () => game.try('ReleaseCredits', { claimId: 'k' });
    const claim = { claimId: 'k', memberId: 'c', amount: '100' };
    expect(release()).toBe('claim_not_found');
    expect(game.try('ImportLegacyClaim', claim)).toBe('accepted');
    expect(game.try('ImportLegacyClaim', claim)).toBe('claim_exists');
    expect(release()).toBe('nothing_to_release');
    game.pass(10);
    expect(release()).toBe('accepted');
    expect(credits(game, 'c')).toEqual({ legacy: '33.333333' });
    game.pass(500);
    expect(release()).toBe('accepted');
    expect(game.model.registers().claims.k).toMatchObject({ released: '100.000000' });
    expect(game.model.registers().grants['claim:k']).toMatchObject({ origin: null, left: '100.000000' });
  });

  it('releases as the pool grows, never less than before', () => {
    const game = mallPlay({ legacy: { mode: 'growth', target: '320' } });
    game.send('ImportLegacyClaim', { claimId: 'k', memberId: 'c', amount: '100' });
    game.buy('c', '1000');
    game.send('ReleaseCredits', { claimId: 'k' });
    expect(credits(game, 'c')).toEqual({ legacy: '50.000000' });
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'c', points: '100' });
    expect(game.try('ReleaseCredits', { claimId: 'k' })).toBe('nothing_to_release');
  });

  it('is off where the policy has none', () => {
    const claim = { claimId: 'k', memberId: 'c', amount: '100' };
    expect(mallPlay().try('ImportLegacyClaim', claim)).toBe('legacy_off');
  });
});
