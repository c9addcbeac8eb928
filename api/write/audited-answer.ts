import type { FastifyRequest } from 'fastify';
import {
  governanceJson,
  type Json,
  memberJson,
  type ProgramState,
  REGISTERS,
  type RegisterName,
  storeJson,
} from '#engine';
import type { Answer } from '#journal';
import { actorOf } from '../auth/principal.ts';
import { readDurable } from '../figures/durable-state.ts';
import type { House } from '../room.ts';

type Command = Readonly<Record<string, unknown>>;

/** What a command is about, by the field that names it: the first of these that it has. */
const SUBJECTS: readonly (readonly [field: string, kind: string, register: RegisterName | undefined])[] = [
  ['withdrawalId', 'withdrawal', 'withdrawals'],
  ['settlementId', 'settlement', 'settlements'],
  ['caseId', 'case', 'cases'],
  ['orderId', 'order', 'orders'],
  ['productId', 'product', 'products'],
  ['claimId', 'claim', 'claims'],
  ['campaignId', 'subsidy', 'campaigns'],
  ['overrideId', 'override', 'overrides'],
  ['agencyId', 'agency', undefined],
  ['conversionId', 'conversion', 'conversions'],
  ['entitlementId', 'entitlement', 'entitlements'],
  ['memberId', 'member', 'members'],
  ['storeId', 'store', 'stores'],
  ['budgetId', 'budget', 'budgets'],
];

type Subject = { readonly name: string; picture(state: ProgramState): Json | undefined };

/**
 * Hands a command to the writer; when a person of the staff sends it, the audit log gets what it was about, as it
 * stood before and after.
 */
export async function auditedAnswer(
  request: FastifyRequest,
  house: Pick<House, 'desk'>,
  command: Command,
): Promise<Answer> {
  const { room, principal } = request;
  if (principal.kind !== 'staff') return room.writer.answer(command);
  const subject = subjectOf(command);
  const before = await readDurable(room, subject.picture);
  const answer = await room.writer.answer(command);
  const after = await readDurable(room, subject.picture);
  const refused = answer.code !== undefined;
  const { outcome } = answer;
  await house.desk.audit.record(actorOf(principal, request), {
    action: String(command.type),
    programId: room.programId,
    subject: subject.name,
    outcome: refused ? 'refused' : 'done',
    before,
    after: refused ? undefined : after,
    more: { commandId: command.id, ...('seq' in outcome ? { seq: outcome.seq } : { code: answer.code }) },
  });
  return answer;
}

export function subjectOf(command: Command): Subject {
  for (const [field, kind, register] of SUBJECTS) {
    const id = command[field];
    if (typeof id !== 'string') continue;
    return { name: `${kind}:${id}`.slice(0, 200), picture: (state) => pictureOf(state, register, id) };
  }
  return { name: 'program', picture: ({ governance }) => governanceJson(governance) };
}

function pictureOf(state: ProgramState, register: RegisterName | undefined, id: string): Json | undefined {
  const row = register && REGISTERS[register].row(state, id);
  if (row === undefined) return undefined;
  const member = register === 'members' ? state.members.get(id) : undefined;
  const store = register === 'stores' ? state.stores.get(id) : undefined;
  return {
    ...(row as Readonly<Record<string, Json>>),
    ...(member && memberJson(member)),
    ...(store && storeJson(store)),
  };
}
