import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApprovalRow, approvalSchema, auditPage } from '#contract';
import { verifyAudit } from '#desk';
import { DAY_MS } from '#engine';
import { openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { signedIn } from './test-staff.ts';

type Person = Awaited<ReturnType<typeof signedIn>>;

let house: TestHouse;
let anna: Person;
let otto: Person;
let fay: Person;
let ada: Person;

beforeAll(async () => {
  house = await openTestHouse();
  anna = await signedIn(house, 'anna', 'owner');
  otto = await signedIn(house, 'otto', 'owner');
  fay = await signedIn(house, 'fay', 'finance');
  ada = await signedIn(house, 'ada', 'auditor');
});
afterAll(() => house.close());

const propose = (person: Person, type: string, fields: object) =>
  person.call('POST', `${ROOT}/approvals`, { type, fields });
const decide = (person: Person, { approvalId }: ApprovalRow, what: 'approve' | 'reject', body: object = {}) =>
  person.call('POST', `${ROOT}/approvals/${approvalId}/${what}`, body);
const adjustment = { memberId: 'm1', budgetId: 'goodwill', amount: '5.00', reason: 'R-1' };

async function proposed(person: Person, type: string, fields: object): Promise<ApprovalRow> {
  const reply = await propose(person, type, fields);
  expect([reply.statusCode, type]).toEqual([201, type]);
  return approvalSchema.parse(reply.json());
}

beforeAll(async () => {
  await anna.call('POST', `${ROOT}/members`, { memberId: 'm1' });
  await anna.call('POST', `${ROOT}/budgets`, { budgetId: 'goodwill', amount: '20.00' });
});

describe('a command that takes two people', () => {
  test('is carried out once a second, different person with the right role agrees', async () => {
    const before = house.writer.position().seq;
    const waiting = await proposed(fay, 'AdjustWallet', adjustment);
    expect(waiting).toMatchObject({
      status: 'waiting',
      proposedBy: 'staff:fay',
      approvers: ['owner', 'finance'],
    });
    expect((await decide(fay, waiting, 'approve')).json().code).toBe('same_person');
    expect((await decide(ada, waiting, 'approve')).statusCode).toBe(403);
    expect(house.writer.position().seq).toBe(before);
    const agreed = await decide(anna, waiting, 'approve');
    expect(agreed.json()).toMatchObject({ status: 'done', decidedBy: 'staff:anna' });
    expect(house.writer.position().seq).toBe(before + 1);
    const [event] = agreed.json().outcome.events;
    expect(event).toMatchObject({ type: 'WalletAdjusted', officers: ['staff:fay', 'staff:anna'] });
    const again = await decide(otto, waiting, 'approve');
    expect([again.statusCode, again.json().code]).toEqual([409, 'already_decided']);
    expect(house.writer.position().seq).toBe(before + 1);
  });

  test('agreed by two at once it is done once', async () => {
    const waiting = await proposed(fay, 'AdjustWallet', adjustment);
    const before = house.writer.position().seq;
    const replies = await Promise.all([decide(anna, waiting, 'approve'), decide(otto, waiting, 'approve')]);
    expect(replies.map(({ statusCode }) => statusCode)).toContain(200);
    expect(house.writer.position().seq).toBe(before + 1);
  });

  test('what was agreed but not answered is finished by asking again, and not done twice', async () => {
    const waiting = await proposed(fay, 'AdjustWallet', adjustment);
    const agreed = await house.desk.approvals.approve({ id: 'staff:anna' }, 'demo', waiting.approvalId);
    expect(agreed).toMatchObject({ approval: { status: 'approved' } });
    const before = house.writer.position().seq;
    expect((await decide(otto, waiting, 'approve')).json()).toMatchObject({
      status: 'done',
      decidedBy: 'staff:anna',
    });
    expect(house.writer.position().seq).toBe(before + 1);
  });

  test('turned down or too old it is never done', async () => {
    const one = await proposed(fay, 'AdjustWallet', adjustment);
    expect((await decide(anna, one, 'reject')).statusCode).toBe(400);
    expect((await decide(anna, one, 'reject', { reason: 'not needed' })).json()).toMatchObject({
      status: 'rejected',
      reason: 'not needed',
    });
    expect((await decide(otto, one, 'approve')).json().code).toBe('already_decided');
    const other = await proposed(fay, 'AdjustWallet', adjustment);
    house.time.now += 3 * DAY_MS;
    otto.use(await otto.enter());
    ada.use(await ada.enter());
    expect((await decide(otto, other, 'approve')).json().code).toBe('already_decided');
    const listed = await otto.call('GET', `${ROOT}/approvals?status=expired`);
    expect(listed.json().items.map((row: ApprovalRow) => row.approvalId)).toEqual([other.approvalId]);
    const paged = await otto.call('GET', `${ROOT}/approvals?limit=2`);
    expect([paged.json().items.length, typeof paged.json().nextCursor]).toEqual([2, 'string']);
    const next = await otto.call('GET', `${ROOT}/approvals?limit=50&cursor=${paged.json().nextCursor}`);
    expect(next.json().items).toHaveLength(3);
  });

  test('taken back and proposed anew it is another one: who agrees to the first agrees to nothing', async () => {
    anna.use(await anna.enter());
    const seen = await proposed(anna, 'AdjustWallet', adjustment);
    expect((await decide(anna, seen, 'reject', { reason: 'taken back' })).statusCode).toBe(200);
    const anew = await proposed(anna, 'AdjustWallet', { ...adjustment, amount: '9.00' });
    const before = house.writer.position().seq;
    const late = await decide(otto, seen, 'approve');
    expect([late.statusCode, late.json().code]).toEqual([409, 'already_decided']);
    expect(house.writer.position().seq).toBe(before);
    const { items } = (await otto.call('GET', `${ROOT}/approvals?status=waiting`)).json();
    expect(items).toMatchObject([{ approvalId: anew.approvalId, fields: { amount: '9.00' } }]);
    await decide(anna, anew, 'reject', { reason: 'taken back' });
  });

  test('what could never be carried out does not wait for anybody', async () => {
    anna.use(await anna.enter());
    const wrong = await propose(anna, 'AdjustWallet', { ...adjustment, amount: 'much' });
    expect([wrong.statusCode, wrong.json().field]).toEqual([400, 'amount']);
    expect((await propose(anna, 'PlaceOrder', {})).statusCode).toBe(400);
    const named = await propose(anna, 'SetStage', { stage: 'live', officers: ['a', 'b'] });
    expect([named.statusCode, named.json().field]).toEqual([400, 'officers']);
    const refused = await proposed(anna, 'AdjustWallet', { ...adjustment, memberId: 'nobody' });
    const answer = await decide(otto, refused, 'approve');
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'member_not_found']);
    const row = (await otto.call('GET', `${ROOT}/approvals?status=refused`)).json().items[0];
    expect(row).toMatchObject({ approvalId: refused.approvalId, outcome: { code: 'member_not_found' } });
  });

  test('nobody goes live while a demo sign-in is open', async () => {
    await house.desk.createStaff({
      login: 'demo',
      role: 'owner',
      password: 'printed every time',
      demo: true,
    });
    const reply = await propose(anna, 'SetStage', { stage: 'live' });
    expect([reply.statusCode, reply.json()]).toMatchObject([409, { code: 'demo_in_use', logins: 'demo' }]);
    await house.desk.roster.end({ id: 'cli' }, 'demo');
    expect((await propose(anna, 'SetStage', { stage: 'live' })).statusCode).toBe(201);
  });
});

