/** Commands about orders, goods and points, as they travel in JSON. */

export type FundingMode = 'collect' | 'split' | 'deposit' | 'own-goods';
export type Funding = { mode: FundingMode; channel: string; reference: string };

export type LineJson = {
  product?: string;
  reference?: string;
  quantity?: number;
  amount: string;
  discount?: string;
  tariff?: string;
  eligible?: boolean;
};
export type RefundLineJson = { line: number; amount: string; quantity?: number };

export type OrderCommands = {
  PlaceOrder: {
    orderId: string;
    memberId: string;
    storeId: string;
    amount: string;
    creditsUsed?: string;
    lines?: LineJson[];
    region?: string;
    funding?: Funding;
  };
  SettleOrder: { orderId: string };
  RefundOrder: {
    refundId: string;
    orderId: string;
    amount: string;
    lines?: RefundLineJson[];
    maxLoss?: string;
    officers?: string[];
  };
  VoidOrder: { orderId: string; refundId: string; reason: string; maxLoss?: string; officers?: string[] };
  ReassignOrder: {
    orderId: string;
    memberId?: string;
    storeId?: string;
    reason: string;
    officers?: string[];
  };
  ReleaseHold: { orderId: string; to: 'member' | 'platform'; reason: string; officers?: string[] };
  SetProduct: {
    productId: string;
    storeId: string;
    list: string;
    cost: string;
    tariff?: string;
    benchmark?: string;
    benchmarkSource?: string;
    benchmarkAt?: string;
    counted?: boolean;
    onSale?: boolean;
  };
  AdjustStock: { productId: string; change: number; reason?: string };
  RedeemPoints: { redemptionId: string; memberId: string; points: string; minNet?: string };
  ImportLegacyClaim: { claimId: string; memberId: string; amount: string; reference?: string };
  ReleaseCredits: { claimId: string };
  Tick: unknown;
};
