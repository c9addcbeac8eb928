import type { Changes, Entities } from '../fold/changes.ts';
import type { Standing } from '../fold/standing.ts';
import type { Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { accountStatements, holdingStatements } from './account-statements.ts';
import { type AnyRow, addToRows, changeRows, insertRows, type Statement, type Target } from './statements.ts';

/** Everything a batch writes but the checkpoint, in order. */
export function changeStatements(target: Target, changes: Changes, to: Standing): Statement[] {
  const times = to.at === undefined ? [] : [{ entry: to.entry, seq: to.seq, at: to.at }];
  return [
    ...entityStatements(target, changes.members),
    ...entityStatements(target, changes.stores),
    ...entityStatements(target, changes.agencies),
    ...entityStatements(target, changes.orders),
    ...insertRows(target, TABLES.bindings, changes.bindings),
    ...insertRows(target, TABLES.commissions, changes.commissions),
    ...insertRows(target, TABLES.redemptions, changes.redemptions),
    ...insertRows(target, TABLES.exits, changes.exits),
    ...insertRows(target, TABLES.refunds, changes.refunds),
    ...insertRows(target, TABLES.injections, changes.injections),
    ...insertRows(target, TABLES.price_points, changes.price_points),
    ...insertRows(target, TABLES.mentions, changes.mentions),
    ...addToRows(target, TABLES.days, [...changes.days.values()]),
    ...accountStatements(target, changes.accounts),
    ...holdingStatements(target, changes.holdings),
    ...insertRows(target, TABLES.entry_times, times),
    ...changes.sweeps.flatMap((sweep) => sweep(target)),
    ...(changes.digits > 0 ? scalingStatements(target, changes.digits) : []),
  ];
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
