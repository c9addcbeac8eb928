import { dayName } from '../calendar.ts';
import type { StatementRequest } from '../statements.ts';

const MARKS = { member: 'M', store: 'S', agent: 'A', shareholder: 'G', program: 'P' } as const;

/** Names whose statement it is, from when to when and as of which accepted command. */
export function statementNumber({ kind, id, from, to }: StatementRequest, seq: number): string {
  const [first, last] = [from, to].map((at) => dayName(at).replaceAll('-', ''));
  return `${MARKS[kind]}-${id}-${first}-${last}-${seq}`;
}
