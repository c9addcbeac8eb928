import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { PRESETS } from '../../rules/presets.ts';
import { digest, one, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

/** 0.1 % more to the referrer. */
const MORE_DIRECT = { commission: { ...PRESETS.get('local-life')!.commission, direct: 4_000 } };
const HOLD = { exit: { multiple: 900_000_000 } } as const;
const ADJUST = {
  type: 'AdjustWallet',
  adjustmentId: 'a1',
  memberId: 'm',
  budgetId: 'care',
  amount: '30',
  reason: 'ticket-1',
} as const;

function budgeted() {
  const program = recordedPlay(policyWith('local-life', HOLD));
  program.ok({ type: 'RegisterMember', memberId: 'm' });
  program.ok({ type: 'FundBudget', budgetId: 'care', amount: '100' });
  return program;
}

describe('corrections out of a named budget (economics §10, §17)', () => {
  it('G12: pays what the budget holds and takes back what the wallet holds, nothing else', () => {
    const program = budgeted();
    const member = program.state.members.get('m')!;
    program.ok(ADJUST);
    expect(heldIn(member.wallet)).toBe(30_000_000n);
    program.ok({ ...ADJUST, adjustmentId: 'a2', direction: 'take', amount: '10', evidence: ['1.000000'] });
    expect(heldIn(member.wallet)).toBe(20_000_000n);
    expect(program.state.accounts.get('budget:care')!.balance).toBe(80_000_000n);
    expect(program.state.supply).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('refuses in the order of the text', () => {
    const program = budgeted();
    program.ok(ADJUST);
    const code = (more: object) => program.code({ ...ADJUST, adjustmentId: 'a2', ...more });
    expect(code({ adjustmentId: 'a1', memberId: 'nobody' })).toBe('adjustment_exists');
    expect(code({ memberId: 'nobody', budgetId: 'none' })).toBe('member_not_found');
    expect(code({ budgetId: 'none', amount: '0' })).toBe('budget_not_found');
    expect(code({ amount: '0' })).toBe('amount_not_positive');
    expect(code({ amount: '70.01' })).toBe('insufficient_balance');
    expect(code({ direction: 'take', amount: '30.01' })).toBe('insufficient_balance');
    expect(program.code({ type: 'FundBudget', budgetId: 'care', amount: '0' })).toBe('amount_not_positive');
  });
});

const CAMPAIGN = {
  type: 'StartSubsidy',
  campaignId: 'spring',
  budget: '1000',
  ppm: 5_000,
  capPerOrder: '3',
  from: '2026-01-01T00:00:00+08:00',
  to: '2026-02-01T00:00:00+08:00',
} as const;

describe('S78: subsidies', () => {
  it('S78: stopping pays what is left back, and may be said again', () => {
    const program = budgeted();
    program.ok(CAMPAIGN);
    expect(program.state.accounts.get('subsidy:spring')!.balance).toBe(1_000_000_000n);
    const stop = { type: 'StopSubsidy', campaignId: 'spring' };
    expect(one(program.ok(stop), 'SubsidyStopped').returned).toBe(1_000_000_000n);
    expect(one(program.ok(stop), 'SubsidyStopped').returned).toBe(0n);
    expect(program.code({ ...stop, campaignId: 'none' })).toBe('campaign_not_found');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('A12: no campaign may bring pool, subsidy and commissions up to the take: 16 % + x + 1.3 % < 20 %', () => {
    const program = budgeted();
    const code = (ppm: number, more: object = {}) =>
      program.code({ ...CAMPAIGN, campaignId: `c${ppm}`, ppm, ...more });
    expect(code(27_000)).toBe('subsidy_exceeds_take');
    expect(code(26_999)).toBe('accepted');
    expect(code(1)).toBe('subsidy_exceeds_take');
    expect(code(2, { from: CAMPAIGN.to, to: '2026-03-01T00:00:00+08:00' })).toBe('accepted');
    program.ok({ type: 'StopSubsidy', campaignId: 'c26999' });
    expect(code(26_998)).toBe('accepted');
  });

  it('A12: while a campaign can still run no agent and no policy may bring it to the take', () => {
    const program = budgeted();
    program.ok({ ...CAMPAIGN, ppm: 26_000 });
    const agency = {
      type: 'AppointAgent',
      memberId: 'm',
      region: '330100',
      tier: 'city',
      from: CAMPAIGN.from,
    };
    const appoint = (agencyId: string, ratePpm: number) => ({ ...agency, agencyId, ratePpm });
    const publish = { type: 'PublishPolicy', policy: policyWith('local-life', { ...HOLD, ...MORE_DIRECT }) };
    expect(program.code(appoint('a1', 4_000))).toBe('subsidy_exceeds_take');
    expect(program.code(appoint('a1', 3_999))).toBe('accepted');
    program.ok({ type: 'EndAgency', agencyId: 'a1' });
    expect(program.code(publish)).toBe('subsidy_exceeds_take');
    program.ok({ type: 'StopSubsidy', campaignId: 'spring' });
    expect(program.code(publish)).toBe('accepted');
  });

  it('A12: an order that waits under an older tariff counts until it is settled', () => {
    const { store } = PRESETS.get('local-life')!.tariffs;
    const tariffs = { store: { ...store!, settlementDelayDays: 1 } };
    const program = recordedPlay(policyWith('local-life', { ...HOLD, tariffs }));
    program.buy('o1', 'm', '1000');
    const parts = { ...store!.parts, merchant: 700_000, platform: 120_000 };
    const policy = policyWith('local-life', { ...HOLD, tariffs: { store: { ...store!, parts } } });
    program.ok({ type: 'PublishPolicy', policy });
    expect(program.code({ ...CAMPAIGN, ppm: 100_000 })).toBe('subsidy_exceeds_take');
    program.pass(1);
    expect(program.code({ ...CAMPAIGN, ppm: 100_000 })).toBe('accepted');
  });

  it('A12: a policy that waits goes on waiting while a campaign started meanwhile does not fit it', () => {
    const program = budgeted();
    const policy = policyWith('local-life', { ...HOLD, ...MORE_DIRECT });
    program.ok({ type: 'PublishPolicy', policy, effectiveAt: '2026-01-02T00:00:00+08:00' });
    program.ok({ ...CAMPAIGN, ppm: 26_000 });
    program.now += 2 * 86_400_000;
    expect(one(program.ok({ type: 'Tick' }), 'Warned').code).toBe('subsidy_exceeds_take');
    program.now += 31 * 86_400_000;
    expect(one(program.ok({ type: 'Tick' }), 'PolicyActivated').version).toBe(2);
  });

  it('refuses in the order of the text', () => {
    const program = budgeted();
    program.ok(CAMPAIGN);
    const code = (more: object) => program.code({ ...CAMPAIGN, campaignId: 'c2', ...more });
    expect(code({ campaignId: 'spring', budget: '0' })).toBe('campaign_exists');
    expect(code({ budget: '0', ppm: 0 })).toBe('amount_not_positive');
    expect(code({ ppm: 0 })).toBe('amount_not_positive');
    program.now += 31 * 86_400_000;
    expect(code({ ppm: 900_000 })).toBe('campaign_over');
  });
});
