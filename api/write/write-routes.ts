import { acceptedSchema, bodySchema, bulkSchema, outcomesSchema } from '#contract';
import type { CommandType } from '#engine';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { keyHeader, pathOf } from '../server/parameters.ts';
import { bulkWrite } from './bulk-write.ts';
import { singleWrite } from './single-write.ts';

type WriteRoute = {
  readonly path: string;
  readonly type: CommandType;
  readonly tag: string;
  readonly summary: string;
  /** Field of the command that the path's `:id` gives. */
  readonly inPath?: string;
};

/** The single writes: a path each, a command each. */
export const WRITE_ROUTES: readonly WriteRoute[] = [
  { path: '/members', type: 'RegisterMember', tag: 'members', summary: 'Register a member' },
  { path: '/bindings', type: 'BindMember', tag: 'members', summary: 'Bind a member to a referrer' },
  { path: '/stores', type: 'RegisterStore', tag: 'stores', summary: 'Register a store' },
  { path: '/orders', type: 'PlaceOrder', tag: 'orders', summary: 'Place an order' },
  {
    path: '/orders/:id/settle',
    type: 'SettleOrder',
    tag: 'orders',
    summary: 'Settle a pending order now',
    inPath: 'orderId',
  },
  {
    path: '/orders/:id/refunds',
    type: 'RefundOrder',
    tag: 'orders',
    summary: 'Refund an order, in part or whole',
    inPath: 'orderId',
  },
  { path: '/redemptions', type: 'RedeemPoints', tag: 'redemptions', summary: 'Sell points' },
  { path: '/agencies', type: 'AppointAgent', tag: 'agencies', summary: 'Appoint a regional agent' },
  {
    path: '/agencies/:id/end',
    type: 'EndAgency',
    tag: 'agencies',
    summary: 'End an agency',
    inPath: 'agencyId',
  },
  { path: '/injections', type: 'InjectCapital', tag: 'money', summary: 'Inject capital into the pool' },
  { path: '/deposits', type: 'FundDeposit', tag: 'money', summary: 'Pay into a store’s deposit' },
];

const BULK_BODY_MAX = 4 * 1024 * 1024;

/**
 * Bodies are documented here and checked once, by the engine, where the writer reads them. The headers that
 * guard pages are worked out anew for each answer; these answers bring their own few (`JSON_HEADERS`).
 */
const lean = { validatorCompiler: () => (value: unknown) => ({ value }), helmet: false } as const;

export function writeRoutes(app: App, house: House): void {
  for (const { path, type, tag, summary, inPath } of WRITE_ROUTES) {
    const schema = {
      tags: [tag],
      summary,
      params: pathOf(path),
      headers: keyHeader,
      body: bodySchema(type, inPath === undefined ? [] : [inPath]),
      response: answers(201, acceptedSchema, WRITE_PROBLEMS),
    };
    app.post(path, { ...lean, schema }, (request, reply) => {
      const { id } = request.params as { id?: string };
      const fields = inPath === undefined ? {} : { [inPath]: id };
      return singleWrite(type, fields, request, reply, house);
    });
  }
  app.post(
    '/commands',
    {
      ...lean,
      bodyLimit: BULK_BODY_MAX,
      schema: {
        tags: ['commands'],
        summary: 'Many commands at once, at most 1 000; one outcome each, in order',
        params: pathOf('/commands'),
        body: bulkSchema,
        response: answers(200, outcomesSchema, BODY_PROBLEMS),
      },
    },
    (request, reply) => bulkWrite(request, reply, house),
  );
}
