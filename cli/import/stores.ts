import type { ImportKind } from './import-kind.ts';
import { unknownRegion } from './unknown-region.ts';

/** What people write for yes and no. */
const FLAGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  是: true,
  false: false,
  no: false,
  否: false,
};

/** Stores with their owners, tariff, region and recruiter. */
export const STORES: ImportKind = {
  name: 'stores',
  columns: {
    required: ['store_id', 'owner_id'],
    optional: ['tariff', 'region', 'recruiter_id', 'kind', 'credits'],
  },
  idColumn: 'store_id',
  columnOf: { storeId: 'store_id', ownerId: 'owner_id', recruiterId: 'recruiter_id' },
  commandOf(fields) {
    const { store_id: storeId, owner_id: ownerId, recruiter_id: recruiterId } = fields;
    const { tariff, region, kind, credits } = fields;
    return {
      type: 'RegisterStore',
      ...{ storeId, ownerId },
      ...(tariff && { tariff }),
      ...(region && { region }),
      ...(recruiterId && { recruiterId }),
      ...(kind && { kind }),
      // Another word: the engine says that it is neither.
      ...(credits && { credits: FLAGS[credits.toLowerCase()] ?? credits }),
    };
  },
  memberColumns: ['owner_id', 'recruiter_id'],
  check: (fields, _state, regions) => (fields.region ? unknownRegion(fields, regions) : undefined),
};
