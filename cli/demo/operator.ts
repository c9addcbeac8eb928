import { DAY_MS, formatInstant } from '#engine';
import type { Schedule } from './schedule.ts';
import { shanghaiMidnight, timedOrders } from './timed-orders.ts';

type Tier = 'district' | 'city' | 'province';
type Appointment = readonly [day: string, tier: Tier, region: string];

/** Agents of the regions with the most orders; who they are is decided by who had joined by then. */
const APPOINTMENTS: readonly Appointment[] = [
  ['2014-06-01', 'district', '310115'],
  ['2014-07-01', 'district', '110105'],
  ['2014-09-01', 'city', '310100'],
  ['2014-10-01', 'district', '440106'],
  ['2015-01-05', 'province', '440000'],
  ['2015-03-01', 'district', '440305'],
  ['2015-04-01', 'city', '110100'],
  ['2015-06-01', 'district', '330106'],
  ['2015-09-01', 'city', '440300'],
  ['2015-10-01', 'district', '510104'],
  ['2016-01-04', 'province', '330000'],
  ['2016-03-01', 'district', '420106'],
  ['2016-05-01', 'province', '310000'],
  ['2016-09-01', 'city', '510100'],
  ['2017-03-01', 'district', '320106'],
  ['2017-06-01', 'province', '320000'],
];

/** Capital the operator pays in: twice over a while, once at once. */
const INJECTIONS = [
  { day: '2015-06-01', amount: '20000.00', periodDays: 60 },
  { day: '2016-09-01', amount: '3000.00', periodDays: 0 },
  { day: '2017-03-01', amount: '80000.00', periodDays: 120 },
];

const MORNING_MS = 10 * 3_600_000;
const TICK_MS = 5 * 60_000;
/** The last order is settled in the evening after it; then nothing waits any more. */
const LAST_TICK_MS = DAY_MS + 22 * 3_600_000;

/** When the last order has been settled: after it there are only the withdrawals of that evening. */
export function demoEnd(): number {
  return shanghaiMidnight(timedOrders().at(-1)!.day) + LAST_TICK_MS;
}

export function appointAgents(schedule: Schedule, membersBefore: (at: number) => readonly string[]): void {
  const taken = new Set<string>();
  for (const [day, tier, region] of APPOINTMENTS) {
    const at = shanghaiMidnight(day) + MORNING_MS;
    const memberId = membersBefore(at).find((id) => !taken.has(id))!;
    taken.add(memberId);
    const agencyId = `agy_${tier}-${region}`;
    const term = { from: formatInstant(at), contractRef: `contract-${region}-${day}` };
    schedule.add(at, `appoint:${agencyId}`, {
      type: 'AppointAgent',
      agencyId,
      memberId,
      region,
      tier,
      ...term,
    });
  }
}

export function injectCapital(schedule: Schedule): void {
  for (const { day, amount, periodDays } of INJECTIONS) {
    const injectionId = `inj_${day}`;
    const at = shanghaiMidnight(day) + MORNING_MS;
    schedule.add(at, `inject:${injectionId}`, { type: 'InjectCapital', injectionId, amount, periodDays });
  }
}

/** A Tick five minutes after every midnight, from the first order on, and one at the end. */
export function letTimePass(schedule: Schedule): void {
  const first = shanghaiMidnight(timedOrders()[0]!.day) + DAY_MS + TICK_MS;
  const end = demoEnd();
  for (let at = first; at < end; at += DAY_MS) {
    schedule.add(at, `tick:${formatInstant(at + 8 * 3_600_000).slice(0, 10)}`, { type: 'Tick' });
  }
  schedule.add(end, 'tick:end', { type: 'Tick' });
}
