import { describe, expect, it } from 'vitest';
import { localLife, type Play, play } from './golden.ts';

/** c reports store s of a, where d came in; b stands between. */
function reported(): Play {
  const game = play(localLife());
  game.send('RegisterMember', { memberId: 'd', referrerId: 'a' });
  game.send('FundBudget', { budgetId: 'k', amount: '100' });
  game.send('OpenCase', { caseId: 'x', kind: 'other-offence', reporterId: 'c', storeId: 's' });
  return game;
}

const status = (game: Play) => game.model.registers().cases.x!.status;
const referrer = (game: Play, id: string) => game.model.registers().members[id]!.referrerId;
const rule = (game: Play, remedies: object[] = [], decision = 'upheld') =>
  game.try('RuleCase', { caseId: 'x', decision, reason: 'r', remedies });
const act = (game: Play, type: 'ExecuteRuling' | 'UndoRuling') =>
  game.try(type, { caseId: 'x', reason: 'r' });

describe('cases (§19)', () => {
  it('opens with what an offence needs', () => {
    const game = reported();
    const open = (fields: object) => game.try('OpenCase', { caseId: 'y', kind: 'sybil-binding', ...fields });
    expect(open({ caseId: 'x' })).toBe('case_exists');
    expect(open({ reporterId: 'x' })).toBe('member_not_found');
    expect(open({ reporterId: 'c', storeId: 'x' })).toBe('store_not_found');
    expect(open({ reporterId: 'c', orderId: 'x' })).toBe('order_not_found');
    expect(open({ reporterId: 'c' })).toBe('case_incomplete');
    expect(open({ storeId: 's' })).toBe('case_incomplete');
    expect(open({ kind: 'service' })).toBe('accepted');
  });

  it('goes from hand to hand; a wrong status says so', () => {
    const game = reported();
    expect(game.try('AssignCase', { caseId: 'z', officer: 'o' })).toBe('case_not_found');
    expect(act(game, 'ExecuteRuling')).toBe('case_not_in_status');
    expect(game.try('AssignCase', { caseId: 'x', officer: 'o' })).toBe('accepted');
    expect(status(game)).toBe('assigned');
    expect(rule(game)).toBe('accepted');
    expect(rule(game)).toBe('case_not_in_status');
    expect(game.try('AddEvidence', { caseId: 'x', evidence: 'f' })).toBe('accepted');
    const appeal = () => game.try('AppealCase', { caseId: 'x', memberId: 'a' });
    expect(appeal()).toBe('accepted');
    expect(status(game)).toBe('appealed');
    expect(rule(game)).toBe('accepted');
    expect(appeal()).toBe('case_not_in_status');
    expect(act(game, 'ExecuteRuling')).toBe('accepted');
    expect(game.try('AddEvidence', { caseId: 'x', evidence: 'f' })).toBe('case_not_in_status');
    expect(act(game, 'UndoRuling')).toBe('accepted');
    expect(act(game, 'UndoRuling')).toBe('case_not_in_status');
  });

  it('waits for the appeal days; later there is no appeal', () => {
    const game = reported();
    rule(game);
    game.pass(6.999);
    expect(act(game, 'ExecuteRuling')).toBe('appeal_open');
    game.pass(0.001);
    expect(game.try('AppealCase', { caseId: 'x', memberId: 'a' })).toBe('appeal_over');
    expect(act(game, 'ExecuteRuling')).toBe('accepted');
  });

  it('is dismissed, and that is the end of it', () => {
    const game = reported();
    expect(rule(game, [], 'dismissed')).toBe('accepted');
    expect(status(game)).toBe('dismissed');
    expect(act(game, 'ExecuteRuling')).toBe('case_not_in_status');
  });

  it('rules only what the case or the remedy names', () => {
    const game = reported();
    expect(rule(game, [{ kind: 'freeze' }])).toBe('case_incomplete');
    expect(rule(game, [{ kind: 'bounty', amount: '1', budgetId: 'x' }])).toBe('budget_not_found');
    expect(rule(game, [{ kind: 'move-members', memberIds: ['x'] }])).toBe('member_not_found');
    expect(rule(game, [{ kind: 'delist', storeId: 'x' }])).toBe('store_not_found');
    expect(rule(game, [{ kind: 'delist' }, { kind: 'freeze', memberId: 'a' }])).toBe('accepted');
  });

  it('checks everything before anything happens', () => {
    const game = reported();
    const bounty = { kind: 'bounty', amount: '60', budgetId: 'k' };
    rule(game, [bounty, bounty, { kind: 'move-members', memberIds: ['c'] }]);
    game.pass(7);
    expect(act(game, 'ExecuteRuling')).toBe('insufficient_balance');
    game.send('FundBudget', { budgetId: 'k', amount: '20' });
    expect(act(game, 'ExecuteRuling')).toBe('self_binding');
    expect(game.model.state().members.c!.wallet).toBe('0.000000');
    const loop = reported();
    rule(loop, [bounty, { kind: 'move-members', memberIds: ['d', 'a'] }]);
    loop.pass(7);
    expect(act(loop, 'ExecuteRuling')).toBe('binding_loop');
  });

  it('S67, S68: moves, delists, freezes and pays; undoing puts exactly that back (E27)', () => {
    const game = reported();
    for (const memberId of ['e', 'f']) game.send('RegisterMember', { memberId, referrerId: 'a' });
    rule(game, [
      { kind: 'bounty', amount: '60', budgetId: 'k' },
      { kind: 'move-members', memberIds: ['d', 'e', 'f'] },
      ...[{ kind: 'delist' }, { kind: 'freeze', memberId: 'a' }],
    ]);
    game.pass(7);
    expect(act(game, 'ExecuteRuling')).toBe('accepted');
    expect(['d', 'e', 'f'].map((id) => referrer(game, id))).toEqual(['c', 'c', 'c']);
    expect(game.model.registers().stores.s!.suspended).toBe(true);
    expect(game.model.registers().members.a!.frozen).toBe(true);
    expect(game.model.state().members.c!.wallet).toBe('60.000000');
    game.send('RebindMembers', { memberIds: ['e'], referrerId: 'b' });
    game.send('RequestWithdrawal', { withdrawalId: 'w', memberId: 'c', from: 'wallet', amount: '50' });
    expect(act(game, 'UndoRuling')).toBe('accepted');
    expect(['d', 'e', 'f'].map((id) => referrer(game, id))).toEqual(['a', 'b', 'a']);
    expect(game.model.registers().stores.s!.suspended).toBe(false);
    expect(game.model.registers().members.a!.frozen).toBe(false);
    expect(game.model.state().members.c!.wallet).toBe('-50.000000');
    expect(game.model.state().accounts['budget:k']).toBe('100.000000');
  });

  it('who has merged since the ruling stands for the one he has become', () => {
    const game = reported();
    game.send('RegisterMember', { memberId: 'e' });
    rule(game, [
      { kind: 'move-members', memberIds: ['d'] },
      { kind: 'bounty', amount: '5', budgetId: 'k' },
    ]);
    game.send('MergeMembers', { memberId: 'd', into: 'e' });
    game.send('MergeMembers', { memberId: 'c', into: 'b' });
    game.pass(7);
    expect(act(game, 'ExecuteRuling')).toBe('accepted');
    expect(referrer(game, 'e')).toBe('b');
    expect(game.model.state().members.b!.wallet).toBe('5.000000');
    expect(act(game, 'UndoRuling')).toBe('accepted');
    expect(referrer(game, 'e')).toBe('a');
    expect(game.model.state().members.b!.wallet).toBe('0.000000');
  });
});
