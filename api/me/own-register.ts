import { listQuery, type RegisterListName, registerPage } from '#contract';
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
  readonly list: Parameters<typeof registerPage>[0];
  /** Whether a row is about whose session it is. */
  isOf(row: Row, id: string | undefined): boolean;
};

/** Those rows of a register that are one's own. */
export function ownRegister<Name extends RegisterListName>(app: App, own: OwnRegister<Name>): void {
  const { path, summary, name, list, isOf } = own;
  listRoute(app, {
    ...{ path, tag: 'me', summary },
    query: listQuery,
    page: registerPage(list),
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
    rows: (_, items) => items,
  });
}
