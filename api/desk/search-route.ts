import { externalText, type SearchHit, searchBody, searchSchema } from '#contract';
import { payoutOfNumber } from '#payments';
import { readDurable } from '../figures/durable-state.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { externalOf } from './external-of.ts';
import { memberNames, type NameReader, nameReader } from './member-names.ts';

const PATH = '/search';
const OF_EACH = 5;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const EXTERNALS = ['phone', 'openid', 'pos'] as const;

type Found = Omit<SearchHit, 'name'>;

/** One box for whatever somebody at the desk has in hand. A body and no query: phones stay out of addresses. */
export function searchRoute(app: App, house: House): void {
  const schema = {
    tags: ['people'],
    summary: 'Members, stores, orders, payouts and cases by id, name, phone or number',
    params: pathOf(PATH),
    body: searchBody,
    response: answers(200, searchSchema, BODY_PROBLEMS),
  };
  app.post(PATH, { schema }, async ({ principal, room, body: { text } }) => {
    if (!principal.mayAct('people.read')) throw fault('not_allowed');
    const reader = nameReader(principal);
    const found = await Promise.all([
      byExternalId(house, room, text),
      byNumber(house, room, text),
      ID.test(text) ? byIdPrefix(room, text) : [],
      byName(house, room, text),
    ]);
    return { items: await named(house, room, found.flat(), reader) };
  });
}

async function byIdPrefix({ books }: ProgramRoom, idPrefix: string): Promise<Found[]> {
  const asked = { idPrefix, limit: OF_EACH };
  const [members, stores, orders] = await Promise.all([
    books.read.members(asked),
    books.read.stores(asked),
    books.read.orders(asked),
  ]);
  return [
    ...members.items.map(({ id }) => ({ kind: 'member' as const, id })),
    ...stores.items.map(({ id }) => ({ kind: 'store' as const, id })),
    ...orders.items.map(({ id }) => ({ kind: 'order' as const, id })),
  ];
}

async function byName({ desk }: House, { programId }: ProgramRoom, text: string): Promise<Found[]> {
  const people = await desk.searchNames(programId, text, OF_EACH);
  return people.map(({ kind, refId }) => ({ kind, id: refId }));
}

/** A whole phone, openid or POS number: they are kept sealed and found by a keyed hash of all of it. */
async function byExternalId({ desk }: House, { programId }: ProgramRoom, text: string): Promise<Found[]> {
  const asked = EXTERNALS.map((kind) => `${kind}:${text}`).filter(
    (one) => externalText.safeParse(one).success,
  );
  const found = await Promise.all(
    asked.map((one) => {
      const { kind, value } = externalOf(one);
      return desk.externalIds.find(programId, kind, value);
    }),
  );
  return found.filter((id) => id !== undefined).map((id) => ({ kind: 'member', id }));
}

async function byNumber(house: House, room: ProgramRoom, text: string): Promise<Found[]> {
  const payout = await payoutOfNumber(house.database, room.programId, text);
  const exact = await readDurable(room, ({ withdrawals, settlements, cases }): Found[] => [
    ...(withdrawals.all.has(text) ? [{ kind: 'withdrawal' as const, id: text }] : []),
    ...(settlements.has(text) ? [{ kind: 'settlement' as const, id: text }] : []),
    ...(cases.cases.has(text) ? [{ kind: 'case' as const, id: text }] : []),
  ]);
  return payout ? [payout, ...exact] : exact;
}

/** Each thing once, people with their names. */
async function named(house: House, room: ProgramRoom, found: readonly Found[], reader: NameReader) {
  const once = [...new Map(found.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  const idsOf = (wanted: Found['kind']) => once.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const members = await memberNames(house, room, idsOf('member'), reader);
  const stores = await house.desk.namesOf(room.programId, 'store', idsOf('store'));
  const nameOf = { member: members, store: stores } as const;
  return once.map(({ kind, id }): SearchHit => {
    const name = kind === 'member' || kind === 'store' ? nameOf[kind].get(id) : undefined;
    return { kind, id, name: name ?? null };
  });
}
