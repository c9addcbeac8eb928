import type { Writes } from './write.ts';

/** Reports, rulings, what they do, and taking it back. */
export const CASE_WRITES = {
  OpenCase: {
    path: '/cases',
    tag: 'cases',
    summary: 'Open a case: a report of an offence, or a question of service',
    makes: ['caseId', 'cas_'],
  },
  AssignCase: {
    path: '/cases/:id/assign',
    tag: 'cases',
    summary: 'Give a case to an officer',
    inPath: 'caseId',
  },
  AddEvidence: {
    path: '/cases/:id/evidence',
    tag: 'cases',
    summary: 'Add a reference of evidence to a case',
    inPath: 'caseId',
  },
  RuleCase: {
    path: '/cases/:id/rule',
    tag: 'cases',
    summary: 'Uphold or dismiss a case, and say what is to be done',
    inPath: 'caseId',
  },
  AppealCase: {
    path: '/cases/:id/appeal',
    tag: 'cases',
    summary: 'Appeal against a ruling',
    inPath: 'caseId',
  },
  ExecuteRuling: {
    path: '/cases/:id/execute',
    tag: 'cases',
    summary: 'Carry a ruling out, all of its remedies or none',
    inPath: 'caseId',
  },
  UndoRuling: {
    path: '/cases/:id/undo',
    tag: 'cases',
    summary: 'Take an executed ruling back, exactly',
    inPath: 'caseId',
  },
} as const satisfies Writes;
