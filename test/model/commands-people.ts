/** Commands about members, stores and agents, as they travel in JSON. */

export type Tier = 'district' | 'city' | 'province' | 'greater';
export type Via = 'store-qr' | 'store-link' | 'promoter-link' | 'payment';
export type StoreKind = 'partner' | 'own';

export type PeopleCommands = {
  RegisterMember: { memberId: string; referrerId?: string; via?: Via };
  BindMember: { memberId: string; referrerId: string; via: Via; storeId?: string };
  UnbindMember: { memberId: string; reason?: string };
  RebindMembers: { memberIds: string[]; referrerId: string; caseId?: string; reason?: string };
  EndMember: { memberId: string; reason?: string };
  MergeMembers: { memberId: string; into: string; reason?: string; officers?: string[] };
  FreezeMember: { memberId: string; amount?: string; reason: string };
  UnfreezeMember: { memberId: string; reason?: string };
  SetRank: { memberId: string; rank?: string };
  RegisterStore: {
    storeId: string;
    ownerId: string;
    tariff?: string;
    region?: string;
    recruiterId?: string;
    kind?: StoreKind;
    credits?: boolean;
  };
  UpdateStore: {
    storeId: string;
    ownerId?: string;
    tariff?: string;
    region?: string;
    recruiterId?: string;
    credits?: boolean;
    moveBindings?: boolean;
    reason?: string;
  };
  SuspendStore: { storeId: string; caseId?: string; reason: string };
  ResumeStore: { storeId: string; reason?: string };
  AppointAgent: {
    agencyId: string;
    memberId: string;
    region: string;
    tier: Tier;
    ratePpm?: number;
    fee?: string;
    from: string;
    to?: string;
  };
  EndAgency: { agencyId: string; reason?: string };
};
