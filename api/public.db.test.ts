import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublicFigures } from '#contract';
import { PRESETS } from '#engine';
import { verifyJournal } from '#journal';
import { clientOf, openTestHouse, PROGRAM, type TestHouse } from './test-house.ts';

const PATH = `/api/v1/public/programs/${PROGRAM}`;

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse({ preset: 'local-life-guarded' });
  const client = clientOf(house);
  await client.command('RegisterMember', { memberId: 'mei' });
  await client.command('RegisterStore', { storeId: 'noodles', ownerId: 'mei' });
  await client.command('PlaceOrder', {
    orderId: 'o1',
    memberId: 'mei',
    storeId: 'noodles',
    amount: '1000.00',
  });
  await client.command('SettleOrder', { orderId: 'o1' });
});
afterAll(() => house.close());

const ask = async (path = PATH) => house.app.inject({ url: path });
const figures = async (): Promise<PublicFigures> => (await ask()).json();
const later = () => {
  house.time.now += 60_000;
};

describe('S26: what is published of a program', () => {
  test('anybody reads it without signing in, from any site, with the rules to the letter', async () => {
    const answer = await ask();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    const shown: PublicFigures = answer.json();
    expect(shown.policy).toEqual(PRESETS.get('local-life-guarded'));
    expect(shown).toMatchObject({
      stage: 'rehearsal',
      policyVersion: 1,
      members: 1,
      pauses: [],
      overrides: [],
    });
    expect(shown).toMatchObject({ pool: '1160.000000', asOfSeq: house.writer.position().seq });
    expect(Number(shown.pool)).toBeGreaterThan(Number(shown.payoutNow));
    const owed = BigInt(shown.payoutNow.replace('.', ''));
    expect(shown.coveragePpm).toBe(Number((1_160_000_000n * 1_000_000n) / owed));
  });

  test('it names nobody and nobody’s balance', async () => {
    expect((await ask()).body).not.toMatch(/mei|noodles|wallet|payable/);
  });

  test('whoever kept its end of the journal can hold a later journal against it (A21)', async () => {
    const { journal } = await figures();
    await clientOf(house).command('RegisterMember', { memberId: 'wang' });
    const held = await verifyJournal(house.database, PROGRAM, { expectHead: journal! });
    expect(held.ok).toBe(true);
    const other = { entry: journal!.entry, hash: 'ab'.repeat(32) };
    expect((await verifyJournal(house.database, PROGRAM, { expectHead: other })).ok).toBe(false);
  });

  test('rules that come later, rules set aside and what is paused are said', async () => {
    const client = clientOf(house);
    const policy = { ...PRESETS.get('local-life-guarded')!, name: 'next' };
    const effectiveAt = new Date(house.time.now + 8 * 86_400_000).toISOString();
    await client.command('PublishPolicy', { policy: policy as never, effectiveAt });
    await client.command('Pause', { what: 'redemptions', reason: 'notice-7' });
    later();
    const shown = await figures();
    expect(shown.announced).toEqual([{ version: '2', effectiveAt, document: policy }]);
    expect(shown.pauses).toMatchObject([{ what: 'redemptions', reason: 'notice-7' }]);
  });

  test('it is put together once in ten seconds, however often it is asked for', async () => {
    later();
    const before = await figures();
    await clientOf(house).command('RegisterMember', { memberId: 'zhao' });
    expect(await figures()).toEqual(before);
    later();
    expect((await figures()).members).toBe(before.members + 1);
  });

  test('a program that is not there has nothing to show', async () => {
    expect((await ask('/api/v1/public/programs/none')).statusCode).toBe(404);
  });
});
