import { consentsSchema, shownTextSchema } from '#contract';
import type { House } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { consentRow } from './consent-rows.ts';

const tags = ['people'];

/** What a person has consented to, and the words they were shown. */
export function consentRoutes(app: App, { desk: { consents } }: House): void {
  const listed = {
    tags,
    summary: 'What a member has consented to, newest first',
    params: pathOf('/members/:id/consents'),
    response: answers(200, consentsSchema, READ_PROBLEMS),
  };
  app.get('/members/:id/consents', { schema: listed }, async ({ principal, room, params }) => {
    if (!principal.mayAct('people.read')) throw fault('not_allowed');
    const version = room.writer.state.governance.policyVersion;
    const who = { programId: room.programId, memberId: (params as { id: string }).id };
    return { items: (await consents.list(who)).map((one) => consentRow(one, version)) };
  });
  const text = {
    tags,
    summary: 'A text as people were shown it',
    params: pathOf('/disclosures/:hash'),
    response: answers(200, shownTextSchema, READ_PROBLEMS),
  };
  app.get('/disclosures/:hash', { schema: text }, async ({ principal, room, params }) => {
    if (!principal.mayAct('people.read')) throw fault('not_allowed');
    const found = await consents.shown(room.programId, (params as { hash: string }).hash);
    if (!found) throw fault('not_found');
    const { body, ...shown } = found;
    return { ...shown, text: body };
  });
}
