import type { CommandOf } from '../command.ts';
import type { RemedyKind } from './choices.ts';
import { type Malformed, malformed } from './malformed.ts';

type RemedyFields = NonNullable<CommandOf<'RuleCase'>['remedies']>[number];
type RemedyField = Exclude<keyof RemedyFields, 'kind'>;

const REMEDIES_MAX = 20;
/** What a remedy must say, and what it may: the case supplies the rest. */
const REMEDY_FIELDS: Readonly<
  Record<RemedyKind, { readonly must: readonly RemedyField[]; readonly may: readonly RemedyField[] }>
> = {
  bounty: { must: ['amount', 'budgetId'], may: [] },
  'move-members': { must: ['memberIds'], may: ['referrerId'] },
  delist: { must: [], may: ['storeId'] },
  freeze: { must: [], may: ['memberId'] },
};

/** Remedies of a ruling that are right field by field and not together: each kind has fields of its own. */
export function wrongRemedies(remedies: readonly RemedyFields[]): Malformed | undefined {
  if (remedies.length > REMEDIES_MAX) {
    return malformed('remedies', { rule: 'list_within', min: 1, max: REMEDIES_MAX }, remedies.length);
  }
  for (const [place, remedy] of remedies.entries()) {
    const { must, may } = REMEDY_FIELDS[remedy.kind];
    const path = `remedies[${place}]`;
    const missing = must.find((field) => remedy[field] === undefined);
    if (missing) return malformed(`${path}.${missing}`, { rule: 'required' }, undefined);
    const { kind, ...fields } = remedy;
    const other = (Object.keys(fields) as RemedyField[]).find((name) => ![...must, ...may].includes(name));
    if (other) return malformed(`${path}.${other}`, { rule: 'field_of_kind', kind }, String(remedy[other]));
  }
  return undefined;
}
