import { type SettlementScheduleAnswer, settlementScheduleBody, settlementScheduleSchema } from '#contract';
import { formatMoney } from '#engine';
import { openSettlementSchedule } from '#payments';
import { actorOf } from '../auth/principal.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { minimumOf } from './minimum-of.ts';

const tags = ['stores'];
const PATH = '/settlement-schedule';

/** On which days stores are paid without being asked for. */
export function settlementScheduleRoutes(app: App, house: House): void {
  const read = {
    tags,
    summary: 'On which days all stores are paid',
    params: pathOf(PATH),
    response: answers(200, settlementScheduleSchema, READ_PROBLEMS),
  };
  app.get(PATH, { schema: read }, async ({ room, principal }) => {
    if (!principal.mayAct('program.read')) throw fault('not_allowed');
    return shown(house, room);
  });
  const set = {
    tags,
    summary: 'Pay all stores every day, on a day of the week or of the month, or never by itself',
    params: pathOf(PATH),
    body: settlementScheduleBody,
    response: answers(200, settlementScheduleSchema, BODY_PROBLEMS),
  };
  app.post(PATH, { schema: set }, async (request) => {
    const { room, principal, body } = request;
    if (!principal.maySend('SettleStore')) throw fault('not_allowed');
    const schedule = openSettlementSchedule(house.database, room.programId);
    const { every, channel = room.providers[0]?.channel ?? 'simulated' } = body;
    const minimum = minimumOf(body.minimum);
    const setAt = new Date(house.clock());
    if (every === 'never') await schedule.stop();
    else await schedule.set({ every, channel, minimum, setBy: principal.id, setAt });
    const deed = {
      action: 'settlement-schedule.set',
      programId: room.programId,
      subject: 'settlement-schedule',
    };
    const after = { every, channel, minimum: formatMoney(minimum) };
    await house.desk.audit.record(actorOf(principal, request), { ...deed, after });
    return shown(house, room);
  });
}

async function shown({ database }: House, { programId }: ProgramRoom): Promise<SettlementScheduleAnswer> {
  const found = await openSettlementSchedule(database, programId).read();
  if (!found) return { every: 'never', channel: null, minimum: null, setBy: null, setAt: null };
  const { every, channel, minimum, setBy, setAt } = found;
  return { every, channel, minimum: formatMoney(minimum), setBy, setAt: setAt.toISOString() };
}
