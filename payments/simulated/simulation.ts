import type { Pool } from 'pg';
import type { SimulatedMode } from '#contract';
import { type Behaviour, PAYS_AT_ONCE } from './behaviour.ts';

export type Told = Behaviour & {
  /** Undefined: told in other words than these. */
  readonly mode: SimulatedMode | undefined;
  readonly payoutNumber: string | undefined;
};
export type OpenTransfer = {
  readonly payoutNumber: string;
  readonly status: string;
  readonly outcome: string;
  readonly takenAt: Date;
};

export type Simulation = ReturnType<typeof openSimulation>;

/** Late, or silent for so long unless said otherwise. */
export const SIMULATED_SECONDS = 60;

/** What the simulated provider of a program is told, from outside of the process it runs in as well. */
export function openSimulation(pool: Pool, programId: string) {
  return {
    /** Tells what to do with the next transfers of any number, after what was told before. */
    async tell(mode: SimulatedMode, next: number, seconds: number): Promise<void> {
      const behaviour = { ...behaviourOf(mode, seconds * 1_000), mode };
      await pool.query(
        `insert into simulated_tellings (program_id, payout_number, behaviour)
         select $1, null, $2 from generate_series(1, $3)`,
        [programId, JSON.stringify(behaviour), next],
      );
    },
    /** It pays at once again. */
    async forget(): Promise<void> {
      await pool.query('delete from simulated_tellings where program_id = $1', [programId]);
    },
    async told(limit: number): Promise<readonly Told[]> {
      const { rows } = await pool.query<{ payout_number: string | null; behaviour: Told }>(
        'select payout_number, behaviour from simulated_tellings where program_id = $1 order by telling_id limit $2',
        [programId, limit],
      );
      return rows.map(({ payout_number, behaviour }) => ({
        ...behaviour,
        mode: behaviour.mode,
        payoutNumber: payout_number ?? undefined,
      }));
    },
    /** What it has taken and not ended. */
    async open(limit: number): Promise<readonly OpenTransfer[]> {
      const { rows } = await pool.query<OpenTransfer>(
        `select payout_number as "payoutNumber", status, outcome, taken_at as "takenAt"
         from simulated_transfers where program_id = $1 and status in ('processing', 'awaiting-member')
         order by taken_at limit $2`,
        [programId, limit],
      );
      return rows;
    },
  };
}

function behaviourOf(mode: SimulatedMode, ms: number): Behaviour {
  switch (mode) {
    case 'fail':
      return { ...PAYS_AT_ONCE, outcome: 'fail' };
    case 'delay':
      return { ...PAYS_AT_ONCE, afterMs: ms };
    case 'twice':
      return { ...PAYS_AT_ONCE, answer: 'twice' };
    case 'silent':
      return { ...PAYS_AT_ONCE, answer: 'lost-answer', silentMs: ms };
    case 'lost':
      return { ...PAYS_AT_ONCE, answer: 'lost-request' };
    case 'confirm':
    case 'expire':
      return { ...PAYS_AT_ONCE, outcome: mode };
  }
}
