import type { Pool } from 'pg';
import type { Micro } from '#engine';

/** `daily`, `weekly:1` (Monday) to `weekly:7`, `monthly:1` to `monthly:28`. */
export const EVERY = /^(daily|weekly:[1-7]|monthly:([1-9]|1\d|2[0-8]))$/;

export type SettlementSchedule = {
  readonly every: string;
  readonly channel: string;
  readonly minimum: Micro;
  readonly setBy: string;
  readonly setAt: Date;
};

/** Whether a schedule has a run on a day, YYYY-MM-DD. */
export function fallsOn(every: string, day: string): boolean {
  const [kind, on] = every.split(':');
  if (kind === 'daily') return true;
  if (kind === 'monthly') return Number(day.slice(8)) === Number(on);
  return (new Date(`${day}T00:00:00Z`).getUTCDay() || 7) === Number(on);
}

/** The one schedule of a program. */
export function openSettlementSchedule(pool: Pool, programId: string) {
  return {
    async set({ every, channel, minimum, setBy, setAt }: SettlementSchedule): Promise<void> {
      await pool.query(
        `insert into settlement_schedules (program_id, every, channel, minimum, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (program_id) do update set every = excluded.every, channel = excluded.channel,
           minimum = excluded.minimum, set_by = excluded.set_by, set_at = excluded.set_at`,
        [programId, every, channel, minimum.toString(), setBy, setAt],
      );
    },
    async stop(): Promise<void> {
      await pool.query('delete from settlement_schedules where program_id = $1', [programId]);
    },
    async read(): Promise<SettlementSchedule | undefined> {
      const { rows } = await pool.query<Omit<SettlementSchedule, 'minimum'> & { minimum: bigint }>(
        `select every, channel, minimum, set_by as "setBy", set_at as "setAt"
         from settlement_schedules where program_id = $1`,
        [programId],
      );
      return rows[0] && { ...rows[0], minimum: BigInt(rows[0].minimum) };
    },
  };
}
