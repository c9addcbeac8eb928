import { type RawBuilder, sql } from 'kysely';
import { type Question, share, tableOf } from './question.ts';
import { LEAF } from './thresholds.ts';

/**
 * What is known of the accounts of `binder` (store_id, owner_id, member_id, …), as `marked`. `fresh`: bound
 * somebody right after joining. `only_here`: never bought from another owner. `here_ppm`: of those it bound,
 * whose first order was with this owner. `leaf`: has nobody above but perhaps the owner, and enough of these
 * three marks. Beside it `bound`: the members below each.
 */
export function marksOf(question: Question): RawBuilder<unknown> {
  const { source, to } = question;
  const program = source.programId;
  const members = tableOf(question, 'members');
  return sql`
    bound as (
      select b.store_id, b.owner_id, b.member_id, c.member_id as below_id, c.bound_at, c.registered_at
      from binder b
      join ${members} c on c.program_id = ${program} and c.referrer_id = b.member_id and c.bound_at < ${to}
    ), ${firstOrders(question)}, ${ordersElsewhere(question)}, first_binding as (
      select referrer_id as member_id, min(at) as at from ${tableOf(question, 'bindings')}
      where program_id = ${program} and at < ${to} group by referrer_id
    ), known as (
      select b.*, m.referrer_id, coalesce(f.at - m.registered_at <= ${LEAF.bindsWithinMs}, false) as fresh,
        e.member_id is null as only_here, h.here_ppm
      from binder b
      join ${members} m on m.program_id = ${program} and m.member_id = b.member_id
      left join first_binding f on f.member_id = b.member_id
      left join elsewhere e on e.store_id = b.store_id and e.member_id = b.member_id
      left join here h on h.store_id = b.store_id and h.member_id = b.member_id
    ), marked as (
      select known.*, (referrer_id is null or referrer_id = owner_id)
        and fresh::integer + only_here::integer + coalesce((here_ppm > ${LEAF.hereShareMin})::integer, 0)
          >= ${LEAF.marksMin} as leaf
      from known
    )`;
}

/** With whom those below made their first order once they were bound. */
function firstOrders(question: Question): RawBuilder<unknown> {
  const { source, to } = question;
  return sql`first_order as (
      select distinct on (b.store_id, b.member_id, b.below_id) b.store_id, b.member_id, b.owner_id,
        o.store_id as first_store_id
      from bound b join ${tableOf(question, 'orders')} o on o.program_id = ${source.programId}
        and o.member_id = b.below_id and o.settled_at >= b.bound_at and o.settled_at < ${to}
      order by b.store_id, b.member_id, b.below_id, o.entry
    ), here as (
      select f.store_id, f.member_id,
        ${share(sql`count(*) filter (where t.owner_id = f.owner_id)`, sql`count(*)`)} as here_ppm
      from first_order f join ${tableOf(question, 'stores')} t on t.program_id = ${source.programId}
        and t.store_id = f.first_store_id
      group by f.store_id, f.member_id
    )`;
}

/** Accounts that ever bought from another owner. */
function ordersElsewhere(question: Question): RawBuilder<unknown> {
  const { source, to } = question;
  return sql`elsewhere as (
      select distinct b.store_id, b.member_id
      from binder b
      join ${tableOf(question, 'orders')} o on o.program_id = ${source.programId}
        and o.member_id = b.member_id and o.settled_at < ${to} and o.spend > 0
      join ${tableOf(question, 'stores')} t on t.program_id = ${source.programId}
        and t.store_id = o.store_id and t.owner_id <> b.owner_id
    )`;
}
