import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carriedPage, notificationsPage, ownNotificationsPage } from '#contract';
import type { Carriage, Carrier } from './notifications/carrier.ts';
import { openNotifier } from './notifications/notifier.ts';
import { caller, openNoodleShop, openTestHouse, PROGRAM, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

const PHONE = '13812345678';
const DAY_MS = 86_400_000;
const carried: Carriage[] = [];
const codes: string[] = [];
let answer: () => Promise<string> = async () => 'taken';

const carriers: readonly Carrier[] = [
  {
    name: 'gateway',
    development: false,
    send: async (carriage) => {
      carried.push(carriage);
      return answer();
    },
  },
  { name: 'console', development: true, send: async () => 'printed' },
];

let house: TestHouse;
let call: ReturnType<typeof caller>;
let notifier: ReturnType<typeof openNotifier>;
let sam: Awaited<ReturnType<typeof signedIn>>;
let cookie: string;
let keys = 0;

beforeAll(async () => {
  house = await openTestHouse({
    carriers,
    preset: 'local-life',
    codeSender: { development: true, send: async (_, code) => void codes.push(code) },
  });
  call = caller(house);
  notifier = openNotifier({ ...house, carriers, clock: () => house.time.now });
  sam = await signedIn(house, 'sam', 'support');
  await notifier.readOn();
  await openNoodleShop(call);
  const external = { external: `phone:${PHONE}` };
  await sam.call('POST', `${ROOT}/members/wang/external`, external);
  cookie = await signIn('10.1.0.1');
});
afterAll(async () => {
  await notifier.close();
  await house.close();
});

async function signIn(address: string): Promise<string> {
  house.time.now += 3_600_000;
  await own('POST', '/code', { phone: PHONE });
  const reply = await house.app.inject({
    ...{ method: 'POST', url: `${ROOT}/me/session`, headers: OURS, remoteAddress: address },
    payload: { phone: PHONE, code: codes.at(-1)! },
  });
  return String(reply.headers['set-cookie']).split(';')[0]!;
}
function own(method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = { ...OURS, 'idempotency-key': `n${++keys}`, ...(cookie && { cookie }) };
  return house.app.inject({ method, url: `${ROOT}/me${path}`, headers, ...(payload && { payload }) });
}
const mine = async () => {
  await notifier.readOn();
  return ownNotificationsPage.parse((await own('GET', '/notifications')).json());
};
/** Whoever was signed in signs in again: much time has passed. */
async function again(): Promise<void> {
  sam = await signedIn(house, `sam${++keys}`, 'support');
  cookie = await signIn('10.1.0.1');
}
const log = async () => {
  const reply = await sam.call('GET', `${ROOT}/notifications/deliveries`);
  return carriedPage.parse(reply.json()).items;
};
async function spend(orderId: string, amount = '1000.00') {
  await call.post('/orders', { orderId, memberId: 'wang', storeId: 'noodles', amount });
}

describe('a member is told', () => {
  test('of points, refunds and withdrawals, in both languages, newest first, once whatever is read again', async () => {
    await spend('a1');
    await call.post('/orders/a1/refunds', { refundId: 'f1', amount: '100.00' });
    await call.post('/redemptions', { redemptionId: 'r1', memberId: 'wang', points: '50' });
    await call.post('/withdrawals', {
      withdrawalId: 'w1',
      memberId: 'wang',
      from: 'wallet',
      amount: '10.00',
    });
    await call.post('/withdrawals/w1/review', { decision: 'reject', reason: 'name-differs' });
    const { items, unread } = await mine();
    expect(items.map(({ kind }) => kind)).toEqual(['payout_failed', 'order_refunded', 'points_settled']);
    expect(unread).toBe(3);
    expect(items[2]).toMatchObject({
      title: { zh: '积分到账', en: 'Points settled' },
      text: { zh: expect.stringContaining('消费 1000.00 元，得到 112 积分') },
    });
    expect(items[0]!.text.en).toContain('w1 was not paid (rejected); 10.00 yuan');
    await house.database.query('update notification_reading set read_entry = 0 where program_id = $1', [
      PROGRAM,
    ]);
    expect((await mine()).items).toHaveLength(3);
  });

  test('and marks one or all as read', async () => {
    const [first] = (await mine()).items;
    expect((await own('POST', `/notifications/${first!.notificationId}/read`, {})).json()).toEqual({
      marked: 1,
    });
    expect((await mine()).unread).toBe(2);
    expect((await own('POST', '/notifications/read', {})).json()).toEqual({ marked: 2 });
    expect((await mine()).unread).toBe(0);
  });

  test('of the answer to their report', async () => {
    await call.post('/cases', { caseId: 'c1', kind: 'service', reporterId: 'wang' });
    await call.post('/cases/c1/rule', { decision: 'dismissed', reason: 'ref-1' });
    const [newest] = (await mine()).items;
    expect(newest).toMatchObject({ kind: 'case_answered', facts: { caseId: 'c1', status: 'dismissed' } });
    expect(newest!.text.zh).toContain('举报 c1：已驳回');
  });

  test('of nothing that is somebody else’s', async () => {
    const reply = await sam.call('GET', `${ROOT}/notifications?memberId=li`);
    expect(notificationsPage.parse(reply.json()).items).toEqual([]);
    const { items } = await mine();
    expect(items.every(({ memberId }) => memberId === 'wang')).toBe(true);
  });

  test('of a sign-in from a network not used before, and not of the first or of a known one', async () => {
    const unusual = async () => (await mine()).items.filter(({ kind }) => kind === 'unusual_sign_in');
    await signIn('10.1.7.7');
    expect(await unusual()).toHaveLength(0);
    await signIn('203.0.113.9');
    expect(await unusual()).toHaveLength(1);
    await signIn('203.0.113.10');
    expect(await unusual()).toHaveLength(1);
  });
});

describe('S70: a change of the rules', () => {
  test('is told to every member before it holds, acknowledged by each, and counted for the staff', async () => {
    const shown = (await sam.call('GET', `${ROOT}/policies`)).json();
    const document = { ...shown.document, name: 'local-life-2' };
    const published = await call.post('/policies', {
      ...{ policy: document, effectiveAt: new Date(house.time.now + 30 * DAY_MS).toISOString() },
      officers: ['staff:anna', 'staff:ben'],
    });
    expect([published.statusCode, published.json().code]).toEqual([201, undefined]);
    const [newest] = (await mine()).items;
    expect(newest).toMatchObject({ kind: 'policy_changing', acknowledge: true, acknowledgedAt: null });
    const count = async () => (await sam.call('GET', `${ROOT}/notifications/acknowledgements`)).json().items;
    expect(await count()).toMatchObject([{ version: '2', told: 3, read: 0, acknowledged: 0 }]);
    const path = `/notifications/${newest!.notificationId}/acknowledge`;
    expect((await own('POST', path, {})).statusCode).toBe(204);
    expect((await own('POST', path, {})).statusCode).toBe(204);
    expect(await count()).toMatchObject([{ told: 3, read: 1, acknowledged: 1 }]);
    const other = (await mine()).items.find(({ kind }) => kind === 'points_settled')!;
    expect((await own('POST', `/notifications/${other.notificationId}/acknowledge`, {})).statusCode).toBe(
      404,
    );
  });
});

describe('a carrier', () => {
  test('is offered by name, chosen by kind, and another is malformed', async () => {
    const { carriers: offered, items } = (await own('GET', '/notifications/choices')).json();
    expect(offered).toEqual([
      { carrier: 'gateway', development: false },
      { carrier: 'console', development: true },
    ]);
    expect(items.find(({ kind }: { kind: string }) => kind === 'points_settled').carriers).toEqual([]);
    const unknown = await own('POST', '/notifications/choices', {
      kind: 'points_settled',
      carriers: ['pigeon'],
    });
    expect([unknown.statusCode, unknown.json().field]).toEqual([400, 'carriers']);
    const chosen = { kind: 'points_settled', carriers: ['gateway'] };
    expect((await own('POST', '/notifications/choices', chosen)).statusCode).toBe(204);
  });

  test('gets what was chosen, once; one that fails is tried again later and later, then given up, and holds nothing up', async () => {
    answer = async () => {
      throw new Error('answered 503');
    };
    await spend('b1', '10.00');
    await notifier.readOn();
    expect(await notifier.carryDue()).toBe(1);
    expect(await notifier.carryDue()).toBe(0);
    expect(await log()).toMatchObject([{ status: 'waiting', tries: 1, lastAnswer: 'answered 503' }]);
    await spend('b2', '10.00');
    expect((await mine()).items[0]).toMatchObject({ facts: { orderId: 'b2' } });
    for (let round = 0; round < 10; round += 1) {
      house.time.now += 2 * DAY_MS;
      await notifier.carryDue();
    }
    await again();
    const given = await log();
    expect(given.map(({ status, tries, dueAt }) => [status, tries, dueAt])).toEqual([
      ['given_up', 8, null],
      ['given_up', 8, null],
    ]);
    expect(new Set(carried.map(({ notificationId }) => notificationId)).size).toBe(2);
    answer = async () => 'taken';
    expect((await sam.call('POST', `${ROOT}/notifications/retry`, {})).json()).toEqual({ retried: 2 });
    expect(await notifier.carryDue()).toBe(2);
    expect((await log()).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    expect(carried.at(-1)).toMatchObject({ programId: PROGRAM, memberId: 'wang', title: { zh: '积分到账' } });
  });

  test('that answers nothing is left after a while; what another node carries is not carried twice', async () => {
    const other = openNotifier({ ...house, carriers, clock: () => house.time.now });
    const before = carried.length;
    await spend('b3', '10.00');
    await Promise.all([notifier.readOn(), other.readOn()]);
    await Promise.all([notifier.carryDue(), other.carryDue()]);
    await other.close();
    expect(carried.length - before).toBe(1);
  });

  test('for trying things out is neither offered nor used in a live program', async () => {
    await own('POST', '/notifications/choices', { kind: 'points_settled', carriers: ['console'] });
    const { governance } = house.writer.state as { governance: { stage: string } };
    await spend('b4', '10.00');
    await notifier.readOn();
    governance.stage = 'live';
    const { carriers: offered } = (await own('GET', '/notifications/choices')).json();
    expect(offered).toEqual([{ carrier: 'gateway', development: false }]);
    await notifier.carryDue();
    governance.stage = 'rehearsal';
    expect((await log())[0]).toMatchObject({ carrier: 'console', lastAnswer: 'for trying things out only' });
  });
});

describe('referrals that end', () => {
  test('are told once to who brought the members, a week ahead', async () => {
    const binding = house.writer.state.policy.binding as { days: number | null };
    const bound = house.writer.state.members.get('wang')!.binding!.at;
    binding.days = 400;
    const told = async () => {
      await notifier.readOn();
      await again();
      return (await sam.call('GET', `${ROOT}/notifications?kind=binding_ending`)).json().items;
    };
    house.time.now = bound + 390 * DAY_MS;
    expect(await told()).toEqual([]);
    house.time.now = bound + 394 * DAY_MS;
    expect(await told()).toMatchObject([{ memberId: 'li', facts: { count: '1' } }]);
    house.time.now = bound + 395 * DAY_MS;
    expect(await told()).toHaveLength(1);
    binding.days = null;
  });
});

test('erased, a person is told nothing any more and nothing is kept', async () => {
  const olga = await signedIn(house, 'olga', 'owner');
  await olga.call('POST', `${ROOT}/members/wang/erase`, { reason: 'asked to be erased' });
  for (const table of ['notifications', 'notification_choices', 'member_networks']) {
    const { rows } = await house.database.query(`select 1 from ${table} where member_id = 'wang'`);
    expect([table, rows.length]).toEqual([table, 0]);
  }
});