describe('the audit log', () => {
  test('says who proposed, who agreed, and what it changed, and can be filtered and taken away', async () => {
    const page = auditPage.parse((await ada.call('GET', '/api/v1/audit?action=AdjustWallet')).json());
    expect(page.items[0]).toMatchObject({
      actor: 'staff:otto',
      subject: 'member:nobody',
      outcome: 'refused',
    });
    const done = page.items.findLast(({ outcome, actor }) => outcome === 'done' && actor === 'staff:anna')!;
    const { before, after } = done.detail as Record<string, { wallet: string }>;
    expect([before!.wallet, after!.wallet].map(Number)).toEqual([0, 5]);
    const mine = (await ada.call('GET', '/api/v1/audit?actor=staff:fay&limit=200')).json().items;
    expect(new Set(mine.map((row: { action: string }) => row.action))).toEqual(
      new Set(['session.open', 'approval.propose']),
    );
    const csv = await ada.call('GET', '/api/v1/audit?format=csv&actor=staff:anna');
    expect(csv.body.split('\r\n')[0]).toBe(
      '\uFEFFplace,at,actor,action,programId,subject,outcome,detail,address,requestId,hash',
    );
    expect(csv.body).toContain('approval.approve');
    const sally = await signedIn(house, 'sally', 'support');
    expect((await sally.call('GET', '/api/v1/audit')).statusCode).toBe(403);
  });

  test('a row changed behind its back is found out, with its place', async () => {
    const { database } = house;
    const whole = await verifyAudit(database);
    expect(whole).toMatchObject({ wrongAt: undefined });
    expect(whole.rows).toBeGreaterThan(20);
    await database.query('alter table audit_log disable trigger audit_log_stays');
    await database.query("update audit_log set actor = 'staff:nobody' where place = 7");
    expect(await verifyAudit(database)).toMatchObject({ wrongAt: 7 });
  });
});
