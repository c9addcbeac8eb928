import { dayName } from '../calendar.ts';
import type { StatementLine } from '../statements.ts';

/** Sums up what one day brought of one kind, while its lines stand next to each other by day. */
export function joinDay(lines: StatementLine[]): void {
  const added = lines.pop()!;
  const day = dayName(added.at);
  let place = lines.length - 1;
  while (place >= 0 && dayName(lines[place]!.at) === day && lines[place]!.kind !== added.kind) place -= 1;
  const same = lines[place];
  if (!same || dayName(same.at) !== day) {
    lines.push({ ...added, other: undefined });
    return;
  }
  lines.splice(place, 1);
  const between = lines.slice(place).map((line) => ({ ...line, balance: line.balance - same.amount }));
  lines.splice(place, between.length, ...between, {
    ...added,
    other: undefined,
    amount: same.amount + added.amount,
  });
}
