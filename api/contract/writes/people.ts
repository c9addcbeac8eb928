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
  UnbindMember: {
    path: '/members/:id/unbind',
    tag: 'members',
    summary: 'End a member’s binding',
    inPath: 'memberId',
  },
  RebindMembers: { path: '/bindings/moves', tag: 'members', summary: 'Move members to another referrer' },
  EndMember: { path: '/members/:id/end', tag: 'members', summary: 'End a member', inPath: 'memberId' },
  MergeMembers: {
    path: '/members/:id/merge',
    tag: 'members',
    summary: 'Merge a member into another of the same person',
    inPath: 'memberId',
  },
  FreezeMember: {
    path: '/members/:id/freeze',
    tag: 'members',
    summary: 'Freeze a member, whole or up to an amount',
    inPath: 'memberId',
  },
  UnfreezeMember: {
    path: '/members/:id/unfreeze',
    tag: 'members',
    summary: 'Unfreeze a member',
    inPath: 'memberId',
  },
  SetRank: {
    path: '/members/:id/rank',
    tag: 'members',
    summary: 'Give a member a rank, or take it away',
    inPath: 'memberId',
  },
  RegisterStore: {
    path: '/stores',
    tag: 'stores',
    summary: 'Register a store',
    makes: ['storeId', 'sto_'],
  },
  UpdateStore: {
    path: '/stores/:id/update',
    tag: 'stores',
    summary: 'Change a store: owner, tariff, region, recruiter, credits',
    inPath: 'storeId',
  },
  SuspendStore: {
    path: '/stores/:id/suspend',
    tag: 'stores',
    summary: 'Let a store take no more orders',
    inPath: 'storeId',
  },
  ResumeStore: {
    path: '/stores/:id/resume',
    tag: 'stores',
    summary: 'Let a suspended store take orders again',
    inPath: 'storeId',
  },
  SettleStore: {
    path: '/stores/:id/settlements',
    tag: 'stores',
    summary: 'Pay a store out of what it is owed: reserved until the payout is known, or booked at once',
    inPath: 'storeId',
    makes: ['settlementId', 'stl_'],
  },
  RecordSettlement: {
    path: '/settlements/:id/payout',
    tag: 'stores',
    summary: 'Record what becomes of a reserved settlement, or cancel it before it is submitted',
    inPath: 'settlementId',
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
