import { namesBody, namesSchema } from '#contract';
import type { PersonKind } from '#desk';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';

const PATH = '/names';

/** Names for the ids of a page at once: rows of lists come from the books, which know ids alone. */
export function namesRoute(app: App, house: House): void {
  const schema = {
    tags: ['people'],
    summary: 'Display names of members and stores by id',
    params: pathOf(PATH),
    body: namesBody,
    response: answers(200, namesSchema, BODY_PROBLEMS),
  };
  app.post(PATH, { schema }, async ({ principal, room, body }) => {
    if (!principal.mayAct('people.read')) throw fault('not_allowed');
    const named = async (kind: PersonKind, ids: readonly string[]) =>
      Object.fromEntries(await house.desk.namesOf(room.programId, kind, ids));
    const [members, stores] = await Promise.all([named('member', body.members), named('store', body.stores)]);
    return { members, stores };
  });
}
