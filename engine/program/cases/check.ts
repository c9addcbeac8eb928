import { assert } from '../../assert.ts';
import type { ProgramState } from '../state.ts';
import type { Case, CaseStatus } from './state.ts';

const RULED: ReadonlySet<CaseStatus> = new Set(['ruled', 'appealed', 'executed', 'undone']);

/** What stands in a case fits its status; members bound by a ruling are among those it moved. */
export function checkCases(state: ProgramState): void {
  for (const found of state.cases.cases.values()) checkCase(found);
  for (const member of state.members.values()) {
    const ruling = member.binding?.ruling;
    if (ruling === undefined) continue;
    const execution = state.cases.cases.get(ruling)?.execution;
    assert(execution !== undefined, `member ${member.id} is bound by a ruling that was not carried out`);
  }
}

function checkCase({ id, status, ruling, appeal, execution, undoneFor }: Case): void {
  const decided = RULED.has(status) ? 'upheld' : status === 'dismissed' ? 'dismissed' : undefined;
  assert(ruling?.decision === decided, `case ${id} is ${status} and its ruling is ${ruling?.decision}`);
  assert(status !== 'appealed' || appeal !== undefined, `case ${id} is appealed by nobody`);
  const wasExecuted = status === 'executed' || status === 'undone';
  assert((execution !== undefined) === wasExecuted, `case ${id} is ${status} and what it did differs`);
  assert((undoneFor !== undefined) === (status === 'undone'), `case ${id} is undone without a reason`);
}
