import type { Handlers } from '../handlers.ts';
import { allotShares } from './allot-shares.ts';
import type { SHARE_COMMANDS } from './commands.ts';
import { convertPoints } from './convert-points.ts';
import { payDividend } from './pay-dividend.ts';
import { releaseEntitlement } from './release-entitlement.ts';
import { setShareholder } from './set-shareholder.ts';
import { startConversion } from './start-conversion.ts';

export const SHARE_HANDLERS: Handlers<typeof SHARE_COMMANDS> = {
  SetShareholder: setShareholder,
  PayDividend: payDividend,
  StartConversion: startConversion,
  ConvertPoints: convertPoints,
  AllotShares: allotShares,
  ReleaseEntitlement: releaseEntitlement,
};
