import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportBooks } from '#books';
import { BOOK_EXPORTS } from '#contract';
import { rowsIn } from '#journal';
import {
  caller,
  clientOf,
  openNoodleShop,
  openTestHouse,
  PROGRAM,
  ROOT,
  type TestHouse,
} from './test-house.ts';
import { signedIn } from './test-staff.ts';

const DAY_MS = 86_400_000;
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  const call = caller(house);
  await openNoodleShop(call);
  const order = { memberId: 'wang', storeId: 'noodles', amount: '1000.00' };
  await call.post('/orders', { orderId: 'o1', ...order });
  house.time.now += DAY_MS;
  await call.post('/orders', { orderId: 'o2', ...order });
});
afterAll(() => house.close());

const get = (path: string) => caller(house).get(path);

describe('exports over HTTP', () => {
  it.each(BOOK_EXPORTS)('are what the command line writes: %s', async (format) => {
    const answer = await get(`/exports/${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toContain('attachment; filename="demo.');
    let text = '';
    for await (const piece of exportBooks(rowsIn(house.database, PROGRAM), format, {})) text += piece;
    expect(answer.body).toBe(text);
    expect(text.length).toBeGreaterThan(200);
  });

  it('are of the days asked for, and named after them', async () => {
    const address = clientOf(house).exportUrl('csv', { from: '2026-11-24', to: '2026-11-25' });
    const answer = await get(address.slice(ROOT.length));
    expect(answer.headers['content-disposition']).toContain('demo-2026-11-24-2026-11-25.csv');
    const days = answer.body
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[2]);
    expect(new Set(days)).toEqual(new Set(['2026-11-24']));
    const backwards = await get('/exports/csv?from=2026-11-25&to=2026-11-24');
    expect([backwards.statusCode, backwards.json()]).toMatchObject([400, { field: 'to' }]);
    expect((await get('/exports/xlsx')).statusCode).toBe(404);
  });

  it('are for owner, finance and auditor, and stand in the audit log', async () => {
    const auditor = await signedIn(house, 'ann', 'auditor');
    const support = await signedIn(house, 'sam', 'support');
    expect((await support.call('GET', `${ROOT}/exports/csv`)).statusCode).toBe(403);
    expect((await support.call('GET', `${ROOT}/exports/voucher-accounts`)).statusCode).toBe(403);
    expect((await auditor.call('GET', `${ROOT}/exports/kingdee?from=2026-11-01`)).statusCode).toBe(200);
    const [row] = await house.desk.audit.read({ actor: 'staff:ann', action: 'books.export', limit: 1 });
    expect([row!.subject, JSON.parse(row!.detail)]).toEqual(['books:kingdee', { from: '2026-11-01' }]);
  });

  it('say which codes the vouchers bear', async () => {
    expect((await get('/exports/voucher-accounts')).body).toContain('member:*:wallet,224112,');
  });
});
