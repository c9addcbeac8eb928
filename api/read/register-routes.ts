import {
  REGISTER_LISTS,
  type RegisterAsked,
  type RegisterList,
  type RegisterListName,
  registerDetail,
  registerPage,
  registerQuery,
} from '#contract';
import { readDurable } from '../figures/durable-state.ts';
import { type Row, registerRow, registerRows } from '../figures/register-rows.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { reachState } from './freshness.ts';
import { listRoute } from './list-route.ts';
import { cursorBefore, placeOf } from './place-cursor.ts';

const LIMIT_DEFAULT = 50;

/** A list and its single rows for each register of the contract, read from the writer's state. */
export function registerRoutes(app: App): void {
  for (const [name, list] of Object.entries<RegisterList>(REGISTER_LISTS)) {
    registerRoute(app, name as RegisterListName, list);
  }
}

function registerRoute(app: App, name: RegisterListName, list: RegisterList): void {
  const { path, tag, summary, row } = list;
  listRoute<ReturnType<typeof registerQuery>, Row>(app, {
    path,
    tag,
    summary,
    query: registerQuery(list),
    page: registerPage(list),
    columns: Object.keys(row.shape),
    reach: reachState,
    fetch: (room, query) =>
      readDurable(room, (state) => {
        const asked = {
          limit: query.limit ?? LIMIT_DEFAULT,
          below: placeOf(query.cursor),
          matches: matching(list, query),
        };
        const { items, below } = registerRows(state, name, list, asked);
        const nextCursor = below === undefined ? undefined : cursorBefore(below);
        return { items, nextCursor, asOfSeq: state.seq };
      }),
    rows: (_, items) => items,
  });
  detailRoute<unknown>(app, {
    path: `${path}/:reference`,
    tag,
    summary: `One row of ${path}`,
    answer: registerDetail(list),
    reach: reachState,
    find: (room, { reference }) =>
      readDurable(room, (state) => {
        const found = registerRow(state, name, list, reference);
        if (!found) throw fault('not_found');
        return { ...found, asOfSeq: state.seq };
      }),
  });
}

function matching({ filters }: RegisterList, query: RegisterAsked): (row: Row) => boolean {
  const asked = query as Readonly<Record<string, unknown>>;
  const wanted = Object.keys(filters).filter((field) => asked[field] !== undefined);
  return (row) => wanted.every((field) => row[field] === asked[field]);
}
