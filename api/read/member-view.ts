import type { MemberDetail as MemberFacts, MemberRecord } from '#books';
import type { MemberDetail, MemberRow } from '#contract';
import { formatMoney } from '#engine';
import { memberNames, type NameReader } from '../desk/member-names.ts';
import { memberFromState } from '../figures/from-state.ts';
import { presentPrice } from '../figures/price.ts';
import type { House, ProgramRoom } from '../room.ts';
import { agencyRow, bindingRow, lotRow, memberRow, storeRow } from './people-rows.ts';

export async function memberRows(
  house: House,
  room: ProgramRoom,
  items: readonly MemberRecord[],
  reader: NameReader,
): Promise<MemberRow[]> {
  const ids = items.map((item) => item.id);
  const names = await memberNames(house, room, ids, reader);
  const facts = room.watch.facts();
  return items.map((item) => memberRow(item, names.get(item.id), facts));
}

export async function memberView(
  house: House,
  room: ProgramRoom,
  item: MemberFacts,
  reader: NameReader,
): Promise<Omit<MemberDetail, 'asOfSeq'>> {
  const [row] = await memberRows(house, room, [item.member], reader);
  const storeIds = item.stores.map((store) => store.id);
  const storeNames = await house.desk.namesOf(room.programId, 'store', storeIds);
  const further = await memberFromState(room, item.member.id, house.clock());
  const facts = room.watch.facts();
  return {
    ...row!,
    lots: item.lots.map((lot) => lotRow(lot, facts)),
    bindings: item.bindings.map((binding) => bindingRow(binding, room.bindingDays)),
    indirectCount: item.indirectCount,
    commissionTotals: item.commissionTotals.map(({ kind, amount }) => ({
      kind,
      amount: formatMoney(amount),
    })),
    agencies: item.agencies.map(agencyRow),
    stores: item.stores.map((store) => storeRow(store, storeNames.get(store.id))),
    price: presentPrice(facts),
    standing: further?.standing ?? null,
    credits: further?.credits ?? null,
    legacy: further?.legacy ?? null,
  };
}
