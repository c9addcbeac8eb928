import type { Changes, Entities } from '../fold/changes.ts';
import type { Standing } from '../fold/standing.ts';
import type { Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { accountStatements, holdingStatements } from './account-statements.ts';
import { type AnyRow, addToRows, changeRows, insertRows, type Statement, type Target } from './statements.ts';

/**
 * Everything a batch writes but the checkpoint, in order. Each is made when the one before it has been sent: to make
 * them all at once would keep orders waiting.
 */
export function* changeStatements(target: Target, changes: Changes, to: Standing): Generator<Statement> {
  const times = to.at === undefined ? [] : [{ entry: to.entry, seq: to.seq, at: to.at }];
  yield* entityStatements(target, changes.members);
  yield* entityStatements(target, changes.stores);
  yield* entityStatements(target, changes.agencies);
  yield* entityStatements(target, changes.orders);
  yield* insertRows(target, TABLES.bindings, changes.bindings);
  yield* insertRows(target, TABLES.commissions, changes.commissions);
  yield* insertRows(target, TABLES.redemptions, changes.redemptions);
  yield* insertRows(target, TABLES.exits, changes.exits);
  yield* insertRows(target, TABLES.refunds, changes.refunds);
  yield* insertRows(target, TABLES.injections, changes.injections);
  yield* insertRows(target, TABLES.price_points, changes.price_points);
  yield* insertRows(target, TABLES.mentions, changes.mentions);
  yield* addToRows(target, TABLES.days, [...changes.days.values()]);
  yield* accountStatements(target, changes.accounts);
  yield* holdingStatements(target, changes.holdings);
  yield* insertRows(target, TABLES.entry_times, times);
  yield* changes.sweeps.flatMap((sweep) => sweep(target));
  if (changes.digits > 0) yield* scalingStatements(target, changes.digits);
}

function entityStatements<T extends Table>(target: Target, entities: Entities<T>): Statement[] {
  return [
    ...insertRows(target, entities.table, [...entities.fresh.values()]),
    ...changeRows(target, entities.table, entities.changed as ReadonlyMap<string, AnyRow>),
  ];
}

/** What is held scales; what was recorded at the time (redemptions, price points) stays as it was. */
function scalingStatements({ schema, programId }: Target, digits: number): Statement[] {
  const values = [programId, (10n ** BigInt(digits)).toString()];
  const lots = `update ${schema}.orders set minted = minted * $2::numeric, points = points * $2::numeric,
    sold = sold * $2::numeric where program_id = $1 and minted <> 0`;
  const held = `update ${schema}.members set points = points * $2::numeric
    where program_id = $1 and points <> 0`;
  return [
    { text: lots, values },
    { text: held, values },
  ];
}
