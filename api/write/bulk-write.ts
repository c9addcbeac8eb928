import type { FastifyReply, FastifyRequest } from 'fastify';
import { BULK_MAX, type FaultCode, type RegionTable } from '#contract';
import type { Answer } from '#journal';
import { actorOf, type Principal } from '../auth/principal.ts';
import { differenceProblem, paysOut } from '../payouts/refuse-difference.ts';
import type { House } from '../room.ts';
import { JSON_HEADERS } from '../server/json-headers.ts';
import { fault, sendProblem } from '../server/problem.ts';
import { type MalformedFacts, malformed } from '../server/wrong-input.ts';
import { refuseDemoLive } from './demo-live.ts';
import { wrongOccurredAt } from './occurred-at.ts';
import { unknownRegion } from './unknown-region.ts';
import { wrongSender } from './wrong-sender.ts';

type Sent = Readonly<Record<string, unknown>>;

/**
 * The bulk path: each command brings its own id (made `<principal>:<id>`) and gets its own outcome, in order.
 * What is malformed is so by itself; the others go on.
 */
export async function bulkWrite(
  request: FastifyRequest,
  reply: FastifyReply,
  house: Pick<House, 'clock' | 'codeSender' | 'database' | 'desk' | 'regions'>,
): Promise<FastifyReply> {
  if (!request.principal.mayWrite) throw fault('not_allowed');
  const { body, principal, room } = request;
  if (!Array.isArray(body)) return sendProblem(request, reply, malformed('', 'list', body));
  if (body.length > BULK_MAX) {
    const facts = malformed('', { rule: 'list_at_most', max: BULK_MAX }, body.length);
    return sendProblem(request, reply, facts);
  }
  const now = house.clock();
  const texts = new Array<string | undefined>(body.length);
  const commands: Sent[] = [];
  const places: number[] = [];
  const difference = body.some(paysOut) ? await differenceProblem(house.database, room, now) : undefined;
  for (let place = 0; place < body.length; place += 1) {
    const sent: unknown = body[place];
    const wrong =
      wrongCommand(sent, now, house.regions) ??
      notTheirs(principal, sent as Sent) ??
      (difference && paysOut(sent) ? difference.facts : undefined);
    if (wrong) {
      texts[place] = refusedText(sent, wrong);
      continue;
    }
    // The body is nobody else's: a thousand copies would only be thrown away.
    commands.push(Object.assign(sent as Sent, { id: `${principal.id}:${(sent as Sent).id}` }));
    places.push(place);
  }
  for (const command of commands) {
    if (command.type === 'SetStage') await refuseDemoLive(house, command.type, command);
  }
  const answers = await room.writer.answerMany(commands);
  if (principal.kind === 'staff') await recordBulk(request, house, commands, answers);
  for (const [index, answer] of answers.entries()) texts[places[index]!] = answer.text;
  return reply.headers(JSON_HEADERS).send(`[${texts.join(',')}]`);
}

function wrongCommand(sent: unknown, now: number, regions: RegionTable): MalformedFacts | undefined {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    return malformed('', 'object', sent);
  }
  const { id, occurredAt, type, region } = sent as Sent;
  if (typeof id !== 'string' || id === '') return malformed('id', 'reference', id);
  return wrongOccurredAt(occurredAt, now) ?? unknownRegion(type, region, regions);
}

function notTheirs(principal: Principal, sent: Sent): { readonly code: FaultCode } | undefined {
  const code = wrongSender(principal, sent.type, sent);
  return code && { code };
}

/** One line in the audit log: each command stands in the journal, with who sent it in its id. */
function recordBulk(
  request: FastifyRequest,
  { desk }: Pick<House, 'desk'>,
  commands: readonly Sent[],
  answers: readonly Answer[],
): Promise<void> {
  const refused = answers.filter(({ code }) => code !== undefined).length;
  const types = [...new Set(commands.map(({ type }) => String(type)))];
  const ids = [commands[0]?.id, commands.at(-1)?.id];
  return desk.audit.record(actorOf(request.principal, request), {
    action: 'commands',
    programId: request.room.programId,
    more: { count: commands.length, refused, types, ids },
  });
}

function refusedText(sent: unknown, facts: { readonly code: string }): string {
  const id = (sent as Sent | null)?.id;
  return JSON.stringify({ id: typeof id === 'string' ? id.slice(0, 200) : '', outcome: 'refused', ...facts });
}
