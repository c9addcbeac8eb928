import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { RefusalJson, Write } from '#contract';
import { WRITES } from '#contract';
import type { Approval } from '#desk';
import { type CommandType, formatInstant, parseCommand } from '#engine';
import type { RefusedJson } from '#journal';
import type { House } from '../room.ts';
import { HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { auditedAnswer } from '../write/audited-answer.ts';
import { ownId } from '../write/command-id.ts';
import { unknownRegion } from '../write/unknown-region.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Stand-ins while nobody has agreed yet: the shape of a command is looked at when it is proposed. */
const TWO = ['staff:first', 'staff:second'];
const RESERVED = ['id', 'at', 'type', 'officers'];

/**
 * The fields of a proposed command as they will be carried out, an id of ours included.
 *
 * Throws   malformed when they are not of the command's shape: nothing waits that could never be done.
 */
export function checkedFields(
  programId: string,
  type: CommandType,
  fields: Fields,
  { clock, regions }: Pick<House, 'clock' | 'regions'>,
): Fields {
  const reserved = RESERVED.find((name) => Object.hasOwn(fields, name));
  if (reserved !== undefined) {
    throw new HttpProblem(malformed(reserved, 'left_out', fields[reserved]));
  }
  const { makes } = (WRITES as Readonly<Record<string, Write>>)[type] ?? {};
  const own =
    makes && fields[makes[0]] === undefined ? { [makes[0]]: ownId(makes[1], programId, randomUUID()) } : {};
  const checked = { ...fields, ...own };
  const region = unknownRegion(type, checked.region, regions);
  if (region) throw new HttpProblem(region);
  const at = formatInstant(clock());
  const parsed = parseCommand({ id: 'proposal', at, type, ...checked, officers: TWO });
  if (!('command' in parsed)) throw new HttpProblem({ code: 'malformed', ...parsed.malformed });
  return checked;
}

/** Hands an agreed command to the writer, under an id of its own: however often it is tried, it is done once. */
export async function carryOut(
  request: FastifyRequest,
  house: Pick<House, 'desk'>,
  { approvalId, type, fields, proposedBy, decidedBy }: Approval,
): Promise<{ readonly outcome: Fields; readonly refusal: RefusalJson | undefined }> {
  const officers = [proposedBy, decidedBy];
  const command = { ...fields, id: `approval:${approvalId}`, type, officers };
  const answer = await auditedAnswer(request, house, command);
  const refused = answer.code !== undefined;
  const outcome = answer.outcome as Fields;
  await house.desk.approvals.finish(approvalId, !refused, outcome);
  if (!refused) return { outcome, refusal: undefined };
  const { outcome: _, id: __, ...refusal } = answer.outcome as RefusedJson;
  return { outcome, refusal };
}
