import type { CommandTable } from '../shape/field.ts';

export const AGENCY_COMMANDS = {
  AppointAgent: {
    agencyId: 'id',
    memberId: 'id',
    region: 'agencyRegion',
    tier: 'tier',
    ratePpm: 'ppm?',
    fee: 'money?',
    contractRef: 'reference?',
    from: 'instant',
    to: 'instant?',
  },
  EndAgency: { agencyId: 'id', reason: 'reference?' },
} as const satisfies CommandTable;
