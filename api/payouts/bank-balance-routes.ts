import { bankBalanceBody, bankBalanceSchema, bankBalancesPage, bankBalancesQuery } from '#contract';
import { parseDecimal } from '#engine';
import { enterBankBalance, listBankBalances } from '#payments';
import { acting } from '../papers/acting.ts';
import { listRoute } from '../read/list-route.ts';
import { cursorBefore, placeOf } from '../read/place-cursor.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { bankBalanceView, endOfDay } from './bank-balance-view.ts';

const tag = 'bank balances';
const LIMIT_DEFAULT = 50;
const MONEY_DECIMALS = 6;
const FEN_DECIMALS = 2;

/** What banks and escrow accounts said they held, each beside what the books held at that midnight (S25). */
export function bankBalanceRoutes(app: App, house: House): void {
  listRoute(app, {
    path: '/bank-balances',
    tag,
    summary: 'Balances of bank and escrow accounts against the books, the last entered first',
    query: bankBalancesQuery,
    page: bankBalancesPage,
    async fetch({ programId, books }, { channel, cursor, limit = LIMIT_DEFAULT }) {
      const asked = { channel, below: placeOf(cursor), limit };
      const items = await listBankBalances(house.database, programId, asked);
      const last = items.length === limit ? items.at(-1) : undefined;
      const nextCursor = last && cursorBefore(last.place);
      return { items: [...items], nextCursor, asOfSeq: books.position().seq };
    },
    rows: (room, items) => Promise.all(items.map((item) => bankBalanceView(room.books, item))),
  });
  enteringRoute(app, house);
}

function enteringRoute(app: App, house: House): void {
  const schema = {
    tags: [tag],
    summary:
      'Enter what a bank or escrow account held when a day ended; a later entry corrects an earlier one',
    params: pathOf('/bank-balances'),
    body: bankBalanceBody,
    response: answers(201, bankBalanceSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post('/bank-balances', { schema }, async (request, reply) => {
    const { id: enteredBy } = acting(request, 'bank.enter');
    const { room, body } = request;
    const { channel, day, reference } = body;
    const amount = parseDecimal(body.amount, FEN_DECIMALS, MONEY_DECIMALS)!;
    const end = endOfDay(day);
    if (end === undefined) throw new HttpProblem(malformed('day', 'day', day));
    if (end > house.clock()) throw fault('not_over', { period: day });
    const entry = { channel, day, amount, reference, enteredBy };
    const now = new Date(house.clock());
    const entered = await enterBankBalance(house.database, room.programId, entry, now);
    await house.desk.audit.record(acting(request, 'bank.enter'), {
      action: 'bank.enter',
      programId: room.programId,
      subject: `bank:${channel}:${day}`,
      after: { amount: body.amount, reference },
    });
    return reply.code(201).send(await bankBalanceView(room.books, entered));
  });
}
