import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Opens a conversion of points into shares (积分兑股) at a stated ratio, for a time, up to a number of shares.
 *
 * Refuses  conversion_exists, amount_not_positive (points a share), the rule share_conversion.
 * Source   S79, S80; economics §17.
 */
export function startConversion(run: Run, command: CommandOf<'StartConversion'>): Refusal | undefined {
  const { state } = run;
  const { conversionId, pointsPerShare, shares, from, to, lockDays, releases, everyDays } = command;
  if (state.shares.conversions.has(conversionId)) return refuse('conversion_exists', { conversionId });
  if (pointsPerShare <= 0n) return refuse('amount_not_positive', { pointsPerShare });
  const barred = ruleRefusal(state, run.at, 'share_conversion');
  if (barred) return barred;
  warnOfRule(run, 'share_conversion');
  const terms = { conversionId, pointsPerShare, shares, from, to, lockDays, releases, everyDays };
  apply(run, { type: 'ConversionStarted', ...terms });
  return undefined;
}
