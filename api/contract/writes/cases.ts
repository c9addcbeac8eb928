import type { Writes } from './write.ts';

/** Reports, rulings, what is done about them. */
export const CASE_WRITES = {
  OpenCase: { path: '/cases', tag: 'cases', summary: 'Open a case', makes: ['caseId', 'cas_'] },
  AssignCase: {
    path: '/cases/:id/assign',
    tag: 'cases',
    summary: 'Give a case to an officer',
    inPath: 'caseId',
  },
  AddEvidence: {
    path: '/cases/:id/evidence',
    tag: 'cases',
    summary: 'Add a piece of evidence',
    inPath: 'caseId',
  },
  RuleCase: { path: '/cases/:id/rule', tag: 'cases', summary: 'Rule on a case', inPath: 'caseId' },
  AppealCase: { path: '/cases/:id/appeal', tag: 'cases', summary: 'Appeal a ruling', inPath: 'caseId' },
  ExecuteRuling: {
    path: '/cases/:id/execute',
    tag: 'cases',
    summary: 'Carry out a ruling',
    inPath: 'caseId',
  },
  UndoRuling: {
    path: '/cases/:id/undo',
    tag: 'cases',
    summary: 'Take back a ruling exactly',
    inPath: 'caseId',
  },
} as const satisfies Writes;
