import { namesBody, namesSchema } from '#contract';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { memberNames, nameReader } from './member-names.ts';

const PATH = '/names';

/** Names for the ids of a page at once: rows of lists come from the books, which know ids alone. */
export function namesRoute(app: App, house: House): void {
  const schema = {
    tags: ['people'],
    summary: 'Display names of members and stores by id; members masked for who does not pay them',
    params: pathOf(PATH),
    body: namesBody,
    response: answers(200, namesSchema, BODY_PROBLEMS),
  };
  app.post(PATH, { schema }, async ({ principal, room, body }) => {
    if (!principal.mayAct('people.read')) throw fault('not_allowed');
    const [members, stores] = await Promise.all([
      memberNames(house, room, body.members, nameReader(principal)),
      house.desk.namesOf(room.programId, 'store', body.stores),
    ]);
    return { members: Object.fromEntries(members), stores: Object.fromEntries(stores) };
  });
}
