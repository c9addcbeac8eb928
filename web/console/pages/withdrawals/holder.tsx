import type { WithdrawalRow } from '#contract';
import { MemberLink, StoreLink } from '../../list/links.tsx';

/** Whose withdrawal it is: a member's or a store's. */
export function Holder({ of: { memberId, storeId } }: { readonly of: WithdrawalRow }) {
  if (memberId !== null) return <MemberLink id={memberId} />;
  return <StoreLink id={storeId ?? ''} />;
}
