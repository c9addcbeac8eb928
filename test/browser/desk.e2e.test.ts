import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, type Look, open, pick, picture, seriousProblems, sideways, signIn, visit } from './visitor.ts';

const PHONE: Look = { language: 'en', theme: 'light', width: 360, height: 740 };

let at: ConsoleUnderTest;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
  ({ page } = await visit(browser, at, DESK));
  await signIn(page, at.password);
});

afterAll(async () => {
  await browser?.close();
  await at?.close();
});

/** Sends what an integration would, in the name of whoever is signed in; gives the answer's status. */
function send(path: string, body: object): Promise<number> {
  return page.evaluate(
    async ([to, json]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': to.replaceAll('/', '-') };
      const url = `/api/v1/programs/demo${to}`;
      return (await fetch(url, { method: 'POST', headers, body: json })).status;
    },
    [path, JSON.stringify(body)] as const,
  );
}

it('S70: a change of the rules is told to everybody, and the page says how many know', async () => {
  const document = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/programs/demo/policies');
    return ((await answer.json()) as { document: object }).document;
  });
  const effectiveAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  expect(await send('/policies', { policy: { ...document, name: 'next-year' }, effectiveAt })).toBe(201);
  await page.goto('/notifications');
  await expect
    .poll(
      async () => {
        await open(page, '/notifications');
        return page.locator('#content').innerText();
      },
      { timeout: 20_000 },
    )
    .toMatch(/第 2 版，生效时间[\s\S]+已通知 \d{3,} 人，已读 0 人，已确认 0 人/);
  await open(page, '/notifications?kind=points_settled');
  expect(await page.locator('.record-table').first().innerText()).toMatch(/得到 [\d.]+ 积分/);
  await looksRight('/notifications', 'notifications');
});

it('takes an order line by line, after saying which line was written wrongly', async () => {
  await open(page, '/orders');
  await page.getByRole('button', { name: '下单' }).click();
  await pick(page, 'memberId', await firstOf('members', 'memberId'));
  await pick(page, 'storeId', '上海文具店');
  await page.getByLabel('金额（元）').fill('30.00');
  const drawer = page.locator('.ant-drawer');
  for (const [line, amount] of ['10.00', '25.001'].entries()) {
    await drawer.getByRole('button', { name: '添加一行' }).click();
    await page.fill(`#lines_${line}_amount`, amount);
  }
  await page.fill('#lines_1_discount', '5.00');
  await drawer.locator('button[type=submit]').click();
  await drawer.getByText('金额（元）：数字，不为负，最多两位小数，例如 1000.00。写的是“25.001”。').waitFor();
  await page.fill('#lines_1_amount', '25.00');
  await drawer.locator('button[type=submit]').click();
  await page.getByRole('link', { name: '查看这笔订单' }).waitFor();
});

it('names a cashier by phone, who is then shown masked', async () => {
  const storeId = await firstOf('stores', 'storeId');
  await open(page, `/stores/${storeId}`);
  await page.fill('#phone', '13700000011');
  await page.getByRole('button', { name: '添加' }).click();
  await page.getByText('137****0011').waitFor();
  await looksRight(`/stores/${storeId}`, 'cashiers');
});

it('shows a phone in full for a reason, which is then in the audit log', async () => {
  const memberId = await firstOf('members', 'memberId');
  await open(page, `/members/${memberId}`);
  await page.fill('#memberPhone', '13812345678');
  await page.getByRole('button', { name: '登记' }).click();
  await page.getByText('138****5678').waitFor();
  await page.getByRole('button', { name: '查看全文' }).click();
  await page.getByLabel('为什么要看（记入操作日志）').fill('called back about case 7');
  await page.locator('.ant-popover').getByRole('button', { name: '查看全文' }).click();
  await page.getByText('13812345678').waitFor();
  await looksRight(`/members/${memberId}`, 'person');
  await open(page, '/audit?action=person.reveal');
  expect(await page.locator('.record-table tbody tr').first().innerText()).toContain(memberId);
});

it('keeps a file of a case by its content, whatever it is called', async () => {
  const caseId = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/programs/demo/cases?limit=50&status=open');
    return ((await answer.json()) as { items: { caseId: string }[] }).items[0]!.caseId;
  });
  await open(page, `/cases/${caseId}`);
  const upload = (name: string, buffer: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
  await upload('photo.png', Buffer.from('<html><script></script></html>'));
  await page.getByText('按内容判断，改名没有用').waitFor();
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(50_000)]);
  await upload('photo.dat', png);
  const got = page.getByRole('link', { name: '下载' });
  await got.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), got.click()]);
  expect(readFileSync(await download.path()).equals(png)).toBe(true);
  await looksRight(`/cases/${caseId}`, 'case');
});

function firstOf(list: string, field: string): Promise<string> {
  return page.evaluate(
    async ([name, key]) => {
      const answer = await fetch(`/api/v1/programs/demo/${name}?limit=1`);
      return ((await answer.json()) as { items: Record<string, string>[] }).items[0]![key]!;
    },
    [list, field] as const,
  );
}

/** Fits and can be read on a desk and on a phone, in both languages. */
async function looksRight(path: string, name: string): Promise<void> {
  await open(page, path);
  await picture(page, `desk-${name}-1440-zh`);
  expect(await seriousProblems(page), path).toEqual([]);
  const { page: phone } = await visit(browser, at, PHONE);
  await signIn(phone, at.password);
  await open(phone, path);
  await picture(phone, `desk-${name}-360-en`);
  expect(await sideways(phone), path).toBeLessThanOrEqual(0);
  expect(await seriousProblems(phone), path).toEqual([]);
  await phone.context().close();
}
