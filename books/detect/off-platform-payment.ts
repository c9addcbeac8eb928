import { type RawBuilder, sql } from 'kysely';
import type { Candidate } from './detection.ts';
import { candidatesOf, type Question, share, tableOf } from './question.ts';
import { MEMBERS_SHOWN, OFF_PLATFORM, TURNOVER_MIN } from './thresholds.ts';

/**
 * S71, payment past the platform: a store's turnover fell sharply against its own earlier windows while the
 * people bound to its owner go on buying elsewhere (value); and next to none of their orders are at the
 * owner's stores any more, or people are still bound who then do not buy (graph). A store that stands still
 * altogether is closed, not this.
 */
export function offPlatformPayment(question: Question): Promise<Candidate[]> {
  const { buyersElsewhereMin, spendElsewhereMin, ownShareBeforeMin, newBuyersMax, partsAliveMin } =
    OFF_PLATFORM;
  const now = share(sql`p.own_now`, sql`p.own_now + p.else_now`);
  const before = share(sql`p.own_before`, sql`p.own_before + p.else_before`);
  return candidatesOf(
    question,
    sql`
    with ${watched(question)}, ${sold(question)}, ${bought(question)}, people as (
      select store_id, sum(own_now) as own_now, sum(own_before) as own_before,
        sum(else_now) as else_now, sum(else_before) as else_before,
        count(*) filter (where else_now > 0) as buyers_elsewhere,
        sum(spend_now) as spend_now, sum(spend_before) as spend_before,
        (array_agg(member_id order by spend_now desc, member_id)
          filter (where else_now > 0 and own_now = 0))[1:${sql.lit(MEMBERS_SHOWN)}] as silent
      from bought group by store_id
    ), ${joined(question)}, ${alive(question)}
    select s.store_id, coalesce(p.silent, '{}') as member_ids, s.turnover,
      case when s.alive and p.buyers_elsewhere >= ${buyersElsewhereMin}
        and p.spend_now * 1000000 * s.earlier >= p.spend_before * ${spendElsewhereMin}
        then ${share(sql`s.turnover * s.earlier`, sql`s.before`)} end as "turnover-fell",
      case when s.alive and ${before} >= ${ownShareBeforeMin} then ${now} end as "own-share-fell",
      case when s.alive and j.buyers * 1000000 <= j.members * ${newBuyersMax} then j.members::integer end
        as "bound-without-orders"
    from (select sold.*, coalesce(a.parts, 0) >= ${partsAliveMin} as alive
      from sold left join alive a using (store_id)) s
    left join people p using (store_id) left join joined j using (store_id)`,
  );
}

/** Stores that were open for at least one whole window before this one, and how many of those count. */
function watched(question: Question): RawBuilder<unknown> {
  const { source, from, to } = question;
  const span = to - from;
  const whole = sql`(${from}::bigint - registered_at) / ${span}::bigint`;
  return sql`watched as (
    select store_id, owner_id, least(${OFF_PLATFORM.earlierWindowsMax}, ${whole}) as earlier,
      ${from}::bigint - least(${OFF_PLATFORM.earlierWindowsMax}, ${whole}) * ${span}::bigint as since
    from ${tableOf(question, 'stores')} where program_id = ${source.programId} and ${whole} >= 1)`;
}

/** What each sold in the window and before it. */
function sold(question: Question): RawBuilder<unknown> {
  const { source, from, to } = question;
  return sql`sold as (
    select w.store_id, w.earlier,
      coalesce(sum(o.spend) filter (where o.settled_at >= ${from}), 0) as turnover,
      coalesce(sum(o.spend) filter (where o.settled_at < ${from}), 0) as before
    from watched w join ${tableOf(question, 'orders')} o on o.program_id = ${source.programId}
      and o.store_id = w.store_id and o.settled_at >= w.since and o.settled_at < ${to}
    group by w.store_id, w.earlier
    having coalesce(sum(o.spend) filter (where o.settled_at < ${from}), 0) >= ${TURNOVER_MIN} * w.earlier)`;
}

/** Where the people bound before the window bought, now and before: from the owner, or elsewhere. */
function bought(question: Question): RawBuilder<unknown> {
  const { source, from, to } = question;
  const own = sql`t.owner_id = w.owner_id`;
  const late = sql`o.settled_at >= ${from}`;
  return sql`bought as (
    select w.store_id, o.member_id,
      count(*) filter (where ${own} and ${late}) as own_now,
      count(*) filter (where ${own} and not ${late}) as own_before,
      count(*) filter (where not ${own} and ${late}) as else_now,
      count(*) filter (where not ${own} and not ${late}) as else_before,
      coalesce(sum(o.spend) filter (where not ${own} and ${late}), 0) as spend_now,
      coalesce(sum(o.spend) filter (where not ${own} and not ${late}), 0) as spend_before
    from watched w
    join sold using (store_id)
    join ${tableOf(question, 'members')} m on m.program_id = ${source.programId}
      and m.referrer_id = w.owner_id and m.bound_at < ${from}
    join ${tableOf(question, 'orders')} o on o.program_id = m.program_id and o.member_id = m.member_id
      and o.settled_at >= w.since and o.settled_at < ${to} and o.spend > 0
    join ${tableOf(question, 'stores')} t on t.program_id = o.program_id and t.store_id = o.store_id
    group by w.store_id, o.member_id)`;
}

/** Who was bound to the owner in the window, through this store or through none, and who of them bought there. */
function joined(question: Question): RawBuilder<unknown> {
  const { source, from, to } = question;
  const orders = tableOf(question, 'orders');
  return sql`joined as (
    select w.store_id, count(distinct b.member_id) as members,
      count(distinct b.member_id) filter (where exists (select 1 from ${orders} o
        where o.program_id = b.program_id and o.member_id = b.member_id and o.store_id = w.store_id
          and o.settled_at >= ${from} and o.settled_at < ${to})) as buyers
    from watched w
    join ${tableOf(question, 'bindings')} b on b.program_id = ${source.programId}
      and b.referrer_id = w.owner_id and b.at >= ${from} and b.at < ${to} and b.via <> 'ruling'
      and (b.store_id is null or b.store_id = w.store_id)
    group by w.store_id)`;
}

/** In how many parts of the window a store sold anything or its owner bound anybody. */
function alive(question: Question): RawBuilder<unknown> {
  const { source, from, to } = question;
  const part = (at: RawBuilder<unknown>) =>
    sql`(${at} - ${from}::bigint) * ${OFF_PLATFORM.parts} / ${to - from}::bigint`;
  return sql`alive as (
    select store_id, count(distinct part) as parts from (
      select w.store_id, ${part(sql`o.settled_at`)} as part
      from watched w join ${tableOf(question, 'orders')} o on o.program_id = ${source.programId}
        and o.store_id = w.store_id and o.settled_at >= ${from} and o.settled_at < ${to}
      union all
      select w.store_id, ${part(sql`b.at`)} from watched w
      join ${tableOf(question, 'bindings')} b on b.program_id = ${source.programId}
        and b.referrer_id = w.owner_id and b.at >= ${from} and b.at < ${to}
    ) seen group by store_id)`;
}
