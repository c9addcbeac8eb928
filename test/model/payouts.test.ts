import { describe, expect, it } from 'vitest';
import { localLife, type Play, play } from './golden.ts';
import { parseMoney } from './numbers.ts';
import type { PolicyDocument } from './policy-document.ts';
import { incidentalTax, taxAboveSpend, taxCumulative, taxPerPayment } from './tax.ts';

const yuan = (text: string): bigint => parseMoney(text);

/** A program where promoter b has earned a great deal: c has bought for 100 times as much. */
function rich(change: Partial<PolicyDocument> = {}): Play {
  const game = play(localLife({ commission: { direct: 10_000 }, ...change }));
  game.buy('c', '99000000');
  return game;
}

let serial = 0;
function request(game: Play, fields: object, id?: string): string {
  serial += 1;
  return game.try('RequestWithdrawal', {
    withdrawalId: id ?? `w${serial}`,
    memberId: 'b',
    from: 'commission',
    ...fields,
  });
}
const withdrawals = (game: Play) => Object.values(game.model.registers().withdrawals);
const taxes = (game: Play) => withdrawals(game).map(({ tax }) => tax);

describe('withholding tax', () => {
  it.each([
    ['800', '0'],
    ['1000', '40'],
    ['3000', '440'],
    ['4000', '640'],
    ['4001', '640.16'],
    ['5000', '800'],
    ['8000', '1280'],
    ['25000', '4000'],
    ['30000', '5200'],
    ['62500', '13000'],
    ['80000', '18600'],
  ])('per payment: %s pays %s', (income, tax) => {
    expect(taxPerPayment(yuan(income))).toBe(yuan(tax));
  });

  it.each([
    ['8000', 1, '42'],
    ['20000', 2, '180'],
    ['50000', 3, '750'],
    ['4999.99', 1, '0'],
    ['51250', 1, '1080'],
    ['1000000', 1, '192330'],
    ['2000000', 12, '511080'],
  ])('cumulative: %s in %i months pays %s in all', (income, months, tax) => {
    expect(taxCumulative(yuan(income), months)).toBe(yuan(tax));
  });

  it('rounds half up to fen', () => {
    expect(incidentalTax(yuan('0.02'))).toBe(0n);
    expect(incidentalTax(yuan('0.03'))).toBe(10_000n);
    expect(incidentalTax(yuan('89.60'))).toBe(yuan('17.92'));
    expect(taxAboveSpend(yuan('100'), yuan('950'), yuan('1000'))).toBe(yuan('10'));
    expect(taxAboveSpend(yuan('100'), yuan('1950'), yuan('1000'))).toBe(yuan('20'));
  });

  it('cumulative: 8 000, 12 000 and 30 000 in three months in a row withhold 42, 138, 570', () => {
    const game = rich({ tax: { commission: 'cumulative' } });
    for (const amount of ['8000', '12000', '30000']) {
      expect(request(game, { amount })).toBe('accepted');
      game.pass(31);
    }
    expect(taxes(game)).toEqual(['42.000000', '138.000000', '570.000000']);
  });

  it('cumulative: a month without any begins anew, and so does a year', () => {
    const game = rich({ tax: { commission: 'cumulative' } });
    request(game, { amount: '8000' });
    game.pass(60);
    request(game, { amount: '8000' });
    game.pass(275);
    request(game, { amount: '8000' });
    game.pass(31);
    request(game, { amount: '8000' });
    expect(taxes(game)).toEqual(['42.000000', '42.000000', '42.000000', '42.000000']);
  });

  it('cumulative: what was taken back counts no more', () => {
    const game = rich({ tax: { commission: 'cumulative' } });
    request(game, { amount: '8000' }, 'first');
    expect(game.try('ReviewWithdrawal', { withdrawalId: 'first', decision: 'reject' })).toBe('accepted');
    request(game, { amount: '8000' });
    expect(taxes(game)).toEqual(['42.000000', '42.000000']);
  });

  it('per payment: payments of one month count as one', () => {
    const game = rich({ tax: { commission: 'per-payment' } });
    for (const amount of ['800', '200', '3000', '26000']) request(game, { amount });
    expect(taxes(game)).toEqual(['0.000000', '40.000000', '600.000000', '4560.000000']);
    game.pass(31);
    request(game, { amount: '800' });
    expect(taxes(game)[4]).toBe('0.000000');
  });

  it('months are those of the program’s zone', () => {
    const game = rich({ tax: { commission: 'per-payment' }, utcOffsetMinutes: -60 });
    request(game, { amount: '800' });
    game.pass(1 / 24);
    request(game, { amount: '800' });
    expect(taxes(game)).toEqual(['0.000000', '0.000000']);
  });

  it('wallet: nothing up to the spend, a fifth of what is above it', () => {
    const game = play(localLife({ tax: { wallet: 'above-spend' } }));
    game.buy('b', '100');
    game.send('FundBudget', { budgetId: 'k', amount: '500' });
    game.send('AdjustWallet', {
      adjustmentId: 'j',
      memberId: 'b',
      budgetId: 'k',
      amount: '300',
      reason: 'r',
    });
    for (const amount of ['60', '60', '100']) request(game, { from: 'wallet', amount });
    expect(taxes(game)).toEqual(['0.000000', '4.000000', '20.000000']);
  });
});

