import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Write } from '#contract';
import type { CommandType } from '#engine';
import type { Answer, RefusedJson } from '#journal';
import { refuseOpenDifference } from '../payouts/refuse-difference.ts';
import type { House } from '../room.ts';
import { JSON_HEADERS } from '../server/json-headers.ts';
import { fault, sendProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { auditedAnswer } from './audited-answer.ts';
import { commandIdOf, ownId } from './command-id.ts';
import { refuseDemoLive } from './demo-live.ts';
import { wrongOccurredAt } from './occurred-at.ts';
import { unknownRegion } from './unknown-region.ts';
import { wrongSender } from './wrong-sender.ts';

type Body = Readonly<Record<string, unknown>>;

/**
 * Hands one command to the writer and answers when it is durable. The shape is checked once, by the engine,
 * on the writer's side; here only what HTTP adds: the key, the path's fields, the caller's clock, the region table.
 */
export async function singleWrite(
  type: CommandType,
  makes: Write['makes'],
  pathFields: Body,
  request: FastifyRequest,
  reply: FastifyReply,
  house: Pick<House, 'clock' | 'codeSender' | 'database' | 'desk' | 'regions'>,
): Promise<FastifyReply> {
  if (!request.principal.maySend(type)) throw fault('not_allowed');
  const id = commandIdOf(request);
  const body = request.body ?? {};
  if (typeof body !== 'object' || Array.isArray(body)) {
    return sendProblem(request, reply, malformed('', 'object', body));
  }
  const fields = body as Body;
  const wrongly = wrongSender(request.principal, type, fields);
  if (wrongly) throw fault(wrongly);
  const reserved = reservedIn(fields, pathFields);
  if (reserved !== undefined) {
    return sendProblem(request, reply, malformed(reserved, 'left_out', fields[reserved]));
  }
  if (type === 'SetStage') await refuseDemoLive(house, type, fields);
  if (type === 'ReviewWithdrawal' || type === 'SettleStore')
    await refuseOpenDifference(house, request.room, { ...fields, type });
  const wrong =
    wrongOccurredAt(fields.occurredAt, house.clock()) ?? unknownRegion(type, fields.region, house.regions);
  if (wrong) return sendProblem(request, reply, wrong);

  // The body is nobody else's: made into the command as it is, rather than copied.
  const command = Object.assign(fields as Record<string, unknown>, pathFields);
  command.id = id;
  command.type = type;
  if (makes && fields[makes[0]] === undefined) {
    command[makes[0]] = ownId(makes[1], request.room.programId, id);
  }
  const answer = await auditedAnswer(request, house, command);
  if (answer.code === undefined) return reply.code(201).headers(JSON_HEADERS).send(answer.text);
  return sendProblem(request, reply, refusalOf(answer));
}

const RESERVED = new Set(['id', 'type', 'at']);

function reservedIn(fields: Body, pathFields: Body): string | undefined {
  for (const name in fields) if (RESERVED.has(name) || Object.hasOwn(pathFields, name)) return name;
  return undefined;
}

function refusalOf(answer: Answer) {
  const { outcome: _, id, ...refusal } = answer.outcome as RefusedJson;
  return { ...refusal, ...(id === undefined ? {} : { commandId: id }) };
}
