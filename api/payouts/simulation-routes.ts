import { type SimulationAnswer, simulationBody, simulationSchema } from '#contract';
import { openSimulation, SIMULATED_SECONDS } from '#payments';
import { actorOf } from '../auth/principal.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';

const tags = ['withdrawals'];
const PATH = '/simulated-provider';
const SHOWN = 100;

/** Telling the simulated provider how to behave: for trying things out, never in a live program. */
export function simulationRoutes(app: App, house: House): void {
  const read = {
    tags,
    summary: 'What the simulated provider was told to do with the next transfers, and those not over',
    params: pathOf(PATH),
    response: answers(200, simulationSchema, [...READ_PROBLEMS, 409]),
  };
  app.get(PATH, { schema: read }, async ({ room, principal }) => {
    if (!principal.mayAct('program.read')) throw fault('not_allowed');
    return shown(house, room);
  });
  const tell = {
    tags,
    summary: 'Development only: let the next transfers fail, be late, be answered twice, or not at all',
    params: pathOf(PATH),
    body: simulationBody,
    response: answers(200, simulationSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post(PATH, { schema: tell }, async (request) => {
    const { room, principal, body } = request;
    if (!principal.maySend('RecordPayout')) throw fault('not_allowed');
    simulatedChannel(room);
    const { mode, next = 1, seconds = SIMULATED_SECONDS } = body;
    await openSimulation(house.database, room.programId).tell(mode, next, seconds);
    const deed = { action: 'simulation.tell', programId: room.programId, subject: 'provider:simulated' };
    await house.desk.audit.record(actorOf(principal, request), { ...deed, after: { mode, next, seconds } });
    return shown(house, room);
  });
  const forget = {
    tags,
    summary: 'Development only: the simulated provider pays at once again',
    params: pathOf(`${PATH}/forget`),
    response: answers(200, simulationSchema, [...READ_PROBLEMS, 409]),
  };
  app.post(`${PATH}/forget`, { schema: forget }, async ({ room, principal }) => {
    if (!principal.maySend('RecordPayout')) throw fault('not_allowed');
    simulatedChannel(room);
    await openSimulation(house.database, room.programId).forget();
    return shown(house, room);
  });
}

/** Throws   not_simulated: nothing is simulated here, or a program is live. */
function simulatedChannel({ providers, stage }: ProgramRoom): string {
  const provider = providers.find(({ simulated }) => simulated);
  if (!provider || stage === 'live') throw fault('not_simulated');
  return provider.channel;
}

async function shown({ database }: House, room: ProgramRoom): Promise<SimulationAnswer> {
  const channel = simulatedChannel(room);
  const simulation = openSimulation(database, room.programId);
  const [told, open] = await Promise.all([simulation.told(SHOWN), simulation.open(SHOWN)]);
  return {
    channel,
    told: told.map(({ mode, payoutNumber, outcome, answer, afterMs, silentMs }) => ({
      ...{ outcome, answer, afterMs, silentMs },
      mode: mode ?? null,
      payoutNumber: payoutNumber ?? null,
    })),
    open: open.map(({ takenAt, ...transfer }) => ({ ...transfer, takenAt: takenAt.toISOString() })),
  };
}
