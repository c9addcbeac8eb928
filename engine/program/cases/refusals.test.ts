import { describe, expect, it } from 'vitest';
import type { Line } from '../../testing/play.ts';
import { APPEAL, BOUNTY, EXECUTE, MOVE, REPORT, reported, UNDO, UPHELD } from '../../testing/reported.ts';

describe('refusals about cases, in their order', () => {
  const program = reported();
  program.ok({ type: 'EndMember', memberId: 'free' });
  program.ok(REPORT);
  program.ok({ type: 'OpenCase', caseId: 'k2', kind: 'service' });
  program.ok({ type: 'OpenCase', caseId: 'k3', kind: 'service' });
  program.ok({ type: 'RuleCase', caseId: 'k3', decision: 'dismissed', reason: 'nothing' });
  program.ok({ type: 'OpenCase', caseId: 'k4', kind: 'service' });
  program.ok({ type: 'RuleCase', caseId: 'k4', decision: 'upheld', reason: 'right' });
  const rule = (...remedies: object[]) => ({ ...UPHELD, remedies });

  const REFUSALS: readonly (readonly [string, Line])[] = [
    [
      'case_exists',
      { ...REPORT, reporterId: 'nobody', storeId: 'none', memberId: 'nobody', orderId: 'none' },
    ],
    [
      'member_not_found',
      { ...REPORT, caseId: 'k9', reporterId: 'nobody', storeId: 'none', memberId: 'nobody', orderId: 'none' },
    ],
    ['store_not_found', { ...REPORT, caseId: 'k9', storeId: 'none', memberId: 'nobody', orderId: 'none' }],
    ['member_not_found', { ...REPORT, caseId: 'k9', memberId: 'nobody', orderId: 'none' }],
    ['order_not_found', { ...REPORT, caseId: 'k9', reporterId: undefined, orderId: 'none' }],
    ['case_incomplete', { ...REPORT, caseId: 'k9', reporterId: undefined }],
    ['case_incomplete', { ...REPORT, caseId: 'k9', storeId: undefined, memberId: undefined }],
    ['case_not_found', { type: 'AssignCase', caseId: 'none', officer: 'o' }],
    ['case_not_in_status', { type: 'AssignCase', caseId: 'k4', officer: 'o' }],
    ['case_not_found', { type: 'AddEvidence', caseId: 'none', evidence: 'e' }],
    ['case_not_in_status', { type: 'AddEvidence', caseId: 'k3', evidence: 'e' }],
    ['case_not_found', { ...rule({ ...BOUNTY, budgetId: 'none' }), caseId: 'none' }],
    ['case_not_in_status', { ...rule({ ...BOUNTY, budgetId: 'none' }), caseId: 'k4' }],
    ['case_incomplete', { ...rule({ ...BOUNTY, budgetId: 'none' }), caseId: 'k2' }],
    ['case_incomplete', { ...rule({ ...MOVE, memberIds: ['nobody'] }), caseId: 'k2' }],
    ['case_incomplete', { ...rule({ kind: 'delist' }), caseId: 'k2' }],
    ['case_incomplete', { ...rule({ kind: 'freeze' }), caseId: 'k2' }],
    ['budget_not_found', rule(BOUNTY, { ...BOUNTY, budgetId: 'none' }, { ...MOVE, memberIds: ['nobody'] })],
    ['member_not_found', rule({ ...MOVE, memberIds: ['x', 'nobody'] }, { kind: 'delist', storeId: 'none' })],
    ['member_not_found', rule({ ...MOVE, referrerId: 'nobody' }, { kind: 'delist', storeId: 'none' })],
    ['store_not_found', rule({ kind: 'delist', storeId: 'none' }, { kind: 'freeze', memberId: 'nobody' })],
    ['member_not_found', rule({ kind: 'freeze', memberId: 'nobody' })],
    ['case_not_found', { ...APPEAL, caseId: 'none', memberId: 'nobody' }],
    ['case_not_in_status', { ...APPEAL, caseId: 'k3', memberId: 'nobody' }],
    ['member_not_found', { ...APPEAL, caseId: 'k4', memberId: 'nobody' }],
    ['case_not_found', { ...EXECUTE, caseId: 'none' }],
    ['case_not_in_status', { ...EXECUTE, caseId: 'k3' }],
    ['appeal_open', { ...EXECUTE, caseId: 'k4' }],
    ['case_not_found', { ...UNDO, caseId: 'none' }],
    ['case_not_in_status', { ...UNDO, caseId: 'k4' }],
  ];

  it.each(REFUSALS)('%s: %j', (code, line) => {
    expect(program.code(line)).toBe(code);
  });

  it('members who have ended can report, be reported and appeal', () => {
    const ended = { ...REPORT, caseId: 'k5', reporterId: 'free', memberId: 'free' };
    expect(program.code(ended)).toBe('accepted');
    expect(program.code({ ...APPEAL, caseId: 'k4', memberId: 'free' })).toBe('accepted');
  });
});

describe('the shape of remedies', () => {
  const program = reported();
  program.ok(REPORT);
  it.each([
    ['remedies[0].amount', [{ kind: 'bounty', budgetId: 'b' }]],
    ['remedies[1].budgetId', [BOUNTY, { kind: 'bounty', amount: '1' }]],
    ['remedies[0].memberIds', [{ kind: 'move-members' }]],
    ['remedies[0].storeId', [{ ...BOUNTY, storeId: 's' }]],
    ['remedies[0].amount', [{ kind: 'delist', amount: '1' }]],
    ['remedies[0].memberId', [{ ...MOVE, memberId: 'x' }]],
    ['remedies[0].memberIds', [{ kind: 'freeze', memberIds: ['x'] }]],
    ['remedies', Array(21).fill(BOUNTY)],
  ])('%s', (field, remedies) => {
    expect(() => program.send({ ...UPHELD, remedies })).toThrow(`"field":"${field}"`);
  });

  it('twenty are taken', () => {
    expect(program.code({ ...UPHELD, remedies: Array(20).fill(BOUNTY) })).toBe('accepted');
  });
});
