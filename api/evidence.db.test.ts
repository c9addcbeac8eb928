import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVIDENCE_BYTES_MAX, evidenceFileSchema, evidenceFilesSchema } from '#contract';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

type Person = Awaited<ReturnType<typeof signedIn>>;

const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(700_000, 3)]);
const FILES = `${ROOT}/cases/c1/files`;

let house: TestHouse;
let sam: Person;
let olga: Person;
let cookie: string;
let keys = 0;

beforeAll(async () => {
  house = await openTestHouse();
  const call = caller(house);
  await openNoodleShop(call);
  await call.post('/cases', { caseId: 'c1', kind: 'service', reporterId: 'wang' });
  await call.post('/cases', { caseId: 'c2', kind: 'service', reporterId: 'wang' });
  sam = await signedIn(house, 'sam', 'support');
  olga = await signedIn(house, 'olga', 'owner');
  cookie = String((await sam.enter()).headers['set-cookie']).split(';')[0]!;
});
afterAll(() => house.close());

const send = (payload: Buffer, url: string, headers: Record<string, string>) =>
  house.app.inject({
    ...{ method: 'POST', url, payload },
    headers: {
      ...OURS,
      'content-type': 'application/octet-stream',
      'idempotency-key': `u${++keys}`,
      ...headers,
    },
  });
const keep = (payload: Buffer, url = FILES, headers: Record<string, string> = {}) =>
  send(payload, url, { cookie, ...headers });
const evidence = (id = 'c1') => house.writer.state.cases.cases.get(id)!.evidence;

describe('a file of a case', () => {
  let fileId: string;

  test('is kept, named in the journal by reference only, and given back as it was', async () => {
    const reply = await keep(PNG);
    expect(reply.statusCode).toBe(201);
    const file = evidenceFileSchema.parse(reply.json());
    ({ fileId } = file);
    expect(file).toMatchObject({ kind: 'png', bytes: PNG.length, keptBy: 'staff:sam', erasedAt: null });
    expect(evidence()).toEqual([fileId]);
    const back = await house.app.inject({ url: `${FILES}/${fileId}`, headers: { cookie } });
    expect(back.rawPayload.equals(PNG)).toBe(true);
    expect(back.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename="${fileId}.png"`,
      'x-content-type-options': 'nosniff',
    });
    const [look] = await house.desk.audit.read({ action: 'evidence.read', limit: 1 });
    expect([look!.actor, look!.subject]).toEqual(['staff:sam', 'case:c1']);
  });

  test('lies sealed: nothing of it can be read in the database', async () => {
    const { rows } = await house.database.query('select sealed from evidence_pieces order by piece');
    expect(rows.length).toBe(3);
    for (const { sealed } of rows) expect((sealed as Buffer).includes(PNG.subarray(0, 8))).toBe(false);
  });

  test('sent again is the same file and one reference; of another case it is another', async () => {
    expect((await keep(PNG)).json().fileId).toBe(fileId);
    expect(evidence()).toEqual([fileId]);
    const other = await keep(PNG, `${ROOT}/cases/c2/files`);
    expect(other.json().fileId).not.toBe(fileId);
    const crossed = await sam.call('GET', `${ROOT}/cases/c2/files/${fileId}`);
    expect(crossed.statusCode).toBe(404);
  });

  test('whose case is in the journal only after the next try is added by it: a crash between is no loss', async () => {
    const actor = { id: 'staff:sam' };
    const pdf = Buffer.from('%PDF-1.7 cut off');
    const cut = await house.desk.evidence.keep(actor, { programId: 'demo', caseId: 'c1' }, 'pdf', pdf);
    expect(evidence()).not.toContain(cut!.fileId);
    expect((await keep(pdf)).json().fileId).toBe(cut!.fileId);
    expect(evidence()).toContain(cut!.fileId);
  });

  test('is told by its content, limited in size, and of a case that is there', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const html = await keep(page);
    expect([html.statusCode, html.json().code]).toEqual([415, 'file_kind']);
    const huge = await keep(Buffer.concat([PNG, Buffer.alloc(EVIDENCE_BYTES_MAX)]));
    expect([huge.statusCode, huge.json().code]).toEqual([413, 'body_too_large']);
    expect((await keep(PNG, `${ROOT}/cases/none/files`)).statusCode).toBe(404);
    const json = await keep(Buffer.from('{}'), FILES, { 'content-type': 'application/json' });
    expect([json.statusCode, json.json().code]).toEqual([415, 'unsupported_media_type']);
  });

  test('is for those whose work it is, and not for another site', async () => {
    const key = { authorization: `Bearer ${house.writeKey}` };
    expect((await send(PNG, FILES, key)).statusCode).toBe(403);
    const fay = await signedIn(house, 'fay', 'finance');
    expect((await fay.call('GET', `${FILES}/${fileId}`)).statusCode).toBe(403);
    expect(evidenceFilesSchema.parse((await fay.call('GET', FILES)).json()).items).toHaveLength(2);
    const foreign = await keep(PNG, FILES, { origin: 'https://evil.example' });
    expect(foreign.json().code).toBe('foreign_origin');
  });

  test('that the journal refuses is not kept', async () => {
    await sam.call('POST', `${ROOT}/cases/c2/rule`, { decision: 'dismissed', reason: 'r-1' });
    const reply = await keep(Buffer.from('%PDF-1.7 too late'), `${ROOT}/cases/c2/files`);
    expect([reply.statusCode, reply.json().code]).toEqual([409, 'case_not_in_status']);
    const { items } = (await sam.call('GET', `${ROOT}/cases/c2/files`)).json();
    expect(items).toHaveLength(evidence('c2').length);
  });

  test('is erased by an owner with a reason: its hash stays, its content is gone for ever', async () => {
    const erase = (person: Person) =>
      person.call('POST', `${FILES}/${fileId}/erase`, { reason: 'asked to be erased' });
    expect((await erase(sam)).statusCode).toBe(403);
    expect((await erase(olga)).statusCode).toBe(204);
    expect((await erase(olga)).statusCode).toBe(404);
    expect((await olga.call('GET', `${FILES}/${fileId}`)).statusCode).toBe(404);
    const [file] = (await olga.call('GET', FILES)).json().items;
    expect(file).toMatchObject({ fileId, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(file.erasedAt).not.toBeNull();
    const { rows } = await house.database.query('select 1 from evidence_pieces where file_id = $1', [fileId]);
    expect(rows).toEqual([]);
    expect((await keep(PNG)).json().code).toBe('file_not_kept');
  });
});
