import type { z } from 'zod';
import {
  conversionQuoteSchema,
  previewBody,
  quoteSchema,
  refundPreviewSchema,
  withdrawalQuoteSchema,
} from '#contract';
import {
  type CommandOf,
  type CommandType,
  encodeRefusal,
  formatInstant,
  type ProgramState,
  parseCommand,
  type Refusal,
} from '#engine';
import { quoteConversion } from '../figures/conversion-quote.ts';
import { readDurable } from '../figures/durable-state.ts';
import { quoteSale } from '../figures/quote.ts';
import { previewRefund } from '../figures/refund-preview.ts';
import { quoteWithdrawal } from '../figures/withdrawal-quote.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';

export type Preview<Type extends CommandType> = {
  readonly path: string;
  readonly type: Type;
  readonly tag: string;
  readonly summary: string;
  readonly inPath?: string;
  /** Fields that only the deed itself needs. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** Fields that say what one agrees to: nothing is agreed to here. */
  readonly hidden?: readonly string[];
  readonly answer: z.ZodType;
  plan(state: ProgramState, command: CommandOf<Type>): object | Refusal;
};

/** What a command would do now, worked out by the engine's own plan: changes nothing. */
export function previewRoutes(app: App, house: House): void {
  previewRoute(app, house, {
    path: '/redemptions/quote',
    type: 'RedeemPoints',
    tag: 'redemptions',
    summary: 'What selling points would pay now',
    leftOut: { redemptionId: 'quote' },
    hidden: ['minNet'],
    answer: quoteSchema,
    plan: quoteSale,
  });
  previewRoute(app, house, {
    path: '/orders/:id/refunds/preview',
    type: 'RefundOrder',
    tag: 'orders',
    summary: 'What a refund would cost whom',
    inPath: 'orderId',
    leftOut: { refundId: 'preview' },
    hidden: ['maxLoss', 'reason', 'officers'],
    answer: refundPreviewSchema,
    plan: previewRefund,
  });
  previewRoute(app, house, {
    path: '/withdrawals/quote',
    type: 'RequestWithdrawal',
    tag: 'withdrawals',
    summary: 'What a withdrawal would pay now, and what tax it would bear',
    leftOut: { withdrawalId: 'quote' },
    answer: withdrawalQuoteSchema,
    plan: quoteWithdrawal,
  });
  previewRoute(app, house, {
    path: '/conversions/:id/quote',
    type: 'ConvertPoints',
    tag: 'shares',
    summary: 'How many shares points would make now',
    inPath: 'conversionId',
    leftOut: { entitlementId: 'quote' },
    hidden: ['minNet'],
    answer: conversionQuoteSchema,
    plan: quoteConversion,
  });
}

export function previewRoute<Type extends CommandType>(app: App, house: House, preview: Preview<Type>): void {
  const { path, type, tag, summary, inPath, leftOut, hidden = [] } = preview;
  const given = inPath === undefined ? [] : [inPath];
  const schema = {
    tags: [tag],
    summary,
    params: pathOf(path),
    body: previewBody(type, [...Object.keys(leftOut), ...hidden, ...given]),
    response: answers(200, preview.answer, [...BODY_PROBLEMS, 409, 422]),
  };
  // The engine checks the shape, as for the command itself.
  const validatorCompiler = () => (value: unknown) => ({ value });
  app.post(path, { schema, validatorCompiler }, async ({ room, body, params }, reply) => {
    const { id } = params as { id?: string };
    const fields = inPath === undefined ? leftOut : { ...leftOut, [inPath]: id };
    return reply.send(await previewAnswer(house, room, type, body, fields, preview.plan));
  });
}

/** What the command would do now; throws the refusal it would meet. */
export async function previewAnswer<Type extends CommandType>(
  house: House,
  room: ProgramRoom,
  type: Type,
  body: unknown,
  fields: object,
  plan: Preview<Type>['plan'],
): Promise<object> {
  const read = commandOf(type, body ?? {}, fields);
  const answer = await readDurable(room, (state) =>
    plan(state, { ...read, at: Math.max(house.clock(), state.at) }),
  );
  if ('code' in answer) throw new HttpProblem(encodeRefusal(answer as Refusal) as { code: string });
  return answer;
}

/** Reads the body as the command it is about. */
function commandOf<Type extends CommandType>(type: Type, body: unknown, fields: object): CommandOf<Type> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new HttpProblem(malformed('', 'object', body));
  }
  const reserved = ['id', 'type', 'at', ...Object.keys(fields)].find((name) => Object.hasOwn(body, name));
  if (reserved !== undefined) {
    throw new HttpProblem(malformed(reserved, 'left_out', (body as Record<string, unknown>)[reserved]));
  }
  const parsed = parseCommand({ ...body, ...fields, id: 'preview', type, at: formatInstant(0) });
  if ('malformed' in parsed) throw new HttpProblem({ code: 'malformed', ...parsed.malformed });
  return parsed.command as CommandOf<Type>;
}
