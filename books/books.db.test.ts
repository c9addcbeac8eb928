import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '#engine';
import type { Writer } from '#journal';
import type { Books } from './books.ts';
import { openBooks } from './open-books.ts';
import { openTestProgram, startTestDatabase, type TestDatabase } from './test-books.ts';
import { BUSY_POLICY, randomCommands } from './test-program.ts';
import { verifyBooks } from './verify/verify-books.ts';

const WAIT_MS = 20_000;

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
});
afterAll(() => database.stop());

/** Some of a seed's commands; those before them must be there already. */
async function submit(writer: Writer, seed: number, end: number, begin = 0): Promise<void> {
  const commands = randomCommands(seed, end);
  for (let start = begin; start < end; start += 100) {
    await writer.submitMany(commands.slice(start, start + 100), { stampAt: false });
  }
}

/** A program with so many random commands behind it, and books that have read them all. */
async function run(
  programId: string,
  seed: number,
  count: number,
  policy: PolicyDocument = BUSY_POLICY,
): Promise<{ writer: Writer; books: Books }> {
  const opened = await openTestProgram(pool, programId, policy);
  opened.books.follow(opened.writer);
  await submit(opened.writer, seed, count);
  expect(await opened.books.waitFor(opened.writer.position().seq, WAIT_MS)).toBe(true);
  return opened;
}

async function close({ writer, books }: { writer: Writer; books: Books }): Promise<void> {
  await books.stop();
  await writer.close();
}

const rowsOf = async (table: string, programId: string) =>
  (await pool.query(`select * from books.${table} t where program_id = $1 order by t::text`, [programId]))
    .rows;

