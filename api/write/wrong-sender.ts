import type { FaultCode } from '#contract';
import type { Principal } from '../auth/principal.ts';

type Sent = Readonly<Record<string, unknown>>;

/**
 * Why somebody may not send a command, or undefined: their role or key does not include it; or it names officers,
 * which only the approval of a second person does (or a key that was made for a system with an approval of its own).
 */
export function wrongSender(principal: Principal, type: unknown, sent: Sent): FaultCode | undefined {
  if (!principal.maySend(String(type))) return 'not_allowed';
  return sent.officers !== undefined && !principal.namesOfficers ? 'approval_needed' : undefined;
}
