import type { z } from 'zod';
import { listQuery, REGISTER_LISTS, type RegisterListName, type RegisterRow } from '#contract';
import { readDurable } from '../figures/durable-state.ts';
import { type Row, registerRows } from '../figures/register-rows.ts';
import { reachState } from '../read/freshness.ts';
import { listRoute } from '../read/list-route.ts';
import { cursorBefore, placeOf } from '../read/place-cursor.ts';
import type { App } from '../server/app.ts';

const LIMIT_DEFAULT = 50;

type OwnRegister<Name extends RegisterListName> = {
  readonly path: string;
  readonly summary: string;
  readonly name: Name;
  readonly page: z.ZodType;
  /** Whether a row is about whose session it is. */
  isOf(row: Row, id: string | undefined): boolean;
  /** What of a row they may read, where it is not all of it. */
  shown?(row: RegisterRow<Name>): object;
};

/** Those rows of a register that are one's own. */
export function ownRegister<Name extends RegisterListName>(app: App, own: OwnRegister<Name>): void {
  const { path, summary, name, page, isOf, shown } = own;
  const list = REGISTER_LISTS[name];
  listRoute(app, {
    ...{ path, tag: 'me', summary },
    query: listQuery,
    page,
    reach: reachState,
    fetch: (room, { limit = LIMIT_DEFAULT, cursor }, { id }) =>
      readDurable(room, (state) => {
        const asked = { limit, below: placeOf(cursor), matches: (row: Row) => isOf(row, id) };
        const { items, below } = registerRows(state, name, list, asked);
        return {
          items,
          nextCursor: below === undefined ? undefined : cursorBefore(below),
          asOfSeq: state.seq,
        };
      }),
    rows: (_, items) => (shown ? items.map((row) => shown(row as RegisterRow<Name>)) : items),
  });
}
