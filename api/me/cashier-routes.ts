import type { FastifyRequest } from 'fastify';
import { cashierBody, cashiersSchema } from '#contract';
import { actorOf } from '../auth/principal.ts';
import { cashierRow } from '../desk/cashier-row.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { roleAt } from './own-store.ts';

const tags = ['me'];
const CASHIERS = '/stores/:store/cashiers';

/** An owner says who works at the till; cashiers say nothing about each other. */
export function cashierRoutes(app: App, house: House): void {
  const { cashiers } = house.desk;
  const listed = {
    tags,
    summary: 'Who works at one’s store',
    params: pathOf(CASHIERS),
    response: answers(200, cashiersSchema, READ_PROBLEMS),
  };
  app.get(CASHIERS, { schema: listed }, async (request) => {
    const place = await asOwner(house, request);
    return { items: (await cashiers.list(place)).map(cashierRow) };
  });
  const named = {
    tags,
    summary: 'Name a cashier by phone; they sign in with its code',
    params: pathOf(CASHIERS),
    body: cashierBody,
    response: empty(BODY_PROBLEMS),
  };
  app.post(CASHIERS, { schema: named }, async (request, reply) => {
    const place = await asOwner(house, request);
    await cashiers.name(actorOf(request.principal, request), place, request.body.phone);
    return reply.code(204).send();
  });
  const path = `${CASHIERS}/:cashier`;
  const removed = {
    tags,
    summary: 'Let somebody work at the till no more, from now on',
    params: pathOf(path),
    response: empty(READ_PROBLEMS),
  };
  app.delete(path, { schema: removed }, async (request, reply) => {
    const place = await asOwner(house, request);
    const { cashier } = request.params as { cashier: string };
    if (!(await cashiers.remove(actorOf(request.principal, request), place, cashier)))
      throw fault('not_found');
    return reply.code(204).send();
  });
}

async function asOwner(house: House, request: FastifyRequest) {
  const { store } = request.params as { store: string };
  if ((await roleAt(house, request, store)) !== 'owner') throw fault('not_allowed');
  return { programId: request.room.programId, storeId: store };
}
