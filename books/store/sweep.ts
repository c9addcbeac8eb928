import type { EventOf } from '#engine';
import type { Statement, Target } from './statements.ts';

/**
 * A change of rows that no difference can say: what all rows of somebody become. It runs after everything
 * else of its batch, which ends with the entry it belongs to.
 */
export type Sweep = (target: Target) => readonly Statement[];

/** Members bound to somebody else, or to nobody; what is not given of date and way stays. */
export type Rebinding = {
  readonly memberIds: readonly string[];
  readonly referrerId: string | null;
  readonly boundAt?: number;
  readonly via?: string;
  /** Written down in the history of bindings. */
  readonly entry: number;
  readonly at: number;
};

export function rebind({ memberIds, referrerId, boundAt, via, entry, at }: Rebinding): Sweep {
  return ({ schema, programId }) => {
    const moved = `program_id = $1 and member_id = any($2::text[])`;
    const who = [programId, `{${memberIds.join(',')}}`];
    const clears = referrerId === null;
    const leave = `update ${schema}.members r set direct_count = r.direct_count - c.n
      from (select referrer_id, count(*) n from ${schema}.members where ${moved} group by referrer_id) c
      where r.program_id = $1 and r.member_id = c.referrer_id`;
    const history = `insert into ${schema}.bindings (program_id, member_id, entry, at, referrer_id, via, replaces)
      select program_id, member_id, $3::bigint, $4::bigint, $5, coalesce($6, via), referrer_id
      from ${schema}.members where ${moved}`;
    const move = clears
      ? `update ${schema}.members set referrer_id = null, bound_at = null, via = null where ${moved}`
      : `update ${schema}.members set referrer_id = $3, bound_at = coalesce($4::bigint, bound_at),
           via = coalesce($5, via) where ${moved}`;
    const join = `update ${schema}.members set direct_count = direct_count + $3::bigint
      where program_id = $1 and member_id = $2`;
    return [
      { text: leave, values: who },
      ...(clears ? [] : [{ text: history, values: [...who, entry, at, referrerId, via ?? null] }]),
      { text: move, values: clears ? who : [...who, referrerId, boundAt ?? null, via ?? null] },
      ...(clears ? [] : [{ text: join, values: [programId, referrerId, memberIds.length] }]),
    ];
  };
}

/** Everything of one member becomes another's. */
export function moveHolder(from: string, into: string, at: number): Sweep {
  return ({ schema, programId }) => {
    const values = [programId, from, into];
    const rename = (table: string, column: string, more = '') => ({
      text: `update ${schema}.${table} set ${column} = $3 where program_id = $1 and ${column} = $2${more}`,
      values,
    });
    const sums = ['points', 'spend', 'orders', 'exits'];
    const add = `update ${schema}.members i set ${sums.map((name) => `${name} = i.${name} + f.${name}`).join(', ')}
      from ${schema}.members f
      where i.program_id = $1 and i.member_id = $3 and f.program_id = $1 and f.member_id = $2`;
    const empty = `update ${schema}.members set ${sums.map((name) => `${name} = 0`).join(', ')}
      where program_id = $1 and member_id = $2`;
    return [
      { text: add, values },
      { text: empty, values: [programId, from] },
      rename('orders', 'member_id'),
      rename('stores', 'owner_id'),
      rename('stores', 'recruiter_id'),
      rename('agencies', 'member_id', ` and (to_at is null or to_at > ${at})`),
    ];
  };
}

/** Columns of one store that are given anew. */
export function changeStore(storeId: string, given: Readonly<Record<string, string | undefined>>): Sweep {
  return ({ schema, programId }) => {
    const columns = Object.entries(given).filter(([, value]) => value !== undefined);
    if (columns.length === 0) return [];
    const assignments = columns.map(([name], place) => `${name} = $${place + 3}`).join(', ');
    const text = `update ${schema}.stores set ${assignments} where program_id = $1 and store_id = $2`;
    return [{ text, values: [programId, storeId, ...columns.map(([, value]) => value!)] }];
  };
}

/** What lots with points that were settled before an entry are worth to their members, if it is better. */
export function betterTerms(entry: number, multiple: bigint, retention: bigint): Sweep {
  return ({ schema, programId }) => {
    const text = `update ${schema}.orders set multiple_ppm = greatest(multiple_ppm, $3::numeric),
      retention_ppm = least(retention_ppm, $4::numeric)
      where program_id = $1 and settled_entry < $2 and points > 0`;
    return [{ text, values: [programId, entry, multiple.toString(), retention.toString()] }];
  };
}

/** An order with its points, and the counts and sums it stands for, go to another member or store. */
export function reassignOrder(event: EventOf<'OrderReassigned'>): Sweep {
  const { orderId, memberId, storeId, fromMemberId, fromStoreId } = event;
  return ({ schema, programId }) => {
    const add = (sign: '+' | '-', member: string, store: string): Statement[] => {
      const order = `from ${schema}.orders o where o.program_id = $1 and o.order_id = $2 and t.program_id = $1`;
      return [
        {
          text: `update ${schema}.members t set orders = t.orders ${sign} 1, spend = t.spend ${sign} o.spend,
            points = t.points ${sign} o.points ${order} and t.member_id = $3`,
          values: [programId, orderId, member],
        },
        {
          text: `update ${schema}.stores t set orders = t.orders ${sign} 1,
            turnover = t.turnover ${sign} coalesce(o.settled_amount, 0) ${order} and t.store_id = $3`,
          values: [programId, orderId, store],
        },
      ];
    };
    const move = `update ${schema}.orders set member_id = $3, store_id = $4
      where program_id = $1 and order_id = $2`;
    return [
      ...add('-', fromMemberId, fromStoreId),
      ...add('+', memberId, storeId),
      { text: move, values: [programId, orderId, memberId, storeId] },
    ];
  };
}
