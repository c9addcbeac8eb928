import type { CommandTable } from '../shape/field.ts';

const RELEASE = { lockDays: 'days=0', releases: 'quantity=1', everyDays: 'days=30' } as const;

export const SHARE_COMMANDS = {
  SetShareholder: { memberId: 'id', weight: 'count' },
  PayDividend: { dividendId: 'id', amount: 'money?' },
  StartConversion: {
    conversionId: 'id',
    pointsPerShare: 'points',
    shares: 'quantity',
    from: 'instant',
    to: 'instant?',
    ...RELEASE,
  },
  ConvertPoints: {
    entitlementId: 'id',
    conversionId: 'id',
    memberId: 'id',
    points: 'pointsOrAll',
    minNet: 'money?',
  },
  AllotShares: {
    allotmentId: 'id',
    shares: 'quantity',
    recruitedWeight: 'ppm',
    directWeight: 'ppm',
    ...RELEASE,
  },
  ReleaseEntitlement: { entitlementId: 'reference' },
} as const satisfies CommandTable;
