import { quoteBody, quoteSchema, refundPreviewBody, refundPreviewSchema } from '#contract';
import { encodeRefusal, FIELD_READERS, type Refusal } from '#engine';
import { quoteSale } from '../figures/quote.ts';
import { previewRefund } from '../figures/refund-preview.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../write/occurred-at.ts';

const PROBLEMS = [...BODY_PROBLEMS, 422];

/** What a sale would pay, what a refund would cost whom: asked before it is done, changes nothing. */
export function quoteRoutes(app: App, house: House): void {
  app.post(
    '/redemptions/quote',
    {
      schema: {
        tags: ['redemptions'],
        summary: 'What selling points would pay now',
        params: pathOf('/redemptions/quote'),
        body: quoteBody,
        response: answers(200, quoteSchema, PROBLEMS),
      },
    },
    async ({ room, body }, reply) => {
      requireRead('pointsOrAll', 'points', body.points);
      requireLease(room);
      return reply.send(orThrow(quoteSale(room, body, house.clock())));
    },
  );
  app.post(
    '/orders/:id/refunds/preview',
    {
      schema: {
        tags: ['orders'],
        summary: 'What a refund would cost whom',
        params: pathOf('/orders/:id/refunds/preview'),
        body: refundPreviewBody,
        response: answers(200, refundPreviewSchema, PROBLEMS),
      },
    },
    async ({ room, body, params }, reply) => {
      requireRead('money', 'amount', body.amount);
      requireLease(room);
      return reply.send(orThrow(previewRefund(room, (params as { id: string }).id, body.amount)));
    },
  );
}

function requireRead(kind: 'money' | 'pointsOrAll', field: string, value: string): void {
  const reader = FIELD_READERS[kind];
  if (reader.read(value) === undefined) throw new HttpProblem(malformed(field, reader.rule, value));
}

function requireLease(room: ProgramRoom): void {
  if (!room.writer.holdsLease()) throw fault('stopped', { retryAfter: 10 });
}

function orThrow<Answer extends object>(answer: Answer | Refusal): Answer {
  if ('code' in answer) throw new HttpProblem(encodeRefusal(answer as Refusal) as { code: string });
  return answer;
}
