import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { minSeqQuery } from '#contract';
import type { Principal } from '../auth/principal.ts';
import type { ProgramRoom } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { PATIENT } from '../server/patience.ts';
import { reachSeq } from './freshness.ts';

type PathParameters = {
  readonly id: string;
  readonly reference: string;
  readonly entry: string;
  readonly month: string;
  readonly day: string;
};
type Asked = { readonly minSeq?: number | undefined };

/** One thing, found by the path or not at all. */
export type DetailRoute<Query extends z.ZodType<Asked>, Answer> = {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly answer: z.ZodType<Answer>;
  readonly query?: Query;
  /** Problems it can answer beside those of any reading. */
  readonly problems?: readonly number[];
  /** Its answer may take minutes. */
  readonly patient?: boolean;
  /** Waits until what is read holds this accepted command; default: the books. */
  readonly reach?: (room: ProgramRoom, minSeq: number | undefined) => Promise<void>;
  find(
    room: ProgramRoom,
    parameters: PathParameters,
    query: z.output<Query>,
    principal: Principal,
    reply: FastifyReply,
  ): Promise<Answer> | Answer;
};

const plainQuery = z.object({ minSeq: minSeqQuery });

export function detailRoute<Answer, Query extends z.ZodType<Asked> = typeof plainQuery>(
  app: App,
  route: DetailRoute<Query, Answer>,
): void {
  const schema = {
    tags: [route.tag],
    summary: route.summary,
    params: pathOf(route.path),
    querystring: route.query ?? plainQuery,
    response: answers(200, route.answer, [...READ_PROBLEMS, ...(route.problems ?? [])]),
  };
  app.get(route.path, { schema, config: route.patient ? PATIENT : {} }, async (request, reply) => {
    const query = request.query as z.output<Query>;
    await (route.reach ?? reachSeq)(request.room, query.minSeq);
    return route.find(request.room, request.params as PathParameters, query, request.principal, reply);
  });
}
