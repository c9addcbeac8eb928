import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { overrideLine, refusalOf, sentenceOf, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, one, play } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';
import { overrideActive } from './overrides.ts';

describe('overrides', () => {
  it('refuses in order: id, rule, locked, only warns, sentence, expiry, officers', () => {
    const program = play('local-life');
    program.ok(overrideLine(program, 'agent_fee'));
    const line = overrideLine(program, 'move_members');
    const wrong = { officers: ['officer-a'], sentence: 'x', expiresAt: '2020-01-01T00:00:00Z' };
    expect(program.code({ ...line, ...wrong, overrideId: 'override_agent_fee', ruleId: 'none' })).toBe(
      'override_exists',
    );
    expect(refusalOf(program, { ...line, ...wrong, ruleId: 'none' })).toEqual({
      code: 'rule_not_found',
      rule: 'none',
    });
    const locked = { ...line, ...wrong, ruleId: 'fee_to_join' };
    expect(refusalOf(program, locked)).toEqual({ code: 'rule_locked', rule: 'fee_to_join' });
    expect(program.code({ ...line, ...wrong, ruleId: 'unconfirmed_funding' })).toBe('rule_locked');
    const warns = { ...line, ...wrong, ruleId: 'no_genesis' };
    expect(refusalOf(program, warns)).toEqual({ code: 'override_not_needed', rule: 'no_genesis' });
    const { zh, en } = sentenceOf('move_members');
    const differs = (expected: string) => ({ code: 'sentence_differs', rule: 'move_members', expected });
    expect(refusalOf(program, { ...line, ...wrong })).toEqual(differs(en));
    expect(refusalOf(program, { ...line, ...wrong, sentence: `${zh} ` })).toEqual(differs(zh));
    expect(refusalOf(program, { ...line, ...wrong, sentence: sentenceOf('agent_fee').zh })).toEqual(
      differs(zh),
    );
    expect(
      refusalOf(program, { ...line, officers: ['officer-a'], expiresAt: '2020-01-01T00:00:00Z' }),
    ).toEqual({
      code: 'expiry_out_of_range',
      expiresAt: '2020-01-01T00:00:00.000Z',
      latest: formatInstant(program.now + 90 * DAY_MS),
    });
    expect(program.code({ ...line, officers: ['officer-a'] })).toBe('two_officers_needed');
    expect(program.code({ ...line, sentence: en })).toBe('accepted');
  });

  it.each([
    [0, 'expiry_out_of_range'],
    [1, 'accepted'],
    [90 * DAY_MS, 'accepted'],
    [90 * DAY_MS + 1, 'expiry_out_of_range'],
  ])('may expire %i ms from now: %s', (ms, code) => {
    const program = play('local-life');
    const expiresAt = formatInstant(program.now + ms);
    expect(program.code({ ...overrideLine(program, 'agent_fee'), expiresAt })).toBe(code);
  });

  it('holds from the moment it is recorded until its expiry, or until it is ended', () => {
    const program = recordedPlay('local-life');
    const active = (at: number) => overrideActive(program.state, 'agent_fee', at);
    const start = program.now;
    expect(active(start)).toBe(false);
    program.ok(overrideLine(program, 'agent_fee', 10));
    expect([active(start - 1), active(start), active(start + 10 * DAY_MS - 1)]).toEqual([false, true, true]);
    expect(active(start + 10 * DAY_MS)).toBe(false);
    program.now += 3 * DAY_MS;
    expect(program.code({ type: 'EndOverride', overrideId: 'none' })).toBe('override_not_found');
    const ended = one(program.ok({ type: 'EndOverride', overrideId: 'override_agent_fee' }), 'OverrideEnded');
    expect(ended.until).toBe(program.now);
    expect([active(program.now - 1), active(program.now)]).toEqual([true, false]);
    program.now += 30 * DAY_MS;
    const again = one(
      program.ok({ type: 'EndOverride', overrideId: 'override_agent_fee', reason: 'r' }),
      'OverrideEnded',
    );
    expect(again.until).toBe(ended.until);
    expect(registersJson(program.state)).toMatchObject({
      overrides: {
        override_agent_fee: {
          ruleId: 'agent_fee',
          until: formatInstant(ended.until),
          officers: TWO_OFFICERS,
        },
      },
    });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('E8, S60: a live program refuses what breaks a rule until an override, and again after its end', () => {
    const program = recordedPlay('local-life-guarded', 'live');
    const agent = {
      type: 'AppointAgent',
      agencyId: 'g',
      memberId: 'owner',
      region: '440106',
      tier: 'district',
    };
    const line = { ...agent, from: '2026-01-01T00:00:00Z', fee: '1' };
    expect(refusalOf(program, line)).toEqual({ code: 'override_needed', rule: 'agent_fee' });
    expect(program.code({ ...line, fee: '0', agencyId: 'free', region: '440103' })).toBe('accepted');
    program.ok(overrideLine(program, 'agent_fee', 5));
    expect(program.ok(line).map(({ type }) => type)).toEqual(['AgentAppointed']);
    const expiredAt = formatInstant(program.now + 5 * DAY_MS);
    program.now += 5 * DAY_MS;
    const next = { ...line, agencyId: 'g2', region: '440104' };
    expect(refusalOf(program, next)).toEqual({ code: 'override_expired', rule: 'agent_fee', expiredAt });
    program.ok(overrideLine(program, 'agent_fee', 5, 'second'));
    expect(program.code(next)).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('elsewhere a rule of severity override only warns, once everything else has passed', () => {
    const program = play('local-life');
    const agent = {
      type: 'AppointAgent',
      agencyId: 'g',
      memberId: 'owner',
      region: '440106',
      tier: 'district',
    };
    const events = program.ok({ ...agent, from: '2026-01-01T00:00:00Z', fee: '1' });
    expect(events[0]).toEqual({ type: 'Warned', code: 'agent_fee' });
  });
});
