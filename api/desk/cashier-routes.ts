import type { FastifyRequest } from 'fastify';
import { cashierBody, cashiersSchema, type DeskAct } from '#contract';
import { actorOf } from '../auth/principal.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { cashierRow } from './cashier-row.ts';

const tags = ['people'];
const CASHIERS = '/stores/:id/cashiers';

/** Who works at a store, for the staff: what its owner does by phone, done for them. */
export function cashierRoutes(app: App, { desk: { cashiers } }: House): void {
  const listed = {
    tags,
    summary: 'Who works at a store beside its owner',
    params: pathOf(CASHIERS),
    response: answers(200, cashiersSchema, READ_PROBLEMS),
  };
  app.get(CASHIERS, { schema: listed }, async (request) => {
    const { place } = acting(request, 'people.read');
    return { items: (await cashiers.list(place)).map(cashierRow) };
  });
  const named = {
    tags,
    summary: 'Name a cashier of a store by phone',
    params: pathOf(CASHIERS),
    body: cashierBody,
    response: empty(BODY_PROBLEMS),
  };
  app.post(CASHIERS, { schema: named }, async (request, reply) => {
    const { place, actor } = acting(request, 'people.change');
    if (!request.room.writer.state.stores.has(place.storeId)) throw fault('not_found');
    await cashiers.name(actor, place, request.body.phone);
    return reply.code(204).send();
  });
  const path = `${CASHIERS}/:cashier`;
  const removed = {
    tags,
    summary: 'Let a cashier work at a store no more',
    params: pathOf(path),
    response: empty(READ_PROBLEMS),
  };
  app.delete(path, { schema: removed }, async (request, reply) => {
    const { place, actor } = acting(request, 'people.change');
    const { cashier } = request.params as { cashier: string };
    if (!(await cashiers.remove(actor, place, cashier))) throw fault('not_found');
    return reply.code(204).send();
  });
}

function acting(request: FastifyRequest, act: DeskAct) {
  const { principal, room } = request;
  if (!principal.mayAct(act)) throw fault('not_allowed');
  const { id } = request.params as { id: string };
  return { place: { programId: room.programId, storeId: id }, actor: actorOf(principal, request) };
}
