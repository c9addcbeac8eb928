import { evidencePurpose } from './evidence.ts';
import { type ExternalKind, purposeOf } from './external-ids.ts';
import { nameAsFound, nameFinder, namePurpose } from './member-names.ts';
import { factorPurpose } from './second-factor.ts';
import { CASHIER_PURPOSE } from './store-cashiers.ts';
import { WEBHOOK_PURPOSE } from './webhooks/open-webhooks.ts';

type Row = Readonly<Record<string, string>>;

/** A column that holds sealed values. */
export type SealedColumn = {
  readonly table: string;
  readonly column: string;
  /** Columns that say what a value is sealed for. */
  readonly names: readonly string[];
  purposeOf(row: Row): string;
  /** Where the row is found by the value: what its `fingerprint` is for. */
  readonly foundBy?: (row: Row) => string;
  /** How the value is written when it is looked for; absent: as it is. */
  readonly foundAs?: (value: string) => string;
};

/** Every sealed column of the desk. A test holds it against the tables: one that is missing here is lost in a rotation. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    ...{ table: 'staff', column: 'totp_secret', names: ['login'] },
    purposeOf: ({ login }) => factorPurpose(login!),
  },
  ...['secret', 'old_secret'].map((column) => ({
    ...{ table: 'webhook_endpoints', column, names: [] },
    purposeOf: () => WEBHOOK_PURPOSE,
  })),
  {
    ...{ table: 'external_ids', column: 'sealed', names: ['program_id', 'kind'] },
    purposeOf: externalPurpose,
    foundBy: externalPurpose,
  },
  {
    ...{ table: 'member_names', column: 'sealed', names: ['program_id', 'member_id'] },
    purposeOf: ({ program_id, member_id }) => namePurpose(program_id!, member_id!),
    foundBy: ({ program_id }) => nameFinder(program_id!),
    foundAs: nameAsFound,
  },
  {
    ...{ table: 'store_cashiers', column: 'sealed', names: ['program_id'] },
    purposeOf: () => CASHIER_PURPOSE,
    foundBy: ({ program_id }) => purposeOf(program_id!, 'phone'),
  },
  {
    ...{ table: 'evidence_pieces', column: 'sealed', names: ['program_id', 'file_id', 'piece'] },
    purposeOf: ({ program_id, file_id, piece }) =>
      evidencePurpose({ programId: program_id!, fileId: file_id! }, Number(piece)),
  },
];

function externalPurpose({ program_id, kind }: Row): string {
  return purposeOf(program_id!, kind as ExternalKind);
}
