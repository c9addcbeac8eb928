import { signedUpSchema, signUpBody } from '#contract';
import type { ProgramState } from '#engine';
import { refuseForeignSites } from '../auth/foreign-sites.ts';
import { MEMBER_COOKIE } from '../auth/principal.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { cookieOf, rarely } from './member-cookie.ts';

type Source = { readonly storeId?: string | undefined; readonly referrerId?: string | undefined };

/**
 * Somebody becomes a member by themselves: the code of their phone, and the store or person whose QR code they have
 * scanned. Whoever is one already is signed in and stays bound as they are.
 */
export function signUpRoute(app: App, house: House): void {
  const { members } = house.desk;
  const schema = {
    tags: ['me'],
    summary: 'Become a member with the code of one’s phone, brought by a store or a person',
    params: pathOf('/sign-up'),
    body: signUpBody,
    response: answers(201, signedUpSchema, WRITE_PROBLEMS),
  };
  app.post('/sign-up', { schema, config: rarely }, async (request, reply) => {
    refuseForeignSites(request);
    const { room, body, ip } = request;
    const { phone, code, ...source } = body;
    if (source.storeId !== undefined && source.referrerId !== undefined) {
      const rule = { rule: 'left_out_beside', other: 'storeId' } as const;
      throw new HttpProblem(malformed('referrerId', rule, source.referrerId));
    }
    const brought = broughtBy(room.writer.state, source);
    const memberId = await members.signUp(room.programId, phone, code, ip);
    if (memberId === undefined) throw fault('wrong_code');
    const registered = await register(room, memberId, brought);
    const { token, session } = await members.openFor(room.programId, memberId, ip);
    reply.code(201).setCookie(MEMBER_COOKIE, token, cookieOf(house));
    const expiresAt = new Date(session.expiresAt).toISOString();
    return { memberId, registered, expiresAt, asOfSeq: room.writer.position().seq };
  });
}

type Brought = { readonly referrerId?: string; readonly via?: 'store-qr' | 'promoter-link' };

/** The code of a store stands for its owner. Unknown ones are said before the code is used up. */
function broughtBy({ stores, members }: ProgramState, { storeId, referrerId }: Source): Brought {
  if (storeId !== undefined) {
    const store = stores.get(storeId);
    if (!store) throw new HttpProblem({ code: 'store_not_found', storeId });
    return { referrerId: store.owner.id, via: 'store-qr' };
  }
  if (referrerId === undefined) return {};
  if (!members.has(referrerId)) throw new HttpProblem({ code: 'member_not_found', memberId: referrerId });
  return { referrerId, via: 'promoter-link' };
}

/**
 * Registers a member who is linked to the phone already. The id of the command is made of both: tried again after
 * a crash it is the same command; tried with somebody else as the referrer, after a refusal, it is another.
 */
async function register({ writer }: ProgramRoom, memberId: string, brought: Brought): Promise<boolean> {
  if (writer.state.members.has(memberId)) return false;
  const id = `sign-up:${memberId}:${brought.referrerId ?? '-'}`;
  const outcome = await writer.submit({ id, type: 'RegisterMember', memberId, ...brought });
  if (outcome.outcome === 'accepted') return true;
  const { outcome: _, id: __, ...refusal } = outcome;
  throw new HttpProblem(refusal as { code: string });
}
