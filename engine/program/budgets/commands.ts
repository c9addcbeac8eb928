import type { CommandTable } from '../shape/field.ts';

export const BUDGET_COMMANDS = {
  FundBudget: { budgetId: 'id', amount: 'money', channel: 'id=simulated', reference: 'reference?' },
  AdjustWallet: {
    adjustmentId: 'id',
    memberId: 'id',
    budgetId: 'id',
    amount: 'money',
    direction: 'adjustmentDirection=pay',
    reason: 'reference',
    evidence: 'references?',
    officers: 'references?',
  },
  StartSubsidy: {
    campaignId: 'id',
    budget: 'money',
    ppm: 'ppm',
    capPerOrder: 'money?',
    from: 'instant',
    to: 'instant',
    channel: 'id=simulated',
  },
  StopSubsidy: { campaignId: 'id' },
} as const satisfies CommandTable;
