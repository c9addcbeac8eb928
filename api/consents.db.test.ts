import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSENT_KINDS, disclosureSchema } from '#contract';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

const PHONE = '13812345678';
const RIGHT = { keepsRising: 'no', promised: 'no' };
const codes: string[] = [];

let house: TestHouse;
let call: ReturnType<typeof caller>;
let cookie: string;
let sam: Awaited<ReturnType<typeof signedIn>>;
let keys = 0;

beforeAll(async () => {
  house = await openTestHouse({
    codeSender: { development: true, send: async (_, code) => void codes.push(code) },
  });
  call = caller(house);
  await openNoodleShop(call);
  await call.post('/orders', { orderId: 'a1', memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
  await call.post('/redemptions', { memberId: 'wang', points: '50' });
  sam = await signedIn(house, 'sam', 'support');
  await sam.call('POST', `${ROOT}/members/wang/external`, { external: `phone:${PHONE}` });
  await own('POST', '/code', { phone: PHONE });
  const reply = await own('POST', '/session', { phone: PHONE, code: codes[0]! });
  cookie = String(reply.headers['set-cookie']).split(';')[0]!;
});
afterAll(() => house.close());

function own(method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = { ...OURS, 'idempotency-key': `c${++keys}`, ...(cookie && { cookie }) };
  return house.app.inject({ method, url: `${ROOT}/me${path}`, headers, ...(payload && { payload }) });
}
const told = async (language = 'zh') =>
  disclosureSchema.parse((await own('GET', `/disclosure?language=${language}`)).json());
const consent = async (kind: string, answers?: object) => {
  const { textHash } = (await told()).items.find((one) => one.kind === kind)!;
  return own('POST', '/consents', { kind, textHash, ...(answers && { answers }) });
};
const withdraw = () => own('POST', '/withdrawals', { from: 'wallet', amount: '1.00' });

describe('the disclosure', () => {
  test('says the numbers of the rules in force and of what happened, in the language asked for', async () => {
    const { items, version } = await told();
    expect(version).toBe(1);
    const text = items[0]!.lines.join('\n');
    expect(text).toContain('每笔消费只有 16 % 进入奖励池');
    expect(text).toContain('扣除 20 % 后约得 89.60 元（税前）');
    expect(text).toContain('最多换到 960.00 元');
    expect(text).toContain('1 笔有积分的订单里，0.00 % 到了');
    expect(text).toContain('直接推荐的人每笔消费给 0.3 %，间接的给 0.2 %');
    expect((await told('en')).items[0]!.lines.join('\n')).toContain('about 89.60 yuan, before tax');
    expect(items.map(({ questions }) => questions.length)).toEqual([2, 0, 0]);
  });

  test('is asked about: a wrong or missing answer is no consent', async () => {
    for (const answers of [undefined, { keepsRising: 'no' }, { ...RIGHT, promised: 'yes' }]) {
      const reply = await consent('disclosure', answers);
      expect([reply.statusCode, reply.json().code]).toEqual([422, 'wrong_answers']);
    }
    expect((await told()).given).toEqual([]);
  });

  test('is consented to as it was shown: another text, or one of long ago, is turned away', async () => {
    const made = await own('POST', '/consents', { kind: 'id-number', textHash: '0'.repeat(64) });
    expect([made.statusCode, made.json().code]).toEqual([409, 'text_changed']);
    const { textHash } = (await told()).items[1]!;
    house.time.now += 86_400_000;
    const late = await own('POST', '/consents', { kind: 'id-number', textHash });
    expect(late.json().code).toBe('text_changed');
    const crossed = await own('POST', '/consents', {
      kind: 'payout-account',
      textHash: (await told()).items[1]!.textHash,
    });
    expect(crossed.json().code).toBe('text_changed');
  });
});

describe('a payout', () => {
  test('waits until all is consented to, each by itself; what is taken back stops the next one', async () => {
    const refused = await withdraw();
    expect([refused.statusCode, refused.json().code, refused.json().missing]).toEqual([
      ...[403, 'consent_needed'],
      [...CONSENT_KINDS],
    ]);
    expect((await consent('disclosure', RIGHT)).statusCode).toBe(201);
    expect((await consent('id-number')).statusCode).toBe(201);
    expect((await withdraw()).json().missing).toEqual(['payout-account']);
    expect((await consent('payout-account')).statusCode).toBe(201);
    expect((await withdraw()).statusCode).toBe(201);
    expect((await own('POST', '/consents/id-number/withdraw', {})).statusCode).toBe(204);
    expect((await withdraw()).json().missing).toEqual(['id-number']);
    expect((await own('POST', '/consents/id-number/withdraw', {})).statusCode).toBe(404);
  });

  test('entered by the staff goes through: what was signed on paper is theirs to keep', async () => {
    const entered = await call.post('/withdrawals', { memberId: 'wang', from: 'wallet', amount: '1.00' });
    expect(entered.statusCode).toBe(201);
  });

  test('after a change of the rules needs the disclosure again, and nothing else', async () => {
    await consent('id-number');
    expect((await withdraw()).statusCode).toBe(201);
    const { governance } = house.writer.state as { governance: { policyVersion: number } };
    governance.policyVersion = 2;
    expect((await withdraw()).json().missing).toEqual(['disclosure']);
    governance.policyVersion = 1;
  });
});

test('the staff see what was consented to, when, with which answers, and the words as they were shown', async () => {
  sam = await signedIn(house, 'sue', 'support');
  const { items } = (await sam.call('GET', `${ROOT}/members/wang/consents`)).json();
  expect(items.map(({ kind, inForce }: { kind: string; inForce: boolean }) => [kind, inForce])).toEqual([
    ['id-number', true],
    ['payout-account', true],
    ['id-number', false],
    ['disclosure', true],
  ]);
  const given = items.at(-1);
  expect(given).toMatchObject({ language: 'zh', version: 1, answers: RIGHT, withdrawnAt: null });
  const shown = (await sam.call('GET', `${ROOT}/disclosures/${given.textHash}`)).json();
  expect(shown.text).toContain('扣除 20 % 后约得 89.60 元');
  const [deed] = await house.desk.audit.read({ action: 'consent.withdraw', limit: 1 });
  expect([deed!.actor, deed!.subject]).toEqual(['member:wang', 'member:wang']);
});
