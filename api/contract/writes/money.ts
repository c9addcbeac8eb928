import type { Writes } from './write.ts';

/** Money that enters the pool, and the operator's budgets. */
export const MONEY_WRITES = {
  InjectCapital: {
    path: '/injections',
    tag: 'money',
    summary: 'Inject capital into the pool',
    makes: ['injectionId', 'inj_'],
  },
  FundBudget: { path: '/budgets', tag: 'money', summary: 'Pay into an operator’s budget' },
  AdjustWallet: {
    path: '/adjustments',
    tag: 'money',
    summary: 'Correct a wallet out of a budget, or back into it',
    makes: ['adjustmentId', 'adj_'],
  },
  StartSubsidy: {
    path: '/subsidies',
    tag: 'money',
    summary: 'Start a campaign that adds to the pool part of orders',
    makes: ['campaignId', 'cmp_'],
  },
  StopSubsidy: {
    path: '/subsidies/:id/stop',
    tag: 'money',
    summary: 'Stop a campaign; what is left goes back to its channel',
    inPath: 'campaignId',
  },
} as const satisfies Writes;
