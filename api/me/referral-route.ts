import { type Referral, referralSchema } from '#contract';
import { memberNames } from '../desk/member-names.ts';
import { detailRoute } from '../read/detail-route.ts';
import { bindingRow } from '../read/people-rows.ts';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';

const LATEST = 20;

/** Who brought oneself, and whom one has brought, as far as the two may know of each other. */
export function referralRoute(app: App, house: House): void {
  detailRoute(app, {
    path: '/referral',
    tag: 'me',
    summary: 'Who brought oneself, and how many one has brought; names are masked',
    answer: referralSchema,
    async find(room, { id }): Promise<Referral> {
      const { item, asOfSeq } = await room.books.read.bindingTree(id, { limit: LATEST });
      if (!item) throw fault('not_found');
      const children = item.children.items;
      const names = await memberNames(
        house,
        room,
        children.map((child) => child.id),
        'masked',
      );
      const { members } = room.writer.state;
      return {
        referrer: await referrerOf(house, room, id),
        brought: item.member.directCount,
        latest: children.map((child) => ({
          name: names.get(child.id) ?? null,
          at: child.boundAt === undefined ? null : new Date(Number(child.boundAt)).toISOString(),
          via: members.get(child.id)?.binding?.via ?? null,
        })),
        asOfSeq,
      };
    },
  });
}

async function referrerOf(house: House, room: ProgramRoom, id: string): Promise<Referral['referrer']> {
  const { item } = await room.books.read.member(id);
  const newest = item?.bindings.at(-1);
  const held = room.writer.state.members.get(id)?.binding;
  if (!newest || held?.referrer.id !== newest.referrerId) return null;
  const { referrerId, at, until, via, storeId } = bindingRow(newest, room.bindingDays);
  const names = await memberNames(house, room, [referrerId], 'masked');
  const stores = storeId === null ? undefined : await house.desk.namesOf(room.programId, 'store', [storeId]);
  if (until !== null && Date.parse(until) <= house.clock()) return null;
  return {
    ...{ memberId: referrerId, via, at, until },
    name: names.get(referrerId) ?? null,
    storeName: stores?.get(storeId ?? '') ?? null,
  };
}
