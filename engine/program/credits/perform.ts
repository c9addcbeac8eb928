import type { Handlers } from '../handlers.ts';
import type { CREDIT_COMMANDS } from './commands.ts';
import { importLegacyClaim } from './import-legacy-claim.ts';
import { releaseCredits } from './release-credits.ts';

export const CREDIT_HANDLERS: Handlers<typeof CREDIT_COMMANDS> = {
  ImportLegacyClaim: importLegacyClaim,
  ReleaseCredits: releaseCredits,
};
