/** Commands about money in and out, dividends, shares and budgets, as they travel in JSON. */

export type PayoutStatus = 'submitted' | 'unknown' | 'awaiting-member' | 'paid' | 'failed' | 'expired';

export type SettlementResult = 'submitted' | 'unknown' | 'paid' | 'failed' | 'cancelled';

export type ReleaseTerms = { lockDays?: number; releases?: number; everyDays?: number };

export type FundCommands = {
  InjectCapital: {
    injectionId: string;
    amount: string;
    periodDays?: number;
    channel?: string;
    officers?: string[];
  };
  RecordSplit: { storeId: string; amount: string; channel?: string };
  FundDeposit: { storeId: string; amount: string; channel?: string };
  SettleStore: {
    settlementId: string;
    storeId: string;
    amount?: string;
    channel?: string;
    reserve?: boolean;
    officers?: string[];
  };
  RecordSettlement: { settlementId: string; status: SettlementResult; payoutNumber?: string };
  SetShareholder: { memberId: string; weight: number };
  PayDividend: { dividendId: string; amount?: string };
  StartConversion: {
    conversionId: string;
    pointsPerShare: string;
    shares: number;
    from: string;
    to?: string;
  } & ReleaseTerms;
  ConvertPoints: {
    entitlementId: string;
    conversionId: string;
    memberId: string;
    points: string;
    minNet?: string;
  };
  ReleaseEntitlement: { entitlementId: string };
  AllotShares: {
    allotmentId: string;
    shares: number;
    recruitedWeight: number;
    directWeight: number;
  } & ReleaseTerms;
  FundBudget: { budgetId: string; amount: string; channel?: string };
  AdjustWallet: {
    adjustmentId: string;
    memberId: string;
    budgetId: string;
    amount: string;
    direction?: 'pay' | 'take';
    reason: string;
    evidence?: string[];
    officers?: string[];
  };
  StartSubsidy: {
    campaignId: string;
    budget: string;
    ppm: number;
    capPerOrder?: string;
    from: string;
    to: string;
    channel?: string;
  };
  StopSubsidy: { campaignId: string };
  RequestWithdrawal: {
    withdrawalId: string;
    memberId?: string;
    storeId?: string;
    from: 'wallet' | 'commission' | 'payable';
    amount: string;
    channel?: string;
  };
  ReviewWithdrawal: {
    withdrawalId: string;
    decision: 'hold' | 'approve' | 'reject';
    reason?: string;
    officers?: string[];
  };
  CancelWithdrawal: { withdrawalId: string };
  RecordPayout: { withdrawalId: string; status: PayoutStatus; payoutNumber?: string };
  RemitTax: { remittanceId: string; amount: string; channel?: string; reference?: string };
};
