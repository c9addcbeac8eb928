import type { FastifyRequest } from 'fastify';
import { acceptedSchema, bodySchema, ordersQuery, ownStoresSchema, tillOrdersPage, WRITES } from '#contract';
import { memberNames } from '../desk/member-names.ts';
import { reachSeq } from '../read/freshness.ts';
import { orderRow } from '../read/order-rows.ts';
import { rangeOf } from '../read/times.ts';
import type { House } from '../room.ts';
import { answers, READ_PROBLEMS, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { keyHeader, pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { singleWrite } from '../write/single-write.ts';
import { cashierRoutes } from './cashier-routes.ts';
import { ownStores, roleAt } from './own-store.ts';

const tags = ['me'];
const ORDERS = '/stores/:store/orders';

/** The stores somebody owns or works at: orders are seen and entered there, and nowhere else. */
export function storeRoutes(app: App, house: House): void {
  const listed = {
    tags,
    summary: 'The stores one owns or works at',
    params: pathOf('/stores'),
    response: answers(200, ownStoresSchema, READ_PROBLEMS),
  };
  app.get('/stores', { schema: listed }, async (request) => {
    const roles = await ownStores(house, request);
    const names = await house.desk.namesOf(request.room.programId, 'store', [...roles.keys()]);
    return {
      items: [...roles].map(([storeId, role]) => ({ storeId, name: names.get(storeId) ?? null, role })),
    };
  });
  const orders = {
    tags,
    summary: 'Orders of a store one owns or works at, newest first',
    params: pathOf(ORDERS),
    querystring: ordersQuery.pick({
      limit: true,
      cursor: true,
      minSeq: true,
      from: true,
      to: true,
      status: true,
    }),
    response: answers(200, tillOrdersPage, READ_PROBLEMS),
  };
  app.get(ORDERS, { schema: orders }, async (request) => {
    const { room, query } = request;
    const storeId = storeOf(request);
    await roleAt(house, request, storeId);
    await reachSeq(room, query.minSeq);
    const page = await room.books.read.orders({ ...query, ...rangeOf(query), storeId });
    const rows = page.items.map(orderRow);
    const names = await memberNames(house, room, [...new Set(rows.map((row) => row.memberId))], 'masked');
    const items = rows.map((row) => ({ ...row, guestName: names.get(row.memberId) ?? null }));
    return { items, nextCursor: page.nextCursor ?? null, asOfSeq: page.asOfSeq };
  });
  takeOrder(app, house);
  cashierRoutes(app, house);
}

/** What the till cannot say: the store is the path's, and where the money lies is the operator's to say. */
const NOT_THE_TILLS = ['storeId', 'funding', 'region'];

function takeOrder(app: App, house: House): void {
  const schema = {
    tags,
    summary: 'Enter an order of one’s store; the guest by member id, or by phone in its place',
    params: pathOf(ORDERS),
    headers: keyHeader,
    body: bodySchema('PlaceOrder', NOT_THE_TILLS),
    response: answers(201, acceptedSchema, WRITE_PROBLEMS),
  };
  const validatorCompiler = () => (value: unknown) => ({ value });
  const config = { bringsHeaders: true };
  app.post(ORDERS, { schema, validatorCompiler, config }, async (request, reply) => {
    const storeId = storeOf(request);
    await roleAt(house, request, storeId);
    const { phone, ...fields } = Object(request.body) as Readonly<Record<string, unknown>>;
    const other = NOT_THE_TILLS.find((name) => Object.hasOwn(fields, name));
    if (other !== undefined) throw new HttpProblem(malformed(other, 'left_out', fields[other]));
    const guest = phone === undefined ? {} : { memberId: await guestOf(house, request, phone) };
    const body = { ...fields, ...guest };
    // Points for oneself out of one's own till: somebody else enters that order.
    if ((body as { memberId?: unknown }).memberId === request.principal.login) throw fault('own_order');
    request.body = body;
    request.principal = { ...request.principal, maySend: (type) => type === 'PlaceOrder' };
    return singleWrite('PlaceOrder', WRITES.PlaceOrder.makes, { storeId }, request, reply, house);
  });
}

const PHONE = /^1[3-9]\d{9}$/;

async function guestOf({ desk }: House, { room }: FastifyRequest, phone: unknown): Promise<string> {
  if (typeof phone !== 'string' || !PHONE.test(phone))
    throw new HttpProblem(malformed('phone', 'phone', undefined));
  const memberId = await desk.externalIds.find(room.programId, 'phone', phone);
  if (memberId === undefined) throw fault('no_such_guest');
  return memberId;
}

function storeOf({ params }: FastifyRequest): string {
  return (params as { store: string }).store;
}
