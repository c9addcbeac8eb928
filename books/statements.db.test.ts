import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountName, accountsOf, openProgram, type ProgramState, parsePolicy, replay } from '#engine';
import { readEntries, type Writer } from '#journal';
import type { Books } from './books.ts';
import { dayName, midnightOf } from './calendar.ts';
import { openTestProgram, startTestDatabase, type TestDatabase } from './test-books.ts';
import { BUSY_POLICY, randomCommands } from './test-program.ts';

let database: TestDatabase;
let writer: Writer;
let books: Books;
beforeAll(async () => {
  database = await startTestDatabase();
  ({ writer, books } = await openTestProgram(database.pool, 'busy', BUSY_POLICY));
  const commands = randomCommands(5, 900);
  for (let first = 0; first < commands.length; first += 90) {
    await writer.submitMany(commands.slice(first, first + 90), { stampAt: false });
    if (first % 180 === 0) await books.catchUp();
  }
  await books.catchUp();
});
afterAll(async () => {
  await books.stop();
  await writer.close();
  await database.stop();
});

/** What everybody has, by account, in the account's own sign. */
function held(state: ProgramState): Map<string, bigint> {
  const all = new Map<string, bigint>();
  for (const account of accountsOf(state)) all.set(accountName(account), account.balance);
  for (const { id, points } of state.members.values()) all.set(`member:${id}:points`, points);
  return all.set('issued:points', -state.supply).set('genesis:points', state.genesis);
}

/** Reads the journal as the engine does, looking at each state after an accepted command. */
async function eachState(look: (state: ProgramState) => Promise<void> | void): Promise<void> {
  const parsed = parsePolicy(BUSY_POLICY);
  if (!('policy' in parsed)) throw new Error('the policy of the test cannot stand');
  const state = openProgram(parsed.policy);
  for await (const { entries } of readEntries(database.pool, 'busy', 0)) {
    for (const { seq, events, at } of entries) {
      if (seq === undefined) continue;
      replay(state, events, at);
      await look(state);
    }
  }
}

const turned = (name: string) => /^(cash|issued):|^platform:refund-loss$/.test(name);

describe('balances of the past', () => {
  it('after any command are what the engine had then, money and points', async () => {
    await eachState(async (state) => {
      if (state.seq % 301 !== 0) return;
      for (const [account, balance] of held(state)) {
        const past = await books.read.balanceAt(account, { seq: state.seq });
        expect(past, `${account} after ${state.seq}`).toMatchObject({
          ...{ seq: state.seq, shown: turned(account) ? -balance : balance },
        });
      }
    });
  });

  it('at a local midnight are what the last command before it left', async () => {
    const atMidnight = new Map<number, Map<string, bigint>>();
    await eachState((state) => {
      const midnight = midnightOf(dayName(state.at + 86_400_000))!;
      atMidnight.set(midnight, held(state));
    });
    expect(atMidnight.size).toBeGreaterThan(3);
    for (const [midnight, all] of atMidnight) {
      for (const account of ['pool', 'member:mem_0:wallet', 'member:mem_1:points', 'cash:simulated']) {
        const balance = all.get(account) ?? 0n;
        const past = await books.read.balanceAt(account, { before: midnight });
        expect(past.shown).toBe(turned(account) ? -balance : balance);
      }
    }
  });
});

describe('statements', () => {
  const from = midnightOf('2026-01-03')!;
  const to = midnightOf('2026-01-06')!;

  it.each([
    ['member', 'mem_0'],
    ['store', 'sto_1'],
    ['agent', 'mem_2'],
    ['shareholder', 'mem_2'],
    ['program', 'busy'],
  ] as const)('of a %s add up, line by line, and go on where the one before ended', async (kind, id) => {
    const before = await books.read.statement({ kind, id, from: midnightOf('2026-01-01')!, to: from });
    const statement = await books.read.statement({ kind, id, from, to });
    expect(statement.number).toMatch(new RegExp(`^[MSAGP]-${id}-20260103-20260106-${statement.seq}$`));
    for (const [place, { opening, lines, closing }] of statement.sections.entries()) {
      expect(opening).toBe(before.sections[place]!.closing);
      let balance = opening;
      for (const line of lines) {
        balance += line.amount;
        expect(line.balance).toBe(balance);
        expect(line.at >= from && line.at < to).toBe(true);
      }
      expect(closing).toBe(balance);
    }
  });

  it('close with the balance of their last moment, and say what moved it', async () => {
    const { sections } = await books.read.statement({ kind: 'member', id: 'mem_0', from, to });
    for (const { account, closing } of sections) {
      expect(closing).toBe((await books.read.balanceAt(account, { before: to })).shown);
    }
    const kinds = sections.flatMap(({ lines }) => lines.map(({ kind }) => kind));
    expect(kinds).toContain('mint');
  });

  it('of the program sum up each day by kind: the pool and the points it owes', async () => {
    const { sections } = await books.read.statement({ kind: 'program', id: 'busy', from, to });
    const [pool, , points] = sections;
    const days = points!.lines.map(({ at, kind }) => `${dayName(at)} ${kind}`);
    expect(new Set(days).size).toBe(days.length);
    expect(pool!.closing).toBe((await books.read.balanceAt('pool', { before: to })).shown);
  });
});
