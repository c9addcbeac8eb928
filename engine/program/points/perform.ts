import type { Handlers } from '../handlers.ts';
import type { POINTS_COMMANDS } from './commands.ts';
import { injectCapital } from './inject-capital.ts';
import { redeemPoints } from './redeem-points.ts';
import { redenominate } from './redenominate.ts';
import { tick } from './tick.ts';

export const POINTS_HANDLERS: Handlers<typeof POINTS_COMMANDS> = {
  RedeemPoints: redeemPoints,
  InjectCapital: injectCapital,
  Redenominate: redenominate,
  Tick: tick,
};
