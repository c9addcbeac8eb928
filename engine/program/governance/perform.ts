import type { Handlers } from '../handlers.ts';
import { beginWindDown } from './begin-wind-down.ts';
import type { GOVERNANCE_COMMANDS } from './commands.ts';
import { createProgram } from './create-program.ts';
import { endOverride } from './end-override.ts';
import { pause, resume } from './pause.ts';
import { payWindDown } from './pay-wind-down.ts';
import { publishPolicy } from './publish-policy.ts';
import { recordOverride } from './record-override.ts';
import { setStage } from './set-stage.ts';

export const GOVERNANCE_HANDLERS: Handlers<typeof GOVERNANCE_COMMANDS> = {
  CreateProgram: createProgram,
  SetStage: setStage,
  PublishPolicy: publishPolicy,
  RecordOverride: recordOverride,
  EndOverride: endOverride,
  Pause: pause,
  Resume: resume,
  BeginWindDown: beginWindDown,
  PayWindDown: payWindDown,
};
