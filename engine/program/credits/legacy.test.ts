import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { formatMoney, formatPoints } from '../../amount/decimal.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { digest, type Line, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';
import { stateJson } from '../snapshot.ts';
import { legacyProgress } from './legacy-progress.ts';

const NEVER = { exit: { multiple: 900_000_000 } };
const CREDITS = policyWith('local-life-credits', NEVER);
const TIME: PolicyDocument = { ...CREDITS, legacy: { mode: 'time', batches: 10, everyDays: 30 } };
const GROWTH: PolicyDocument = { ...CREDITS, legacy: { mode: 'growth', target: '800' } };

function town<Program extends Play>(program: Program): Program {
  for (const memberId of ['m', 'n']) program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterStore', storeId: 'shop', ownerId: 'owner', tariff: 'mall-credit' });
  return program;
}

const claim = (claimId: string, amount: string, more: object = {}): Line => ({
  type: 'ImportLegacyClaim',
  claimId,
  memberId: 'm',
  amount,
  ...more,
});
const release = (claimId = 'c') => ({ type: 'ReleaseCredits', claimId });
const released = (program: Play) => formatMoney(one(program.ok(release()), 'CreditsReleased').amount);

describe('legacy claims (S81–S84)', () => {
  it('S81: a debt of the old platform is taken over and says in rehearsal what it would need', () => {
    const program = town(play(TIME));
    const events = program.ok(claim('c', '1000', { reference: 'old:77' }));
    expect(events.map(({ type }) => type)).toEqual(['Warned', 'LegacyClaimImported']);
    expect(program.state.pool.balance).toBe(0n);
    expect(registersJson(program.state).claims).toEqual({
      c: {
        memberId: 'm',
        amount: '1000.000000',
        released: '0.000000',
        releasable: '0.000000',
        reference: 'old:77',
        importedAt: '2025-12-31T16:00:00.000Z',
        terms: { mode: 'time', batches: 10, everyDays: 30 },
      },
    });
  });

  it('S83: by time it is released in batches, each after its days, to be spent at once', () => {
    const program = town(play(TIME));
    program.ok(claim('c', '999.99'));
    expect(program.code(release())).toBe('nothing_to_release');
    program.now += 30 * 86_400_000 - 1;
    expect(program.code(release())).toBe('nothing_to_release');
    program.now += 1;
    expect(released(program)).toBe('99.999000');
    expect(program.code(release())).toBe('nothing_to_release');
    program.pass(89);
    expect(released(program)).toBe('199.998000');
    program.pass(3_000);
    expect(released(program)).toBe('699.993000');
    expect(program.code(release())).toBe('nothing_to_release');
    expect(stateJson(program.state).members.m!.credits).toEqual({ legacy: '999.990000' });
    expect(Object.keys(registersJson(program.state).grants as object)).toEqual(['claim:c']);
  });

  it('S83: by growth as the pool grows since the import, never less than before', () => {
    const program = town(play(GROWTH));
    program.buy('before', 'n', '1000');
    program.ok(claim('c', '400'));
    expect(program.code(release())).toBe('nothing_to_release');
    program.buy('o1', 'n', '1000');
    expect(released(program)).toBe('80.000000');
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1000' });
    expect(program.code(release())).toBe('nothing_to_release');
    for (let n = 0; n < 10; n += 1) program.buy(`p${n}`, 'n', '1000');
    expect(released(program)).toBe('320.000000');
    expect(program.code(release())).toBe('nothing_to_release');
  });

  it('S82: an order paid half in legacy credits mints from its cash only, and no store of origin is paid', () => {
    const program = town(play(TIME));
    program.ok(claim('c', '20000'));
    program.pass(30);
    program.ok(release());
    const settled = one(
      program.buy('g', 'm', '4000', { storeId: 'shop', creditsUsed: '2000' }),
      'OrderSettled',
    );
    // 18 % of the 2000 in money, 70 % of that in points at the price of 1; nothing of the credits.
    expect(formatMoney(settled.pool)).toBe('360.000000');
    expect(formatPoints(settled.points)).toBe('252.000000000000000000');
    expect(formatMoney(program.state.pool.balance)).toBe('360.000000');
    expect(settled.origins).toBeUndefined();
    // The fifth for stores of origin joins what nobody earned.
    expect(formatMoney(settled.remainder)).toBe('520.000000');
    const lines = [{ line: 1, amount: '1000' }];
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'g', amount: '1000', lines });
    expect(stateJson(program.state).members.m!.credits).toEqual({ legacy: '1000.000000' });
  });

  it('S75, S82: of credits of a store and legacy ones, the store is paid its share only', () => {
    const program = town(play(TIME));
    program.ok({ type: 'RegisterStore', storeId: 'cafe', ownerId: 'owner', credits: true });
    program.buy('meal', 'm', '50', { storeId: 'cafe' });
    program.ok(claim('c', '3000'));
    program.pass(30);
    program.ok(release());
    const settled = one(
      program.buy('g', 'm', '800', { storeId: 'shop', creditsUsed: '400' }),
      'OrderSettled',
    );
    expect(settled.origins).toEqual([{ storeId: 'cafe', amount: 20_000_000n }]);
    expect(formatMoney(settled.remainder)).toBe('84.000000');
  });

  it('S84: progress is what all the member’s points would pay now over all their claims', () => {
    const program = town(play(TIME));
    const progress = (id = 'm') => legacyProgress(program.state, program.state.members.get(id)!);
    expect(progress()).toBeUndefined();
    program.ok(claim('c', '1000'));
    expect(progress()).toEqual({ claims: 1_000_000_000n, pays: 0n, progressPpm: 0n });
    program.buy('o', 'm', '1000');
    program.ok(claim('d', '280'));
    // 128 of 1280.
    expect(progress()).toEqual({ claims: 1_280_000_000n, pays: 128_000_000n, progressPpm: 100_000n });
    program.ok({ type: 'MergeMembers', memberId: 'm', into: 'n' });
    expect(progress()).toBeUndefined();
    expect(progress('n')).toMatchObject({ claims: 1_280_000_000n });
  });

  it('a claim keeps the terms it was taken over under, whatever is published later (G14)', () => {
    const program = town(play(TIME));
    program.ok(claim('c', '1000'));
    program.ok({ type: 'PublishPolicy', policy: { ...CREDITS, legacy: null } });
    expect(program.code(claim('d', '1000'))).toBe('legacy_off');
    program.pass(30);
    expect(released(program)).toBe('100.000000');
  });

  it.each<readonly [string, Line]>([
    ['claim_exists', claim('c', '0', { memberId: 'nobody' })],
    ['member_not_found', claim('d', '0', { memberId: 'nobody' })],
    ['member_ended', claim('d', '0', { memberId: 'gone' })],
    ['amount_not_positive', claim('d', '0')],
    ['claim_not_found', release('none')],
    ['nothing_to_release', release('c')],
  ])('%s: %j', (code, line) => {
    const program = town(play(TIME));
    program.ok({ type: 'RegisterMember', memberId: 'gone' });
    program.ok({ type: 'EndMember', memberId: 'gone' });
    program.ok(claim('c', '1'));
    expect(program.code(line)).toBe(code);
  });

  it('legacy_off where the policy takes none over; the rule and the end of a member before anything is released', () => {
    expect(town(play(CREDITS)).code(claim('c', '1'))).toBe('legacy_off');
    const live = town(play(TIME, undefined, 'live'));
    expect(live.code(claim('c', '1'))).toBe('override_needed');
    const program = town(play(TIME));
    program.ok(claim('c', '1'));
    program.ok({ type: 'EndMember', memberId: 'm' });
    expect(program.code(release())).toBe('member_ended');
  });

  it('8: the recorded events give the same state', () => {
    for (const policy of [TIME, GROWTH]) {
      const program = town(recordedPlay(policy));
      program.buy('o', 'n', '1000');
      program.ok(claim('c', '77.77', { reference: '1.000000' }));
      program.buy('o2', 'n', '1000');
      program.pass(31);
      program.ok(release());
      program.ok({ type: 'MergeMembers', memberId: 'm', into: 'n' });
      expect(digest(program.replayed())).toBe(digest(program.state));
    }
  });
});

describe('the release of a claim', () => {
  it('S83: never exceeds the claim, never falls, and ends at the whole of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
        (fen, batches, days) => {
          const program = town(play({ ...CREDITS, legacy: { mode: 'time', batches, everyDays: 3 } }));
          program.ok(claim('c', (fen / 100).toFixed(2)));
          // `play` holds every release against claim and grant.
          for (const some of days) {
            program.pass(some);
            program.send(release());
          }
          program.pass(3 * batches);
          program.send(release());
          expect(program.state.credits.claims.get('c')!.released).toBe(BigInt(fen) * 10_000n);
        },
      ),
      { numRuns: inject('propertyRuns') },
    );
  });
});
