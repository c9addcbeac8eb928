import type { FastifyRequest } from 'fastify';
import {
  type ApprovalRow,
  approvalSchema,
  approvalsPage,
  approvalsQuery,
  mayApprove,
  proposalBody,
  rejectionBody,
  TWO_PERSONS,
} from '#contract';
import type { Approval } from '#desk';
import type { CommandType } from '#engine';
import { actorOf } from '../auth/principal.ts';
import { readDurable } from '../figures/durable-state.ts';
import { refuseOpenDifference } from '../payouts/refuse-difference.ts';
import { cursorBefore, placeOf } from '../read/place-cursor.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { refuseDemoLive } from '../write/demo-live.ts';
import { carryOut, checkedFields } from './carry-out.ts';

const tags = ['approvals'];
const LIMIT_DEFAULT = 50;

/** Commands that take two people: proposing, agreeing, turning down. */
export function approvalRoutes(app: App, house: House): void {
  const { approvals } = house.desk;
  const listed = {
    tags,
    summary: 'What was proposed, newest first',
    params: pathOf('/approvals'),
    querystring: approvalsQuery,
    response: answers(200, approvalsPage, READ_PROBLEMS),
  };
  app.get('/approvals', { schema: listed }, async (request) => {
    if (!request.principal.mayAct('approvals.read')) throw fault('not_allowed');
    const { limit = LIMIT_DEFAULT, cursor, status } = request.query;
    const below = placeOf(cursor);
    const { programId } = request.room;
    const rows = await approvals.list({ programId, status, below, limit });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      items: rows.map(approvalRow),
      nextCursor: last ? cursorBefore(last.place) : null,
      asOfSeq: await readDurable(request.room, (state) => state.seq),
    };
  });

  const proposing = {
    tags,
    summary: 'Propose a command that takes two people',
    params: pathOf('/approvals'),
    body: proposalBody,
    response: answers(201, approvalSchema, BODY_PROBLEMS),
  };
  app.post('/approvals', { schema: proposing }, async (request, reply) => {
    const { principal, room } = request;
    const { type, fields } = request.body;
    if (principal.kind !== 'staff' || !principal.maySend(type)) throw fault('not_allowed');
    const checked = checkedFields(room.programId, type as CommandType, fields, house);
    await refuseDemoLive(house, type, checked);
    const proposal = { programId: room.programId, type, fields: checked };
    const approval = await approvals.propose(actorOf(principal, request), proposal);
    return reply.code(201).send(approvalRow(approval));
  });
  decidingRoutes(app, house);
}

function decidingRoutes(app: App, house: House): void {
  const { approvals } = house.desk;
  const path = '/approvals/:id';
  const found = async (request: FastifyRequest): Promise<Approval> => {
    const { id } = request.params as { id: string };
    const approval = await approvals.find(request.room.programId, id);
    if (!approval) throw fault('not_found');
    return approval;
  };
  const approving = {
    tags,
    summary: 'Agree as the second person; the command is carried out with both as its officers',
    params: pathOf(path),
    response: answers(200, approvalSchema, WRITE_PROBLEMS),
  };
  app.post(`${path}/approve`, { schema: approving }, async (request) => {
    const { approvalId, type, fields } = await found(request);
    const { principal, room } = request;
    const { role } = principal;
    if (principal.kind !== 'staff' || !role || !mayApprove(role, type)) throw fault('not_allowed');
    await refuseDemoLive(house, type, fields);
    await refuseOpenDifference(house, room, { ...fields, type });
    const decided = await approvals.approve(actorOf(principal, request), room.programId, approvalId);
    if ('problem' in decided) throw decisionProblem(decided.problem);
    const { outcome, refusal } = await carryOut(request, house, decided.approval);
    if (refusal) throw new HttpProblem(refusal);
    return approvalRow({ ...decided.approval, status: 'done', outcome });
  });

  const rejecting = {
    tags,
    summary: 'Turn a proposal down, or take one’s own back',
    params: pathOf(path),
    body: rejectionBody,
    response: answers(200, approvalSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post(`${path}/reject`, { schema: rejecting }, async (request) => {
    const { approvalId, type, proposedBy } = await found(request);
    const { principal, room } = request;
    const { role } = principal;
    const fits = principal.id === proposedBy || (role !== undefined && mayApprove(role, type));
    if (principal.kind !== 'staff' || !fits) throw fault('not_allowed');
    const { reason } = request.body;
    const actor = actorOf(principal, request);
    const decided = await approvals.reject(actor, room.programId, approvalId, reason);
    if ('problem' in decided) throw decisionProblem(decided.problem);
    return approvalRow(decided.approval);
  });
}

function decisionProblem(problem: 'not_found' | 'same_person' | 'decided'): HttpProblem {
  return fault(problem === 'decided' ? 'already_decided' : problem);
}

function approvalRow({
  proposedAt,
  expiresAt,
  decidedAt,
  programId: _,
  place: __,
  ...row
}: Approval): ApprovalRow {
  return {
    ...row,
    fields: { ...row.fields },
    outcome: row.outcome && { ...row.outcome },
    approvers: [...(TWO_PERSONS[row.type as CommandType]?.approve ?? [])],
    proposedAt: proposedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
