import type { CommandTable } from '../shape/field.ts';

export const POINTS_COMMANDS = {
  RedeemPoints: { redemptionId: 'id', memberId: 'id', points: 'pointsOrAll', minNet: 'money?' },
  InjectCapital: {
    injectionId: 'id',
    amount: 'money',
    periodDays: 'days=0',
    channel: 'id=simulated',
    officers: 'references?',
  },
  Redenominate: { digits: 'digits' },
  Tick: {},
} as const satisfies CommandTable;
