import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { digest, one, type Play } from '../../testing/play.ts';
import { APPEAL, BOUNTY, EXECUTE, MOVE, REPORT, reported, UPHELD } from '../../testing/reported.ts';
import { registersJson } from '../registers.ts';

const DAY_MS = 86_400_000;
const statusOf = (program: Play) => program.state.cases.cases.get('k1')!.status;
const referrerOf = (program: Play, id: string) => program.state.members.get(id)!.binding?.referrer.id;
const lines = (program: Play) =>
  digest(program.state)
    .split('\n')
    .filter((line) => !/^(case|state|pool-low) /.test(line));

/** Ruled with these remedies, the appeal days over. */
function ruled(remedies: readonly object[]) {
  const program = reported();
  program.ok(REPORT);
  program.ok({ ...UPHELD, remedies });
  program.now += 7 * DAY_MS;
  return program;
}

describe('a report', () => {
  it.each(['sybil-binding', 'off-platform-payment', 'other-offence'])(
    'S71: of %s needs a reporter, and a store or a member it is about',
    (kind) => {
      const program = reported();
      const open = (fields: object) => program.code({ type: 'OpenCase', caseId: 'k1', kind, ...fields });
      expect(open({ storeId: 's' })).toBe('case_incomplete');
      expect(open({ reporterId: 'reporter', orderId: 'o1' })).toBe('case_incomplete');
      expect(open({ reporterId: 'reporter', storeId: 's' })).toBe('accepted');
      expect(program.state.cases.cases.get('k1')).toMatchObject({ kind, status: 'open' });
      expect(open({ caseId: 'k2', reporterId: 'reporter', memberId: 'fake' })).toBe('accepted');
    },
  );

  it('S66, S68: is inquired into, ruled on, carried out with the store delisted and its members moved, and rewarded', () => {
    const program = reported();
    program.ok(REPORT);
    program.ok({ type: 'AssignCase', caseId: 'k1', officer: 'officer-1' });
    expect(statusOf(program)).toBe('assigned');
    program.ok({ type: 'AddEvidence', caseId: 'k1', evidence: 'photo-2' });
    const remedies = [BOUNTY, MOVE, { kind: 'delist' }, { kind: 'freeze' }];
    const ruling = one(program.ok({ ...UPHELD, remedies, officers: ['one', 'two'] }), 'CaseRuled');
    expect(ruling.until - program.now).toBe(7 * DAY_MS);
    expect(statusOf(program)).toBe('ruled');
    program.now += 7 * DAY_MS;
    const reporter = program.state.members.get('reporter')!;
    const before = heldIn(reporter.wallet);
    const events = program.ok(EXECUTE);
    expect(events).toEqual([
      { type: 'Warned', code: 'move_members' },
      {
        type: 'RulingExecuted',
        caseId: 'k1',
        bounties: [{ budgetId: 'bounties', memberId: 'reporter', amount: 50_000_000n }],
        moved: [
          { memberId: 'x', referrerId: 'reporter', replaces: 'fake' },
          { memberId: 'y', referrerId: 'reporter', replaces: 'fake' },
        ],
        suspended: ['s'],
        frozen: ['fake'],
      },
    ]);
    expect(heldIn(reporter.wallet) - before).toBe(50_000_000n);
    expect(program.state.accounts.get('budget:bounties')!.balance).toBe(50_000_000n);
    expect(
      program.code({ type: 'PlaceOrder', orderId: 'o2', memberId: 'x', storeId: 's', amount: '1' }),
    ).toBe('store_suspended');
    expect(program.code({ type: 'RedeemPoints', redemptionId: 'r2', memberId: 'fake', points: 'all' })).toBe(
      'member_frozen',
    );
    expect(registersJson(program.state).cases).toMatchObject({
      k1: { status: 'executed', officer: 'officer-1', evidence: ['photo-1', 'photo-2'] },
    });
    expect(program.code(EXECUTE)).toBe('case_not_in_status');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('S67, E26: only the members it names are moved, to the reporter or to whom it names', () => {
    const program = ruled([
      { kind: 'move-members', memberIds: ['x'] },
      { kind: 'move-members', memberIds: ['y'], referrerId: 'free' },
    ]);
    program.ok(EXECUTE);
    expect(['x', 'y', 'z'].map((id) => referrerOf(program, id))).toEqual(['reporter', 'free', 'fake']);
  });

  it('E27: the earlier binder is kept with the date, the way, the case and its reason', () => {
    const program = ruled([MOVE]);
    const boundAt = program.now - 8 * DAY_MS;
    program.ok(EXECUTE);
    expect(program.state.members.get('x')!.binding).toMatchObject({ at: program.now, via: 'ruling' });
    expect(program.state.members.get('x')!.earlierBindings).toMatchObject([
      {
        referrer: { id: 'fake' },
        at: boundAt,
        via: 'store-qr',
        storeId: 's',
        until: program.now,
        reason: 'ruling-1',
        caseId: 'k1',
      },
    ]);
  });

  it('E26: a false report that is dismissed moves nobody, and cannot be carried out or appealed', () => {
    const program = reported();
    program.ok(REPORT);
    const before = lines(program);
    program.ok({ ...UPHELD, decision: 'dismissed', remedies: [BOUNTY, MOVE, { kind: 'delist' }] });
    program.now += 30 * DAY_MS;
    expect(program.code(EXECUTE)).toBe('case_not_in_status');
    expect(program.code(APPEAL)).toBe('case_not_in_status');
    expect(lines(program)).toEqual(before);
  });

  it('needs officers for remedies only in a live program', () => {
    const program = reported();
    program.ok(REPORT);
    program.state.governance.stage = 'live';
    expect(program.code({ ...UPHELD, remedies: [BOUNTY] })).toBe('two_officers_needed');
    expect(program.code({ ...UPHELD, remedies: [BOUNTY], officers: ['one', 'two'] })).toBe('accepted');
  });
});

describe('an appeal (E26)', () => {
  it('stops the ruling until it is ruled again, which then can be carried out at once and not be appealed', () => {
    const program = ruled([MOVE]);
    program.now -= 1;
    expect(program.code(EXECUTE)).toBe('appeal_open');
    program.ok(APPEAL);
    expect(statusOf(program)).toBe('appealed');
    program.now += 30 * DAY_MS;
    expect(program.code(EXECUTE)).toBe('case_not_in_status');
    program.ok({ type: 'AssignCase', caseId: 'k1', officer: 'officer-2' });
    expect(statusOf(program)).toBe('appealed');
    program.ok({ ...UPHELD, reason: 'ruling-2', remedies: [{ kind: 'move-members', memberIds: ['y'] }] });
    expect(program.code(APPEAL)).toBe('case_not_in_status');
    program.ok(EXECUTE);
    expect(['x', 'y'].map((id) => referrerOf(program, id))).toEqual(['fake', 'reporter']);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('can end in a dismissal: nobody is moved', () => {
    const program = ruled([MOVE]);
    program.now -= DAY_MS;
    program.ok(APPEAL);
    program.ok({ ...UPHELD, decision: 'dismissed', reason: 'ruling-2' });
    expect(program.code(EXECUTE)).toBe('case_not_in_status');
    expect(referrerOf(program, 'x')).toBe('fake');
  });

  it('is over when the appeal days are, to the millisecond, and the refusals say until when', () => {
    const program = ruled([MOVE]);
    const until = program.now;
    program.now -= 1;
    expect(program.send(EXECUTE)).toMatchObject({ refusal: { code: 'appeal_open', until } });
    program.now += 1;
    expect(program.send(APPEAL)).toMatchObject({ refusal: { code: 'appeal_over', until } });
    expect(program.code(EXECUTE)).toBe('accepted');
  });
});

describe('a ruling is carried out whole or not at all', () => {
  it('insufficient_balance: bounties from one budget are counted together', () => {
    const program = ruled([MOVE, { ...BOUNTY, amount: '60' }, { ...BOUNTY, amount: '40.01' }]);
    expect(program.send(EXECUTE)).toMatchObject({
      refusal: { code: 'insufficient_balance', needed: 40_010_000n, held: 40_000_000n },
    });
    expect(referrerOf(program, 'x')).toBe('fake');
    program.ok({ type: 'FundBudget', budgetId: 'bounties', amount: '0.01' });
    expect(program.code(EXECUTE)).toBe('accepted');
  });

  it('self_binding and binding_loop, judged as if the moves before were done', () => {
    expect(ruled([{ ...MOVE, memberIds: ['x', 'reporter'] }]).code(EXECUTE)).toBe('self_binding');
    expect(ruled([{ ...MOVE, memberIds: ['fake'], referrerId: 'x' }]).code(EXECUTE)).toBe('binding_loop');
    const round = [
      { kind: 'move-members', memberIds: ['x'], referrerId: 'free' },
      { kind: 'move-members', memberIds: ['free'], referrerId: 'x' },
    ];
    expect(ruled(round).code(EXECUTE)).toBe('binding_loop');
    const away = [
      { kind: 'move-members', memberIds: ['x'], referrerId: 'free' },
      { kind: 'move-members', memberIds: ['fake'], referrerId: 'x' },
    ];
    expect(ruled(away).code(EXECUTE)).toBe('accepted');
  });

  it('the remedies refuse in their order', () => {
    const poor = { ...BOUNTY, amount: '1000' };
    const loop = { ...MOVE, memberIds: ['fake'], referrerId: 'x' };
    expect(ruled([poor, loop]).code(EXECUTE)).toBe('insufficient_balance');
    expect(ruled([loop, poor]).code(EXECUTE)).toBe('binding_loop');
  });

  it('a member to be moved who was merged since is moved as whom they are now', () => {
    const program = ruled([MOVE]);
    program.ok({ type: 'MergeMembers', memberId: 'x', into: 'free' });
    const { moved } = one(program.ok(EXECUTE), 'RulingExecuted');
    expect(moved.map(({ memberId }) => memberId)).toEqual(['free', 'y']);
    expect(referrerOf(program, 'free')).toBe('reporter');
    expect(referrerOf(program, 'x')).toBe('fake');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('who was merged since stands for whom they were merged into', () => {
    const program = ruled([BOUNTY, MOVE, { kind: 'freeze' }]);
    program.ok({ type: 'RegisterMember', memberId: 'reporter2' });
    program.ok({ type: 'RegisterMember', memberId: 'fake2' });
    program.ok({ type: 'MergeMembers', memberId: 'reporter', into: 'reporter2' });
    program.ok({ type: 'MergeMembers', memberId: 'fake', into: 'fake2' });
    const done = one(program.ok(EXECUTE), 'RulingExecuted');
    expect(done.bounties).toMatchObject([{ memberId: 'reporter2' }]);
    expect(done.frozen).toEqual(['fake2']);
    expect(referrerOf(program, 'x')).toBe('reporter2');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
