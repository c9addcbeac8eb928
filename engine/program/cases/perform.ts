import type { Handlers } from '../handlers.ts';
import { addEvidence } from './add-evidence.ts';
import { appealCase } from './appeal-case.ts';
import { assignCase } from './assign-case.ts';
import type { CASE_COMMANDS } from './commands.ts';
import { executeRuling } from './execute-ruling.ts';
import { openCase } from './open-case.ts';
import { ruleCase } from './rule-case.ts';
import { undoRuling } from './undo-ruling.ts';

export const CASE_HANDLERS: Handlers<typeof CASE_COMMANDS> = {
  OpenCase: openCase,
  AssignCase: assignCase,
  AddEvidence: addEvidence,
  RuleCase: ruleCase,
  AppealCase: appealCase,
  ExecuteRuling: executeRuling,
  UndoRuling: undoRuling,
};