describe('withdrawals (§18)', () => {
  it('refuses in the order of the page', () => {
    const game = rich({ limits: { withdrawalMin: '10', withdrawalPerDay: '100' } });
    expect(request(game, { memberId: 'x', amount: '0' })).toBe('member_not_found');
    expect(
      game.try('RequestWithdrawal', { withdrawalId: 'w', storeId: 'x', from: 'payable', amount: '0' }),
    ).toBe('store_not_found');
    expect(request(game, { amount: '0' })).toBe('amount_not_positive');
    expect(request(game, { amount: '9.99' })).toBe('withdrawal_below_minimum');
    expect(request(game, { amount: '60' }, 'w')).toBe('accepted');
    expect(request(game, { amount: '60' }, 'w')).toBe('withdrawal_exists');
    expect(request(game, { amount: '40.01' })).toBe('withdrawal_above_day');
    expect(game.try('CancelWithdrawal', { withdrawalId: 'w' })).toBe('accepted');
    expect(request(game, { amount: '100' })).toBe('accepted');
    game.pass(1);
    expect(request(game, { memberId: 'a', amount: '10' })).toBe('insufficient_balance');
    expect(
      game.try('RequestWithdrawal', { withdrawalId: 's', storeId: 's', from: 'payable', amount: '99' }),
    ).toBe('accepted');
  });

  it('who is negative cannot withdraw', () => {
    const game = rich();
    game.send('FundBudget', { budgetId: 'k', amount: '500' });
    game.send('AdjustWallet', {
      adjustmentId: 'j',
      memberId: 'b',
      budgetId: 'k',
      amount: '300',
      reason: 'r',
    });
    expect(request(game, { amount: '990000' })).toBe('accepted');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '100' });
    expect(request(game, { from: 'wallet', amount: '1' })).toBe('balance_negative');
  });

  it('goes through its states, keeps its number, and pays net and tax', () => {
    const game = rich({ tax: { commission: 'cumulative' } });
    const review = (decision: string, withdrawalId = 'w') =>
      game.try('ReviewWithdrawal', { withdrawalId, decision });
    const payout = (status: string, payoutNumber?: string) =>
      game.try('RecordPayout', { withdrawalId: 'w', status, ...(payoutNumber ? { payoutNumber } : {}) });
    expect(review('approve', 'x')).toBe('withdrawal_not_found');
    request(game, { amount: '8000', channel: 'bank' }, 'w');
    expect(game.model.state().accounts.withdrawals).toBe('8000.000000');
    expect(payout('submitted', 'p1')).toBe('payout_not_allowed');
    expect(review('hold')).toBe('accepted');
    expect(review('hold')).toBe('withdrawal_not_reviewable');
    expect(review('approve')).toBe('accepted');
    expect(review('reject')).toBe('withdrawal_not_reviewable');
    expect(payout('submitted')).toBe('payout_number_missing');
    expect(payout('submitted', 'p1')).toBe('accepted');
    expect(game.try('CancelWithdrawal', { withdrawalId: 'w' })).toBe('withdrawal_not_reviewable');
    expect(payout('unknown', 'p2')).toBe('payout_number_differs');
    expect(payout('unknown')).toBe('accepted');
    expect(payout('awaiting-member', 'p1')).toBe('accepted');
    expect(payout('unknown')).toBe('payout_not_allowed');
    expect(payout('paid')).toBe('accepted');
    const { accounts } = game.model.state();
    expect([accounts.withdrawals, accounts['cash:bank'], accounts['tax:withheld']]).toEqual([
      ...['0.000000', '-7958.000000', '42.000000'],
    ]);
    const remit = (amount: string) => game.try('RemitTax', { remittanceId: 'm', amount });
    expect(remit('0')).toBe('amount_not_positive');
    expect(remit('42.01')).toBe('insufficient_balance');
    expect(remit('42')).toBe('accepted');
    expect(remit('42')).toBe('remittance_exists');
  });

  it('a large one needs a second officer in a live program', () => {
    const game = play(localLife({ limits: { secondOfficerAbove: '50' } }), { stage: 'live' });
    game.send('FundBudget', { budgetId: 'k', amount: '500' });
    const adjust = { adjustmentId: 'j', memberId: 'b', budgetId: 'k', amount: '300', reason: 'r' };
    game.send('AdjustWallet', { ...adjust, officers: ['ann', 'bob'] });
    request(game, { from: 'wallet', amount: '50' }, 'w');
    request(game, { from: 'wallet', amount: '50.01' }, 'v');
    const approve = { withdrawalId: 'v', decision: 'approve' };
    expect(game.try('ReviewWithdrawal', { ...approve, withdrawalId: 'w' })).toBe('accepted');
    expect(game.try('ReviewWithdrawal', approve)).toBe('two_officers_needed');
    expect(game.try('ReviewWithdrawal', { ...approve, officers: ['ann', 'bob'] })).toBe('accepted');
  });

  it('a member’s sales of a day have a limit', () => {
    const game = play(localLife({ limits: { redemptionPerDay: '100' } }));
    game.buy('a', '1000');
    const sell = (redemptionId: string, points: string) =>
      game.try('RedeemPoints', { redemptionId, memberId: 'a', points, minNet: '1000' });
    expect(sell('r1', 'all')).toBe('redemption_above_day');
    expect(sell('r1', '80')).toBe('price_moved');
    game.send('RedeemPoints', { redemptionId: 'r2', memberId: 'a', points: '80' });
    expect(sell('r3', '20')).toBe('redemption_above_day');
    game.pass(1);
    expect(sell('r3', '20')).toBe('price_moved');
  });
});

describe('budgets (§17)', () => {
  it('AdjustWallet pays out of a budget and takes back into it', () => {
    const game = play(localLife());
    const adjust = (fields: object) =>
      game.try('AdjustWallet', {
        ...{ adjustmentId: 'j', memberId: 'b', budgetId: 'k', amount: '30', reason: 'r' },
        ...fields,
      });
    expect(game.try('FundBudget', { budgetId: 'k', amount: '0' })).toBe('amount_not_positive');
    expect(adjust({})).toBe('budget_not_found');
    game.send('FundBudget', { budgetId: 'k', amount: '30' });
    expect(adjust({ memberId: 'x' })).toBe('member_not_found');
    expect(adjust({ amount: '0' })).toBe('amount_not_positive');
    expect(adjust({ amount: '30.01' })).toBe('insufficient_balance');
    expect(adjust({ direction: 'take' })).toBe('insufficient_balance');
    expect(adjust({})).toBe('accepted');
    expect(adjust({})).toBe('adjustment_exists');
    expect(adjust({ adjustmentId: 'i', direction: 'take', amount: '10' })).toBe('accepted');
    expect(game.model.state().accounts).toMatchObject({
      'budget:k': '10.000000',
      'member:b:wallet': '20.000000',
    });
  });
});
