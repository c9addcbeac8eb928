import type { ProgramState } from '#engine';
import type { Told } from '../broken-rule.ts';
import { badCell, type Fields } from '../table/csv-table.ts';
import type { ImportKind } from './import-kind.ts';
import { unknownRegion } from './unknown-region.ts';

/** Regional agents with their contracts. */
export const AGENTS: ImportKind = {
  name: 'agents',
  columns: {
    required: ['agency_id', 'member_id', 'region', 'tier', 'from'],
    optional: ['rate_ppm', 'fee', 'contract_ref', 'to'],
  },
  idColumn: 'agency_id',
  amountColumn: 'fee',
  memberColumns: ['member_id'],
  columnOf: {
    agencyId: 'agency_id',
    memberId: 'member_id',
    ratePpm: 'rate_ppm',
    contractRef: 'contract_ref',
  },
  commandOf(fields) {
    const { agency_id: agencyId, member_id: memberId, region, tier, from } = fields;
    const { rate_ppm: rate, fee, contract_ref: contractRef, to } = fields;
    return {
      type: 'AppointAgent',
      ...{ agencyId, memberId, region, tier, from },
      // Not a number: the engine says so, in its own words.
      ...(rate && { ratePpm: /^\d{1,7}$/.test(rate) ? Number(rate) : rate }),
      ...(fee && { fee }),
      ...(contractRef && { contractRef }),
      ...(to && { to }),
    };
  },
  check: (fields, state, regions) =>
    fields.tier === 'greater' ? unknownGreater(fields, state) : unknownRegion(fields, regions),
};

function unknownGreater({ region }: Fields, { policy }: ProgramState): Told | undefined {
  const names = [...policy.greaterRegions.keys()];
  if (names.includes(region ?? '')) return undefined;
  return badCell('region', { rule: 'greater_region', choices: names }, region);
}
