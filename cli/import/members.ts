import type { Line } from '../table/csv-table.ts';
import type { ImportKind } from './import-kind.ts';

/** Members, and who brought them; lines may come in any order. */
export const MEMBERS: ImportKind = {
  name: 'members',
  columns: { required: ['member_id'], optional: ['referrer_id', 'via'] },
  idColumn: 'member_id',
  columnOf: { memberId: 'member_id', referrerId: 'referrer_id' },
  commandOf({ member_id: memberId, referrer_id: referrerId, via }) {
    return { type: 'RegisterMember', memberId, ...(referrerId && { referrerId }), ...(via && { via }) };
  },
  memberColumns: ['referrer_id'],
  arrange: referrersFirst,
};

/** Each line after that of its referrer. Lines that refer to each other in a ring stay: the engine refuses them. */
function referrersFirst(lines: readonly Line[]): readonly Line[] {
  const byMember = new Map(lines.map((line) => [line.fields.member_id, line]));
  const arranged = new Set<Line>();
  for (const line of lines) {
    const waiting: Line[] = [];
    const seen = new Set<Line>();
    for (let next: Line | undefined = line; next && !arranged.has(next) && !seen.has(next); ) {
      waiting.push(next);
      seen.add(next);
      next = byMember.get(next.fields.referrer_id ?? '');
    }
    for (const one of waiting.reverse()) arranged.add(one);
  }
  return [...arranged];
}
