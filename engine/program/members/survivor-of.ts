import type { Member } from './state.ts';

/** Whom a member now is: the one they were merged into, as often as that happened. */
export function survivorOf(member: Member): Member {
  let survivor = member;
  while (survivor.mergedInto) survivor = survivor.mergedInto;
  return survivor;
}
