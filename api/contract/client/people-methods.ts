import { type AgenciesQuery, agenciesPage } from '../agencies.ts';
import type { BodyOf } from '../commands.ts';
import { lotsPage, type MembersQuery, memberSchema, membersPage, memberTreeSchema } from '../members.ts';
import { type NamesBody, namesSchema } from '../names.ts';
import { type RegionsQuery, regionsSchema } from '../regions.ts';
import { searchSchema } from '../search.ts';
import { cashiersSchema } from '../store-people.ts';
import { type StoresQuery, storeSchema, storesPage } from '../stores.ts';
import type { ListQuery } from '../values.ts';
import type { Sender, WriteOptions } from './sender.ts';

export function peopleMethods({ get, ask, remove, command }: Sender) {
  const cashiersAt = (storeId: string) => `/stores/${encodeURIComponent(storeId)}/cashiers`;
  return {
    search: (text: string) => ask('/search', searchSchema, { text }),
    names: (asked: NamesBody) => ask('/names', namesSchema, asked),
    members: (query: ListQuery & MembersQuery = {}) => get('/members', membersPage, query),
    member: (memberId: string) => get(`/members/${encodeURIComponent(memberId)}`, memberSchema),
    memberLots: (memberId: string, query: ListQuery = {}) =>
      get(`/members/${encodeURIComponent(memberId)}/lots`, lotsPage, query),
    memberTree: (memberId: string, query: ListQuery = {}) =>
      get(`/members/${encodeURIComponent(memberId)}/tree`, memberTreeSchema, query),
    registerMember: (body: BodyOf<'RegisterMember'>, options?: WriteOptions) =>
      command('RegisterMember', body, options),
    bindMember: (body: BodyOf<'BindMember'>, options?: WriteOptions) => command('BindMember', body, options),
    stores: (query: ListQuery & StoresQuery = {}) => get('/stores', storesPage, query),
    store: (storeId: string) => get(`/stores/${encodeURIComponent(storeId)}`, storeSchema),
    cashiers: (storeId: string) => get(cashiersAt(storeId), cashiersSchema),
    nameCashier: (storeId: string, phone: string) => ask(cashiersAt(storeId), undefined, { phone }),
    removeCashier: (storeId: string, cashierId: string) =>
      remove(`${cashiersAt(storeId)}/${encodeURIComponent(cashierId)}`),
    registerStore: (body: BodyOf<'RegisterStore'>, options?: WriteOptions) =>
      command('RegisterStore', body, options),
    agencies: (query: ListQuery & AgenciesQuery = {}) => get('/agencies', agenciesPage, query),
    /** Regions below `parent`, the one of `code`, or the roots, each with who holds it now. */
    regions: (query: RegionsQuery = {}) => get('/regions', regionsSchema, query),
    appointAgent: (body: BodyOf<'AppointAgent'>, options?: WriteOptions) =>
      command('AppointAgent', body, options),
    endAgency: (agencyId: string, body: BodyOf<'EndAgency', 'agencyId'> = {}, options?: WriteOptions) =>
      command('EndAgency', { ...body, agencyId }, options),
  };
}
