import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  acceptedSchema,
  bodySchema,
  minSeqQuery,
  type OwnStore,
  ownStoreSchema,
  previewBody,
  REGISTER_LISTS,
  refundPreviewSchema,
  registerPage,
  WRITES,
} from '#contract';
import { storeFromState } from '../figures/from-state.ts';
import { previewRefund } from '../figures/refund-preview.ts';
import { reachSeq } from '../read/freshness.ts';
import { storeRow } from '../read/people-rows.ts';
import { previewAnswer } from '../read/preview-routes.ts';
import { statementRoute } from '../read/statement-routes.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { keyHeader, pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { singleWrite } from '../write/single-write.ts';
import { ownRegister } from './own-register.ts';
import { roleAt } from './own-store.ts';

const tags = ['me'];
const STORE = '/stores/:store';
const REFUNDS = `${STORE}/orders/:order/refunds`;

/** What a store has and is owed, and giving money back: for its owner, not for who works at the till. */
export function storeMoney(app: App, house: House): void {
  const told = {
    tags,
    summary: 'One’s store: what it is owed, its deposit, what is on its way',
    params: pathOf(STORE),
    querystring: z.object({ minSeq: minSeqQuery }),
    response: answers(200, ownStoreSchema, READ_PROBLEMS),
  };
  app.get(STORE, { schema: told }, async (request): Promise<OwnStore> => {
    const { room, query } = request;
    const id = await ownedBy(house, request);
    await reachSeq(room, query.minSeq);
    const { item, asOfSeq } = await room.books.read.store(id);
    if (!item) throw fault('not_found');
    const names = await house.desk.namesOf(room.programId, 'store', [id]);
    const standing = await storeFromState(room, id);
    return {
      ...storeRow(item, names.get(id)),
      suspended: standing?.suspended ?? false,
      onItsWay: standing?.onItsWay ?? '0.000000',
      asOfSeq,
    };
  });
  statementRoute(app, house, `${STORE}/statement`, 'store', (request) => ownedBy(house, request));
  app.register(async (owned) => {
    owned.addHook('preHandler', async (request) => {
      (request.params as { id?: string }).id = await ownedBy(house, request);
    });
    ownRegister(owned as App, {
      path: `${STORE}/settlements`,
      summary: 'What one’s store was paid, newest first',
      page: registerPage(REGISTER_LISTS.settlements),
      name: 'settlements',
      isOf: (row, id) => row.storeId === id,
    });
  });
  refundRoutes(app, house);
}

/** What the till cannot say about a refund: two officers approve at the desk. */
const NOT_THE_TILLS = ['officers'];

function refundRoutes(app: App, house: House): void {
  const validatorCompiler = () => (value: unknown) => ({ value });
  const previewed = {
    tags,
    summary: 'What giving money back for an order of one’s store would cost whom',
    params: pathOf(`${REFUNDS}/preview`),
    body: previewBody('RefundOrder', ['orderId', 'refundId', 'maxLoss', 'reason', 'officers']),
    response: answers(200, refundPreviewSchema, [...BODY_PROBLEMS, 409, 422]),
  };
  app.post(`${REFUNDS}/preview`, { schema: previewed, validatorCompiler }, async (request, reply) => {
    const fields = { refundId: 'preview', orderId: await orderOf(house, request) };
    return reply.send(
      await previewAnswer(house, request.room, 'RefundOrder', request.body, fields, previewRefund),
    );
  });
  const given = {
    tags,
    summary: 'Give money back for an order of one’s store',
    params: pathOf(REFUNDS),
    headers: keyHeader,
    body: bodySchema('RefundOrder', ['orderId', ...NOT_THE_TILLS]),
    response: answers(201, acceptedSchema, WRITE_PROBLEMS),
  };
  const config = { bringsHeaders: true };
  app.post(REFUNDS, { schema: given, validatorCompiler, config }, async (request, reply) => {
    const orderId = await orderOf(house, request);
    const fields = Object(request.body) as Readonly<Record<string, unknown>>;
    const other = NOT_THE_TILLS.find((name) => Object.hasOwn(fields, name));
    if (other !== undefined) throw new HttpProblem(malformed(other, 'left_out', fields[other]));
    request.principal = { ...request.principal, maySend: (type) => type === 'RefundOrder' };
    return singleWrite('RefundOrder', WRITES.RefundOrder.makes, { orderId }, request, reply, house);
  });
}

async function ownedBy(house: House, request: FastifyRequest): Promise<string> {
  const { store } = request.params as { store: string };
  if ((await roleAt(house, request, store)) !== 'owner') throw fault('not_allowed');
  return store;
}

/** Of one's own store; of another's, nobody learns that it is there. */
async function orderOf(house: House, request: FastifyRequest): Promise<string> {
  const storeId = await ownedBy(house, request);
  const { order } = request.params as { order: string };
  if (request.room.writer.state.orders.get(order)?.store.id !== storeId) throw fault('not_found');
  return order;
}
