import type { Desk } from '#desk';
import type { ProgramState } from '#engine';

export type DemoPhone = { readonly phone: string; readonly zh: string; readonly en: string };

const ACTOR = { id: 'demo', address: '', requestId: '' };

/** Phones to sign in with on the app of members, one for each kind of person: their codes are printed. */
export async function linkDemoPhones(
  desk: Desk,
  programId: string,
  state: ProgramState,
): Promise<readonly DemoPhone[]> {
  const phones: DemoPhone[] = [];
  for (const [place, { zh, en, memberId }] of peopleOf(state).entries()) {
    if (memberId === undefined) continue;
    const phone = `1380000000${place + 1}`;
    if ((await desk.externalIds.find(programId, 'phone', phone)) === undefined)
      await desk.externalIds.link(ACTOR, { programId, memberId }, 'phone', phone);
    phones.push({ phone, zh, en });
  }
  return phones;
}

function peopleOf({ members, stores, agencies }: ProgramState) {
  const owners = new Set([...stores.values()].map(({ owner }) => owner.id));
  const member = [...members.values()].find(
    ({ id, binding, points }) => binding !== undefined && points > 0n && !owners.has(id),
  );
  const [store] = stores.values();
  // Another person: a member has one phone.
  const agency = [...agencies.values()].find((one) => one.member !== store?.owner && one.member !== member);
  return [
    { zh: '会员', en: 'member', memberId: member?.id },
    { zh: '店主', en: 'store owner', memberId: store?.owner.id },
    { zh: '区域代理', en: 'agent', memberId: agency?.member.id },
  ];
}
