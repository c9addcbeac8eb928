import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeMonth, openReadings, sha256 } from '#books';
import { closeSchema, closesPage, proofsPage, publicProofsSchema } from '#contract';
import { parseProof, parseProofRoot, verifyProof } from '#engine';
import { rowsIn } from '#journal';
import { caller, openNoodleShop, openTestHouse, PROGRAM, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

type Person = Awaited<ReturnType<typeof signedIn>>;

const PHONE = '13812345678';
const DAY_MS = 86_400_000;
let house: TestHouse;
let fay: Person;
let ann: Person;
let sam: Person;
let code = '';

beforeAll(async () => {
  house = await openTestHouse({
    codeSender: {
      development: true,
      async send(_, text) {
        code = text;
      },
    },
  });
  const call = caller(house);
  await openNoodleShop(call);
  await call.post('/orders', { memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
  fay = await signedIn(house, 'fay', 'finance');
  ann = await signedIn(house, 'ann', 'auditor');
  sam = await signedIn(house, 'sam', 'support');
  await sam.call('POST', `${ROOT}/members/wang/external`, { external: `phone:${PHONE}` });
});
afterAll(() => house.close());

const answerOf = async (reply: ReturnType<Person['call']>) => {
  const { statusCode, body } = await reply;
  return [statusCode, JSON.parse(body)] as const;
};

/** Time passes, a command says so, and everybody has to sign in again. */
async function later(days: number): Promise<void> {
  house.time.now += days * DAY_MS;
  const answer = await caller(house).post('/commands', [{ id: `tick-${house.time.now}`, type: 'Tick' }]);
  expect(answer.json()[0].outcome).toBe('accepted');
  for (const person of [fay, ann, sam]) person.use(await person.enter());
}

async function audited(action: string) {
  return (await house.desk.audit.read({ action, limit: 10 })).map(({ actor, subject, outcome, detail }) => ({
    ...{ actor, subject, outcome, detail: JSON.parse(detail) },
  }));
}

describe('a published proof', () => {
  it('is made by finance for a day that is over, once, and says what there was', async () => {
    const publish = (who: Person, day: string) => answerOf(who.call('POST', `${ROOT}/proofs`, { day }));
    expect(await publish(ann, '2026-11-23')).toMatchObject([403, { code: 'not_allowed' }]);
    expect(await publish(fay, '2026-11-23')).toMatchObject([409, { code: 'not_over', period: '2026-11-23' }]);
    await later(1);
    const [status, { proof, publishedBy }] = await publish(fay, '2026-11-23');
    expect([status, publishedBy]).toEqual([201, 'staff:fay']);
    expect(proof).toMatchObject({
      ...{ pool: '160.000000', memberPoints: '112.000000000000000000', payout: '128.000000' },
      cash: { simulated: '1000.000000' },
    });
    expect(await publish(fay, '2026-11-23')).toMatchObject([
      409,
      { code: 'paper_exists', madeBy: 'staff:fay' },
    ]);
    expect(await publish(fay, '2026-11-20')).toMatchObject([409, { code: 'not_over' }]);
    expect(await publish(fay, '2026-02-30')).toMatchObject([
      400,
      { code: 'malformed', field: 'day', rule: 'day' },
    ]);
    expect(await audited('proof.publish')).toMatchObject([
      { actor: 'staff:fay', subject: 'proof:2026-11-23' },
    ]);
  });

  it('is listed for everybody of the staff', async () => {
    const [, list] = await answerOf(ann.call('GET', `${ROOT}/proofs`));
    expect(proofsPage.parse(list).items.map(({ day }) => day)).toEqual(['2026-11-23']);
    expect((await ann.call('GET', `${ROOT}/proofs/2026-11-23`)).statusCode).toBe(200);
    expect((await ann.call('GET', `${ROOT}/proofs/2026-11-22`)).statusCode).toBe(404);
  });

  it('can be read by anybody, who is not told which of the staff published it', async () => {
    const path = `/api/v1/public/programs/${PROGRAM}/proofs`;
    const answer = await house.app.inject({ url: path });
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(publicProofsSchema.parse(answer.json()).items).toMatchObject([
      { day: '2026-11-23', proof: { pool: '160.000000' } },
    ]);
    expect(answer.body).not.toMatch(/fay|staff|wang|noodles/);
    expect((await house.app.inject({ url: path.replace(PROGRAM, 'none') })).statusCode).toBe(404);
  });

  it('is checked by a member with their own leaf, and by no other with it', async () => {
    const me = async (path: string) =>
      (await house.app.inject({ url: `${ROOT}/me${path}`, headers: { cookie } })).json();
    const cookie = await memberCookie();
    const [{ proof: shown }] = (await me('/proofs')).items;
    const root = parseProofRoot(shown.root);
    const own = parseProof(await me('/proofs/2026-11-23'));
    if (!('root' in root && 'proof' in own)) throw new Error('cannot be read');
    expect(own.proof).toMatchObject({ memberId: 'wang', figures: { points: 112n * 10n ** 18n } });
    expect(verifyProof(own.proof, root.root, sha256)).toBe(true);
    expect((await me('/proofs/2026-11-22')).code).toBe('not_found');
  });

  it('is handed to a member by the staff, which stands in the audit log', async () => {
    const path = `${ROOT}/proofs/2026-11-23/members`;
    const [status, proof] = await answerOf(sam.call('GET', `${path}/li`));
    expect([status, proof.memberId]).toEqual([200, 'li']);
    expect((await sam.call('GET', `${path}/nobody`)).statusCode).toBe(404);
    expect(await audited('proof.hand')).toMatchObject([{ actor: 'staff:sam', subject: 'member:li' }]);
  });

  it('that the journal does not give any more is not handed out', async () => {
    await house.database.query(
      `update papers set record = replace(record, '"hash":"', '"hash":"0') where kind = 'proof'`,
    );
    const answer = await answerOf(sam.call('GET', `${ROOT}/proofs/2026-11-23/members/li`));
    expect(answer).toMatchObject([409, { code: 'paper_differs' }]);
  });
});

async function memberCookie(): Promise<string> {
  const send = (path: string, payload: object) =>
    house.app.inject({ method: 'POST', url: `${ROOT}/me${path}`, payload, headers: OURS });
  await send('/code', { phone: PHONE });
  const reply = await send('/session', { phone: PHONE, code });
  return String(reply.headers['set-cookie']).split(';')[0]!;
}

describe('a month', () => {
  const close = (who: Person, month: string) => answerOf(who.call('POST', `${ROOT}/closes`, { month }));

  it('is closed by finance once it is over, once; others are refused', async () => {
    expect(await close(sam, '2026-11')).toMatchObject([403, { code: 'not_allowed' }]);
    expect(await close(fay, '2026-11')).toMatchObject([409, { code: 'not_over', period: '2026-11' }]);
    expect(await close(fay, '2026-13')).toMatchObject([400, { code: 'malformed', field: 'month' }]);
    await later(8);
    const [status, row] = await close(fay, '2026-11');
    expect(status).toBe(201);
    const record = await closeMonth(rowsIn(house.database, PROGRAM), '2026-11');
    if (typeof record === 'string') throw new Error(record);
    expect(row).toMatchObject({ closedBy: 'staff:fay', hash: record.hash, commands: 1 });
    expect(await close(fay, '2026-11')).toMatchObject([
      409,
      { code: 'paper_exists', period: '2026-11', madeBy: 'staff:fay' },
    ]);
    expect(await audited('month.close')).toMatchObject([
      { actor: 'staff:fay', subject: 'close:2026-11', detail: { after: { hash: record.hash } } },
    ]);
  });

  it('is shown with its closing balances, and computed again', async () => {
    const [, list] = await answerOf(ann.call('GET', `${ROOT}/closes`));
    expect(closesPage.parse(list).items).toMatchObject([{ month: '2026-11', accounts: 7 }]);
    const [, one] = await answerOf(ann.call('GET', `${ROOT}/closes/2026-11`));
    expect(closeSchema.parse(one).record.closing).toMatchObject({ pool: '-160.000000' });
    const check = () => answerOf(ann.call('GET', `${ROOT}/closes/2026-11/check`));
    expect(await check()).toEqual([200, { agrees: true, differs: null }]);
    await house.database.query(
      `update papers set record = replace(record, '-160.0', '-150.0') where kind = 'close'`,
    );
    expect(await check()).toEqual([200, { agrees: false, differs: 'closing pool' }]);
  });
});

describe('a proof of many orders', () => {
  const many = Array.from({ length: 2_000 }, (_, place) => ({
    ...{ id: `many${place}`, type: 'PlaceOrder', orderId: `many${place}` },
    ...{ memberId: 'wang', storeId: 'noodles', amount: '10.00' },
  }));

  it('is made beside the work: its entries are read by no part of it, and orders go on being answered', async () => {
    await house.writer.submitMany(many);
    await later(1);
    await house.books.catchUp();
    const read = vi.spyOn(JSON, 'parse');
    let answered = 0;
    let open = true;
    const proof = answerOf(fay.call('POST', `${ROOT}/proofs`, { day: '2026-12-02' })).finally(() => {
      open = false;
    });
    while (open) {
      const order = { memberId: 'wang', storeId: 'noodles', amount: '1.00' };
      answered += (await caller(house).post('/orders', order)).statusCode === 201 ? 1 : 0;
    }
    const ofMany = read.mock.calls.filter(([text]) => text.includes('"many'));
    read.mockRestore();
    expect([answered > 0, ofMany]).toEqual([true, []]);
    expect(await proof).toMatchObject([201, { proof: { cash: { simulated: '21000.000000' } } }]);
  });

  it('that nobody waits for any more is given up, and the next one is made all the same', async () => {
    const databaseUrl = house.database.options.connectionString!;
    const readings = openReadings(databaseUrl, Buffer.alloc(32, 7));
    const gone = new AbortController();
    const given = readings.proveDay(PROGRAM, '2026-12-02', { signal: gone.signal });
    expect(readings.underWay(PROGRAM)).toEqual([
      { programId: PROGRAM, kind: 'proof', about: '2026-12-02', entry: 0 },
    ]);
    gone.abort(new Error('gone'));
    await expect(given).rejects.toThrow('gone');
    expect(readings.underWay(PROGRAM)).toEqual([]);
    const ended = readings.proveDay(PROGRAM, '2026-12-02');
    await readings.close();
    await expect(ended).rejects.toThrow('the thread of readings has ended');
    expect(await readings.proveDay(PROGRAM, '2026-12-02')).toMatchObject({ day: '2026-12-02' });
    await readings.close();
  });
});
