import type { FastifyReply } from 'fastify';
import {
  type MemberProof,
  memberProofSchema,
  proofBody,
  proofsPage,
  proofsQuery,
  publishedProofSchema,
} from '#contract';
import { detailRoute } from '../read/detail-route.ts';
import { reachState } from '../read/freshness.ts';
import { listRoute } from '../read/list-route.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { goneSignal, PATIENT } from '../server/patience.ts';
import { fault } from '../server/problem.ts';
import { acting } from './acting.ts';
import { keepPaper, paperOf, paperPage } from './paper-list.ts';
import { published } from './published.ts';

const tag = 'proofs';
const kind = 'proof';
type Asked = { readonly programId: string; readonly day: string; readonly memberId: string };

const PATH_OF_MEMBER = '/proofs/:day/members/:id';

/** Published proofs of what everybody was owed when a day ended, for staff and for members. */
export function proofReads(app: App, house: House): void {
  const { papers } = house.desk;
  listRoute(app, {
    path: '/proofs',
    tag,
    summary: 'Published proofs, the latest day first',
    query: proofsQuery,
    page: proofsPage,
    reach: reachState,
    fetch: (room, query) => paperPage(papers, room, kind, query),
    rows: (_, items) => items.map(published),
  });
}

/** What staff do with proofs. */
export function proofRoutes(app: App, house: House): void {
  const { papers } = house.desk;
  proofReads(app, house);
  detailRoute(app, {
    path: '/proofs/:day',
    tag,
    summary: 'The published proof of a day',
    answer: publishedProofSchema,
    reach: reachState,
    find: async ({ programId }, { day }) =>
      published(await paperOf(papers, { programId, kind, period: day })),
  });
  publishingRoute(app, house);
  const schema = {
    tags: [tag],
    summary: 'A member’s own proof of a published day, to be handed to them; it stands in the audit log',
    params: pathOf(PATH_OF_MEMBER),
    response: answers(200, memberProofSchema, [...READ_PROBLEMS, 409]),
  };
  app.get(PATH_OF_MEMBER, { schema, config: PATIENT }, async (request, reply) => {
    const actor = acting(request, 'people.read');
    const { programId } = request.room;
    const { day, id } = request.params as { day: string; id: string };
    const proof = await proofOf(house, { programId, day, memberId: id }, reply);
    const about = { action: 'proof.hand', programId, subject: `member:${id}`, more: { day } };
    await house.desk.audit.record(actor, about);
    return proof;
  });
}

function publishingRoute(app: App, house: House): void {
  const schema = {
    tags: [tag],
    summary: 'Publish the proof of a day that is over, once and for ever',
    params: pathOf('/proofs'),
    body: proofBody,
    response: answers(201, publishedProofSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post('/proofs', { schema, config: PATIENT }, async (request, reply) => {
    const actor = acting(request, 'papers.change');
    const { programId } = request.room;
    const { day } = request.body;
    const proof = await house.readings.proveDay(programId, day, { signal: goneSignal(reply) });
    if (!proof) throw fault('not_over', { period: day });
    const paper = await keepPaper(house.desk.papers, actor, { programId, kind, period: day }, proof);
    return reply.code(201).send(published(paper));
  });
}

/**
 * A member's way to the root that was published.
 *
 * Throws   not_found: nothing was published for that day, or the member was not there; paper_differs: the journal
 *          gives another root now; busy: too many other days are asked for just now.
 */
export async function proofOf(house: House, asked: Asked, reply: FastifyReply): Promise<MemberProof> {
  const { programId, day, memberId } = asked;
  const { proof } = published(await paperOf(house.desk.papers, { programId, kind, period: day }));
  const leaf = await house.readings.proveMember(programId, day, memberId, { signal: goneSignal(reply) });
  if (leaf === 'busy') throw fault('busy', { retryAfter: 10 });
  if (leaf?.root !== proof.root.hash) throw fault('paper_differs', { period: day });
  if (!leaf.proof) throw fault('not_found');
  return leaf.proof as MemberProof;
}
