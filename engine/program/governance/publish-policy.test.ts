import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { exitNeed } from '../../pool/exit.ts';
import type { PolicyDocument } from '../../rules/document.ts';
import { overrideLine, refusalOf, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, type Line, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';

const GUARDED = policyWith('local-life-guarded', {});

/** A guarded policy under another name, with some of its names replaced. */
function next(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return { ...GUARDED, name: 'next', ...changes };
}

function publish(policy: object, more: object = {}): Line {
  return { type: 'PublishPolicy', policy, ...more };
}

function typesOf(program: Play, line: Line): string[] {
  return program.ok(line).map(({ type }) => type);
}

describe('PublishPolicy: refusals in their order', () => {
  it('policy_invalid names the first problem: field, rule, value', () => {
    const program = play(GUARDED);
    const line = publish({ ...next(), startPrice: '2', exit: { multiple: -1 } });
    expect(refusalOf(program, line)).toEqual({
      code: 'policy_invalid',
      field: 'exit.multiple',
      rule: 'whole_number_within',
      min: 0,
      max: 1_000_000_000,
      value: '-1',
    });
    expect(program.code(publish({}))).toBe('policy_invalid');
  });

  it('policy_fixed: start price, genesis and zone stay; then a tariff in use, then agents', () => {
    const program = play(GUARDED);
    program.ok({
      ...{ type: 'AppointAgent', agencyId: 'g', memberId: 'owner', region: '440106', tier: 'district' },
      ...{ from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', ratePpm: 10_000 },
    });
    const tariffs = { other: { parts: { merchant: 990_000, pool: 10_000 }, mintRatio: 700_000 } };
    const all = { tariffs, defaultTariff: 'other', commission: {} };
    const fixed = (changes: object) => refusalOf(program, publish(next({ ...all, ...changes })));
    const zone = { utcOffsetMinutes: 0 };
    expect(fixed({ startPrice: '2', genesis: { amount: '1' }, ...zone })).toEqual({
      code: 'policy_fixed',
      field: 'startPrice',
    });
    expect(fixed({ genesis: { amount: '1' }, ...zone })).toEqual({ code: 'policy_fixed', field: 'genesis' });
    expect(fixed(zone)).toEqual({ code: 'policy_fixed', field: 'utcOffsetMinutes' });
    expect(fixed({})).toEqual({ code: 'tariff_in_use', tariff: 'store', storeId: 's' });
    const parts = { merchant: 800_000, platform: 30_000, distribution: 10_000, pool: 160_000 };
    const tight = { tariffs: { store: { parts, mintRatio: 700_000 } }, commission: { direct: 1_000 } };
    expect(refusalOf(program, publish(next(tight)))).toEqual({
      ...{ code: 'commission_exceeds_distribution', tariff: 'store' },
      ...{ worstPpm: 11_000, distributionPpm: 10_000 },
    });
    program.now += 40 * DAY_MS;
    expect(program.code(publish(next(tight)))).toBe('accepted');
  });

  it('G14: a live program is told 7 days ahead, by two officers, with an override for every rule broken', () => {
    const program = recordedPlay(GUARDED, 'live');
    const earliest = formatInstant(program.now + 7 * DAY_MS);
    const risky = next({ exit: { multiple: 3_000_000 } });
    expect(refusalOf(program, publish(risky))).toEqual({
      ...{ code: 'effective_too_soon', effectiveAt: formatInstant(program.now), earliest },
    });
    const early = formatInstant(program.now + 7 * DAY_MS - 1);
    expect(program.code(publish(risky, { effectiveAt: early }))).toBe('effective_too_soon');
    const line = publish(risky, { effectiveAt: earliest });
    expect(refusalOf(program, line)).toEqual({ code: 'override_needed', rule: 'net_payout_above_spend' });
    program.ok(overrideLine(program, 'net_payout_above_spend'));
    expect(program.code(line)).toBe('two_officers_needed');
    expect(program.code({ ...line, officers: ['officer-a'] })).toBe('two_officers_needed');
    const events = program.ok({ ...line, officers: TWO_OFFICERS });
    expect(events.map((event) => ('code' in event ? event.code : event.type))).toEqual([
      'exits_chain_react',
      'two_commission_levels',
      'PolicyPublished',
    ]);
    expect(program.state.policy.name).toBe('local-life-guarded');
    program.pass(6);
    expect(program.state.policy.name).toBe('local-life-guarded');
    expect(one(program.pass(1), 'PolicyActivated').version).toBe(2);
    expect(program.state.policy.name).toBe('next');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

describe('PublishPolicy: when it takes effect', () => {
  it('takes effect at once by default, and where its time has gone by', () => {
    const program = recordedPlay(GUARDED);
    expect(typesOf(program, publish(next()))).toEqual(['Warned', 'PolicyPublished', 'PolicyActivated']);
    const past = publish(next({ name: 'third' }), { effectiveAt: '2020-01-01T00:00:00Z' });
    expect(one(program.ok(past), 'PolicyPublished')).toMatchObject({ version: 3, effectiveAt: program.now });
    expect(program.state.policy.name).toBe('third');
    expect(program.state.governance).toMatchObject({ policyVersion: 3, waiting: undefined });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('else waits for the first Tick; the newest publication replaces one that still waits', () => {
    const program = recordedPlay(GUARDED);
    const at = (days: number) => formatInstant(program.now + days * DAY_MS);
    program.ok(publish(next({ name: 'second' }), { effectiveAt: at(2) }));
    program.ok(publish(next({ name: 'third' }), { effectiveAt: at(1) }));
    program.ok(publish(next({ name: 'fourth' }), { effectiveAt: at(3) }));
    expect(program.pass(2)).toEqual([]);
    expect(registersJson(program.state)).toMatchObject({
      policyVersion: 1,
      publications: { 2: { status: 'replaced' }, 3: { status: 'replaced' }, 4: { status: 'waiting' } },
    });
    program.now += DAY_MS;
    program.buy('o', 'm', '100');
    expect(program.state.policy.name).toBe('local-life-guarded');
    expect(program.ok({ type: 'Tick' })[0]).toMatchObject({ type: 'PolicyActivated', version: 4 });
    program.ok(publish(next({ name: 'fifth' }), { effectiveAt: at(1) }));
    program.ok(publish(next({ name: 'sixth' })));
    expect(program.state.policy.name).toBe('sixth');
    program.pass(2);
    expect(program.state.policy.name).toBe('sixth');
    expect(registersJson(program.state)).toMatchObject({ policyVersion: 6 });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('says each rule it breaks once, override rules before those that only warn', () => {
    const program = play('local-life');
    const tariff = policyWith('local-life', {}).tariffs.store!;
    const two = policyWith('local-life', { tariffs: { store: tariff, other: tariff } });
    const said = program.ok(publish(two)).filter((event) => event.type === 'Warned');
    expect(said.map((event) => event.code)).toEqual([
      'no_refund_window',
      'binding_without_end',
      'exits_chain_react',
      'no_genesis',
      'two_commission_levels',
    ]);
  });

  it('keeps the document to the letter: the order of its parts decides ties in rounding', () => {
    const program = recordedPlay('local-life');
    const parts = { pool: 160_000, distribution: 20_000, platform: 20_000, merchant: 800_000 };
    const policy = policyWith('local-life', { tariffs: { store: { parts, mintRatio: 700_000 } } });
    const { document } = one(program.ok(publish(policy)), 'PolicyPublished');
    expect(document).toBe(JSON.stringify(policy));
    expect(program.replayed().policy.tariffs.get('store')!.names).toEqual(Object.keys(parts));
  });

  it('a policy that what came since does not fit goes on waiting, and every Tick says so', () => {
    const program = recordedPlay(GUARDED);
    const { store } = GUARDED.tariffs;
    program.ok(publish(next({ tariffs: { store: store!, more: store! } })));
    const effectiveAt = formatInstant(program.now + DAY_MS);
    program.ok(publish(next({ name: 'without-more' }), { effectiveAt }));
    program.ok({ type: 'RegisterStore', storeId: 's2', ownerId: 'owner', tariff: 'more' });
    expect(program.pass(1)).toEqual([{ type: 'Warned', code: 'tariff_in_use' }]);
    expect(program.pass(1)).toEqual([{ type: 'Warned', code: 'tariff_in_use' }]);
    expect(program.state.governance.waiting?.version).toBe(3);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

describe('G14: new rules are never worse for what was earned', () => {
  const lotOf = (program: Play, orderId: string) => program.state.orders.get(orderId)!.settlement!.lot;
  const literal = (multiple: number, retention: number) =>
    policyWith('local-life', { exit: { multiple }, redemption: { retention, to: 'pool' } });

  it('G14: a lot with points keeps the higher multiple and the lower retention', () => {
    const program = recordedPlay(literal(1_200_000, 200_000));
    program.buy('o', 'm', '1000');
    const terms = () => {
      const { spend, realised, multiple, retention } = lotOf(program, 'o');
      return [multiple, retention, exitNeed(spend, realised, multiple)];
    };
    program.ok(publish(literal(1_000_000, 300_000)));
    expect(terms()).toEqual([1_200_000n, 200_000n, 1_200_000_000n]);
    program.ok(publish(literal(2_000_000, 300_000)));
    expect(terms()).toEqual([2_000_000n, 200_000n, 2_000_000_000n]);
    program.ok(publish(literal(1_500_000, 100_000)));
    expect(terms()).toEqual([2_000_000n, 100_000n, 2_000_000_000n]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('G14: a lot that holds no points any more keeps its terms for the record', () => {
    const program = recordedPlay(literal(1_200_000, 200_000));
    program.buy('o', 'm', '1000');
    program.buy('o2', 'm', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: '112' });
    program.ok(publish(literal(3_000_000, 0)));
    expect([lotOf(program, 'o').multiple, lotOf(program, 'o2').multiple]).toEqual([1_200_000n, 3_000_000n]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('G14: it takes effect before the stream is released, so that nobody leaves under the old multiple', () => {
    const program = recordedPlay(literal(1_200_000, 200_000));
    program.buy('o', 'm', '1000');
    const effectiveAt = formatInstant(program.now + DAY_MS);
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '1500', periodDays: 1 });
    program.ok(publish(literal(3_000_000, 200_000), { effectiveAt }));
    expect(program.pass(1).map(({ type }) => type)).toEqual(['PolicyActivated', 'StreamReleased']);
    expect(program.state.members.get('m')!.exits).toBe(0);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('G2: an order that waits keeps tariff and rates of its placement', () => {
    const program = recordedPlay(GUARDED);
    program.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'owner' });
    program.buy('old', 'm', '1000');
    const parts = { merchant: 700_000, platform: 20_000, distribution: 20_000, pool: 260_000 };
    const tariffs = { store: { parts, mintRatio: 700_000, settlementDelayDays: 1 } };
    program.ok(publish(next({ tariffs, commission: { direct: 10_000 } })));
    program.buy('new', 'm', '1000');
    const settled = program.pass(1).filter((event) => event.type === 'OrderSettled');
    expect(settled.map(({ pool, commissions }) => [pool, commissions[0]?.amount])).toEqual([
      [160_000_000n, 3_000_000n],
      [260_000_000n, 10_000_000n],
    ]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('queued lots get the better terms too, and still leave', () => {
    const program = recordedPlay(policyWith('local-life', { exit: { multiple: 1_200_000, perCommand: 1 } }));
    for (const name of ['a', 'b', 'c', 'd']) program.buy(`o_${name}`, name, '1000');
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '8000' });
    expect(program.state.exitQueue.length).toBe(3);
    const policy = policyWith('local-life', { exit: { multiple: 3_000_000, perCommand: 10 } });
    program.ok(publish(policy));
    expect(program.state.exitQueue.map(({ lot }) => lot.multiple)).toEqual([3_000_000n, 3_000_000n]);
    const exited = one(program.ok({ type: 'Tick' }), 'LotsExited');
    expect(exited.lots.length).toBe(2);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
