import type { FastifyRequest } from 'fastify';
import { closeDifferenceBody, closingBody, closingSchema, rejectClosingBody } from '#contract';
import { type DifferenceClosing, openDifferenceClosings } from '#payments';
import { actorOf } from '../auth/principal.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { lookAtDay } from './look-at-day.ts';
import { closingRow } from './payout-rows.ts';

const tags = ['withdrawals'];
const PATH = '/reconciliation/differences/:id/closing';
const PROBLEMS = [...BODY_PROBLEMS, 409];

/** A single difference is closed for a reason that is kept, by two people: whoever proposes, and another. */
export function closingRoutes(app: App, house: House): void {
  const proposing = {
    tags,
    summary: 'Propose to close one difference, and say why; it stays open until a second person agrees',
    params: pathOf(PATH),
    body: closingBody,
    response: answers(201, closingSchema, PROBLEMS),
  };
  app.post(PATH, { schema: proposing }, async (request, reply) => {
    const { id, actor } = officer(request);
    const { reason } = request.body;
    await lookFor(house, request, request.body);
    const closing = await closingsOf(house, request).propose(id, reason, actor.id, new Date(house.clock()));
    if (!closing) throw fault('already_decided');
    await note(house, request, 'difference.propose', reason);
    return reply.code(201).send(closingRow(closing));
  });

  const closing = {
    tags,
    summary: 'Close it as the second person, for the reason that was seen; payouts go on once none is open',
    params: pathOf(`${PATH}/approve`),
    body: closeDifferenceBody,
    response: answers(200, closingSchema, PROBLEMS),
  };
  app.post(`${PATH}/approve`, { schema: closing }, async (request) => {
    const { id, actor } = officer(request);
    const proposed = await lookFor(house, request, request.body);
    if (!proposed) throw fault('not_found');
    const { closingId } = request.body;
    refuseAnother(proposed, closingId);
    if (proposed.proposedBy === actor.id) throw fault('same_person');
    const seen = { differenceId: id, closingId };
    const closed = await closingsOf(house, request).close(seen, actor.id, new Date(house.clock()));
    if (!closed) throw fault('already_decided');
    await note(house, request, 'difference.close', closed.reason);
    await lookFor(house, request, request.body);
    return closingRow(closed);
  });

  const rejecting = {
    tags,
    summary: 'Turn the proposal down that was seen, or take one’s own back; the difference stays open',
    params: pathOf(`${PATH}/reject`),
    body: rejectClosingBody,
    response: empty(PROBLEMS),
  };
  app.post(`${PATH}/reject`, { schema: rejecting }, async (request, reply) => {
    const { id } = officer(request);
    const closings = closingsOf(house, request);
    const { closingId, reason } = request.body;
    const proposed = (await closings.of([id])).get(id);
    if (!proposed) throw fault('not_found');
    refuseAnother(proposed, closingId);
    if (!(await closings.drop({ differenceId: id, closingId }))) throw fault('already_decided');
    await note(house, request, 'difference.reject', reason);
    return reply.code(204).send();
  });
}

/** Nobody decides what they have not read (decision 0012); what is closed says so itself. */
function refuseAnother(proposed: DifferenceClosing, closingId: string): void {
  if (proposed.closedBy === undefined && proposed.closingId !== closingId) throw fault('proposal_changed');
}

function officer(request: FastifyRequest) {
  const { principal } = request;
  if (principal.kind !== 'staff' || !principal.mayAct('difference.close')) throw fault('not_allowed');
  return { id: idOf(request), actor: actorOf(principal, request) };
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}

function closingsOf({ database }: House, { room }: FastifyRequest) {
  return openDifferenceClosings(database, room.programId);
}

type Asked = { readonly day: string; readonly channel?: string | undefined };

/**
 * Looks at the day again, which also counts what is still open: nobody closes what is not there, or is another by now.
 *
 * Throws   not_found when that day has no such difference.
 */
async function lookFor(
  house: House,
  request: FastifyRequest,
  { day, channel = 'simulated' }: Asked,
): Promise<DifferenceClosing | undefined> {
  const { writer, providers } = request.room;
  const provider = providers.find((one) => one.channel === channel);
  if (!provider) throw fault('not_found');
  const { programId, state } = writer;
  const { utcOffsetMinutes } = state.policy;
  const { ids, closings } = await lookAtDay(house, { programId, utcOffsetMinutes, provider, day });
  const id = idOf(request);
  if (!ids.includes(id)) throw fault('not_found');
  return closings.get(id);
}

async function note(house: House, request: FastifyRequest, action: string, reason: string): Promise<void> {
  const { programId } = request.room;
  const deed = { action, programId, subject: `difference:${idOf(request)}`, more: { reason } };
  await house.desk.audit.record(actorOf(request.principal, request), deed);
}
