import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchHit } from '#contract';
import { caller, openNoodleShop, openTestHouse, PROGRAM, ROOT, type TestHouse } from './test-house.ts';
import { signedIn } from './test-staff.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;
let finance: Awaited<ReturnType<typeof signedIn>>;
let support: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  support = await signedIn(house, 'su', 'support');
  finance = await signedIn(house, 'fi', 'finance');
  await openNoodleShop(call);
  await call.post('/orders', { orderId: 'ord_1', memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
  await call.post('/cases', { caseId: 'case-7', kind: 'service', memberId: 'wang' });
  const asked = { withdrawalId: 'wdr_1', storeId: 'noodles', from: 'payable', amount: '10.00' };
  await call.post('/withdrawals', asked);
  await house.desk.setNames(PROGRAM, [
    { kind: 'member', refId: 'wang', name: { zh: '王芳', en: 'Wang Fang' } },
    { kind: 'store', refId: 'noodles', name: { zh: '兰州拉面', en: '100% Noodles' } },
  ]);
  await support.call('POST', `${ROOT}/members/wang/external`, { external: 'phone:13800138000' });
  await house.books.waitFor(house.writer.position().seq, 10_000);
});
afterAll(() => house.close());

const hits = async (text: string): Promise<readonly string[]> => {
  const answer = await finance.call('POST', `${ROOT}/search`, { text });
  return (answer.json() as { items: SearchHit[] }).items.map(({ kind, id }) => `${kind} ${id}`);
};

describe('one box for whatever is in hand', () => {
  test.each([
    ['wan', ['member wang']],
    ['ord_', ['order ord_1']],
    ['拉面', ['store noodles']],
    ['fang', []],
    [' wang  FANG', ['member wang']],
    ['王芳', ['member wang']],
    ['王', []],
    ['100%', ['store noodles']],
    ['0% n', ['store noodles']],
    ['13800138000', ['member wang']],
    ['wdr_1', ['withdrawal wdr_1']],
    ['case-7', ['case case-7']],
    ['1380013800', []],
    ['%', ['store noodles']],
    ['nobody', []],
  ])('%s finds %j', async (text, expected) => {
    expect(await hits(text)).toEqual(expected);
  });

  test('people come with their names, and nothing is asked for twice', async () => {
    const answer = await finance.call('POST', `${ROOT}/search`, { text: 'wang' });
    expect(answer.json()).toEqual({
      items: [{ kind: 'member', id: 'wang', name: { zh: '王芳', en: 'Wang Fang' } }],
    });
  });

  test('an empty text is malformed', async () => {
    expect((await support.call('POST', `${ROOT}/search`, { text: ' ' })).statusCode).toBe(400);
  });
});

describe('names for the ids of a page', () => {
  test('come at once, and who has none is left out', async () => {
    const asked = { members: ['wang', 'li', 'nobody'], stores: ['noodles'] };
    expect((await finance.call('POST', `${ROOT}/names`, asked)).json()).toEqual({
      members: { wang: { zh: '王芳', en: 'Wang Fang' } },
      stores: { noodles: { zh: '兰州拉面', en: '100% Noodles' } },
    });
  });

  test('more than a page is malformed, and the answer says which rule', async () => {
    const answer = await support.call('POST', `${ROOT}/names`, { members: Array(201).fill('wang') });
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('members');
    expect(answer.body).toContain('200');
  });
});
