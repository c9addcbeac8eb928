import type { Writes } from './write.ts';

/** Members, stores, agencies. */
export const PEOPLE_WRITES = {
  RegisterMember: {
    path: '/members',
    tag: 'members',
    summary: 'Register a member',
    makes: ['memberId', 'mem_'],
  },
  BindMember: { path: '/bindings', tag: 'members', summary: 'Bind a member to a referrer' },
  RegisterStore: {
    path: '/stores',
    tag: 'stores',
    summary: 'Register a store',
    makes: ['storeId', 'sto_'],
  },
  FundDeposit: { path: '/deposits', tag: 'stores', summary: 'Pay into a store’s deposit' },
  RecordSplit: {
    path: '/stores/:id/splits',
    tag: 'stores',
    summary: 'Record that the provider has paid a store its part',
    inPath: 'storeId',
  },
  AppointAgent: {
    path: '/agencies',
    tag: 'agencies',
    summary: 'Appoint a regional agent',
    makes: ['agencyId', 'agc_'],
  },
  EndAgency: { path: '/agencies/:id/end', tag: 'agencies', summary: 'End an agency', inPath: 'agencyId' },
} as const satisfies Writes;
