import { apply, closeStep, type Run } from '../run.ts';
import { unfitPolicy } from './policy-fit.ts';

/**
 * Puts the policy that waits into force when its time has come. Where stores or agencies that came since do
 * not fit it, it goes on waiting, and every Tick says so until somebody has seen to it.
 *
 * Source   G14; economics §14.
 */
export function activateDue(run: Run): void {
  const { state, at } = run;
  const { waiting } = state.governance;
  if (!waiting || waiting.effectiveAt > at) return;
  const unfit = unfitPolicy(state, waiting.policy, at);
  if (unfit) return apply(run, { type: 'Warned', code: unfit.code });
  const { exit, redemption } = waiting.policy;
  const terms = { multiple: exit.multiple, retention: redemption.retention };
  apply(run, { type: 'PolicyActivated', version: waiting.version, ...terms });
  closeStep(run);
}
