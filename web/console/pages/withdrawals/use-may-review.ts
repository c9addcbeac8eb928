import { maySend } from '#contract';
import { useSession } from '../../program/session-gate.tsx';

/** Whether whoever is signed in decides about withdrawals. */
export function useMayReview(): boolean {
  const { role } = useSession();
  return maySend(role, 'ReviewWithdrawal');
}
