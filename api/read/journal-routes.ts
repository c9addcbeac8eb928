import type { MentionFilter, Page } from '#books';
import {
  type EntryDetail,
  type EntryRow,
  entriesPage,
  entriesQuery,
  entrySchema,
  LIMIT_MAX,
} from '#contract';
import { formatInstant, formatMoney } from '#engine';
import type { Entry } from '#journal';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { journalEntries } from './journal-entries.ts';
import { listRoute } from './list-route.ts';
import { entriesOf } from './order-rows.ts';
import { cursorBefore, placeOf } from './place-cursor.ts';

const LIMIT_DEFAULT = 50;
const OF_ORDER = 'order:';

/** The record itself, entry by entry. */
export function journalRoutes(app: App, house: House): void {
  listRoute(app, {
    path: '/journal',
    tag: 'ledger',
    summary: 'Journal entries, newest first, refusals included',
    query: entriesQuery,
    page: entriesPage,
    async fetch(room, { limit, cursor, about }) {
      if (about !== undefined) return storyOf(house, room, { limit, cursor, about });
      const newest = room.writer.position();
      const below = placeOf(cursor) ?? newest.entry + 1;
      const from = Math.max(1, below - (limit ?? LIMIT_DEFAULT));
      const items = await journalEntries(house, room, from, Math.min(below - 1, newest.entry));
      const nextCursor = from > 1 ? cursorBefore(from) : undefined;
      return { items: items.reverse(), nextCursor, asOfSeq: newest.seq };
    },
    rows: (_, items) => items.map(entryRow),
  });
  detailRoute(app, {
    path: '/journal/:entry',
    tag: 'ledger',
    summary: 'A journal entry with its events and postings',
    answer: entrySchema,
    async find(room, parameters): Promise<EntryDetail> {
      const number = Number(parameters.entry);
      const newest = room.writer.position();
      if (number < 1 || number > newest.entry) throw fault('not_found');
      const [entry] = await journalEntries(house, room, number, number);
      if (!entry) throw fault('not_found');
      return { ...entryView(entry), asOfSeq: newest.seq };
    },
  });
}

/** Entries about one thing: the books know which, the journal has them. */
async function storyOf(house: House, room: ProgramRoom, filter: MentionFilter): Promise<Page<Entry>> {
  const { items, nextCursor, asOfSeq } = filter.about.startsWith(OF_ORDER)
    ? await orderStory(room, filter)
    : await room.books.read.mentions(filter);
  const found = items.map((entry) => journalEntries(house, room, entry, entry));
  return { items: (await Promise.all(found)).flat(), nextCursor, asOfSeq };
}

/** What every order has stands in its row; what only few have, and never many of it, is noted by name. */
async function orderStory(room: ProgramRoom, { about, ...asked }: MentionFilter): Promise<Page<number>> {
  const { limit = LIMIT_DEFAULT, cursor } = asked;
  const noted = await room.books.read.mentions({ about, limit: LIMIT_MAX });
  const { item } = await room.books.read.order(about.slice(OF_ORDER.length));
  const below = placeOf(cursor) ?? Number.POSITIVE_INFINITY;
  const all = [...new Set([...noted.items, ...(item ? entriesOf(item) : [])])]
    .filter((entry) => entry < below)
    .sort((a, b) => b - a);
  const items = all.slice(0, limit);
  const nextCursor = items.length < all.length ? cursorBefore(items.at(-1)!) : undefined;
  return { items, nextCursor, asOfSeq: noted.asOfSeq };
}

export function entryRow(entry: Entry): EntryRow {
  const { outcome } = entry;
  return {
    ...headOf(entry),
    events: entry.events.map((event) => event.type),
    code: outcome.outcome === 'refused' ? outcome.code : null,
  };
}

function entryView(entry: Entry): Omit<EntryDetail, 'asOfSeq'> {
  const { outcome, postings } = entry;
  const refused = outcome.outcome === 'refused';
  return {
    ...headOf(entry),
    code: refused ? outcome.code : null,
    events: refused ? [] : (outcome.events as EntryDetail['events']),
    postings: postings.map((posting) => ({ ...posting, amount: formatMoney(posting.amount) })),
    refusal: refused ? outcome : null,
  };
}

function headOf(entry: Entry) {
  return {
    entry: entry.entry,
    seq: entry.seq ?? null,
    at: formatInstant(entry.at),
    id: entry.id,
    type: entry.type,
    outcome: entry.outcome.outcome,
  };
}