describe('books', () => {
  it.each([1, 2, 3, 4])(
    'S23: equal the engine after a random run, every price point with its cause, seed %i',
    async (seed) => {
      const programId = `live-${seed}`;
      const opened = await run(programId, seed, 1_500);
      expect(opened.books.fault()).toBeUndefined();
      expect(await verifyBooks(pool, programId, opened.writer.state)).toBeUndefined();
      const points = await rowsOf('price_points', programId);
      const causes = new Set(points.map(({ cause }) => cause));
      for (const cause of ['exit', 'injection', 'order', 'redemption', 'refund', 'release']) {
        expect([...causes]).toContain(cause);
      }
      await close(opened);
    },
  );

  it('scale with the engine when points are redenominated', async () => {
    const policy = { ...BUSY_POLICY, name: 'dear', startPrice: '900000', genesis: { amount: '0' } };
    const opened = await run('dear', 11, 600, policy);
    expect(await verifyBooks(pool, 'dear', opened.writer.state)).toBeUndefined();
    const causes = (await rowsOf('price_points', 'dear')).map(({ cause }) => cause);
    expect(causes).toContain('redenomination');
    await close(opened);
  });

  it('are the same when thrown away and made again, while the program goes on', async () => {
    const opened = await run('again', 21, 900);
    const before = await Promise.all(['orders', 'members', 'days'].map((table) => rowsOf(table, 'again')));
    await opened.books.rebuild();
    const after = await Promise.all(['orders', 'members', 'days'].map((table) => rowsOf(table, 'again')));
    expect(after).toEqual(before);
    const more = submit(opened.writer, 21, 1_500, 900);
    await opened.books.rebuild();
    await more;
    expect(await opened.books.waitFor(opened.writer.position().seq, WAIT_MS)).toBe(true);
    expect(await verifyBooks(pool, 'again', opened.writer.state)).toBeUndefined();
    await close(opened);
  });

  it('catch up by themselves with what was written while nobody followed', async () => {
    const { writer, books } = await openTestProgram(pool, 'late', BUSY_POLICY);
    await submit(writer, 31, 700);
    expect((await books.catchUp()).entry).toBe(writer.position().entry);
    expect(await verifyBooks(pool, 'late', writer.state)).toBeUndefined();
    await close({ writer, books });
  });

  it('stand at the end of a batch when killed in the middle of one, and go on from there', async () => {
    const { writer, books } = await run('killed', 41, 400);
    const stood = books.position();
    const orders = (await rowsOf('orders', 'killed')).length;
    await pool.query(`create function books.stop_here() returns trigger language plpgsql as
      $$ begin if new.program_id = 'killed' then raise 'pulled the plug'; end if; return new; end $$`);
    // One of the last tables of a batch: everything before it has been written when the plug is pulled.
    await pool.query(`create trigger stop_here before insert on books.account_pages
      for each row execute function books.stop_here()`);
    await submit(writer, 41, 700, 400);
    await expect(books.catchUp()).rejects.toThrow('pulled the plug');
    await books.stop();
    expect((await rowsOf('orders', 'killed')).length).toBe(orders);
    const again = openBooks({ pool, programId: 'killed' });
    await expect(again.catchUp()).rejects.toThrow('pulled the plug');
    expect(again.position()).toEqual(stood);
    await pool.query('drop function books.stop_here cascade');
    await again.catchUp();
    expect((await rowsOf('orders', 'killed')).length).toBeGreaterThan(orders);
    expect(await verifyBooks(pool, 'killed', writer.state)).toBeUndefined();
    await close({ writer, books: again });
  });

  it('are written once though two follow the same program', async () => {
    const { writer, books } = await openTestProgram(pool, 'twice', BUSY_POLICY);
    const other = openBooks({ pool, programId: 'twice' });
    books.follow(writer);
    other.follow(writer);
    await submit(writer, 51, 800);
    const { seq } = writer.position();
    expect(await Promise.all([books.waitFor(seq, WAIT_MS), other.waitFor(seq, WAIT_MS)])).toEqual([
      true,
      true,
    ]);
    expect(await verifyBooks(pool, 'twice', writer.state)).toBeUndefined();
    await other.stop();
    await close({ writer, books });
  });

  it('keep programs apart', async () => {
    const one = await run('apart-1', 61, 300);
    const two = await run('apart-2', 61, 300);
    await one.books.rebuild();
    expect(await verifyBooks(pool, 'apart-1', one.writer.state)).toBeUndefined();
    expect(await verifyBooks(pool, 'apart-2', two.writer.state)).toBeUndefined();
    await close(one);
    await close(two);
  });

  it('do not wait for ever for what does not come', async () => {
    const opened = await run('waiting', 71, 10);
    expect(await opened.books.waitFor(opened.writer.position().seq + 1, 20)).toBe(false);
    const waiting = opened.books.waitFor(opened.writer.position().seq + 1, WAIT_MS);
    await close(opened);
    expect(await waiting).toBe(false);
  });
});

describe('verifyBooks', () => {
  const TAMPERING = [
    ['a balance', `update books.accounts set balance = balance + 1 where name = 'pool'`, 'accounts'],
    ['a lot', `update books.orders set points = points + 1 where order_id = 'ord_3'`, 'orders'],
    ['a missing order', `delete from books.orders where order_id = 'ord_3'`, 'orders'],
    ['a commission', `update books.commissions set amount = amount + 1`, 'commissions'],
    ['a price', `delete from books.price_points where cause = 'release'`, 'price_points'],
    ['a day', `update books.days set orders = orders + 1`, 'days'],
    ['a page of an account', `delete from books.account_pages where account = 'pool'`, 'account_pages'],
  ] as const;

  it.each(TAMPERING)('finds %s that is not as the journal says', async (what, sql, where) => {
    const programId = `tampered-${what.replaceAll(' ', '-')}`;
    const opened = await run(programId, 81, 200);
    expect(await verifyBooks(pool, programId, opened.writer.state)).toBeUndefined();
    const { rowCount } = await pool.query(
      `${sql} ${sql.includes(' where ') ? 'and' : 'where'} program_id = $1`,
      [programId],
    );
    expect(rowCount).toBeGreaterThan(0);
    expect((await verifyBooks(pool, programId, opened.writer.state))?.where).toBe(where);
    await close(opened);
  });
});
