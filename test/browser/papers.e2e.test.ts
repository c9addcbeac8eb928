import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, open, picture, seriousProblems, signIn, visit } from './visitor.ts';

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

async function saved(press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFileSync(await file.path(), 'utf8');
}

it('a month is closed once, shows who closed it, and is computed again', async () => {
  await open(page, '/closes');
  await page.fill('#close-month', '2017-11');
  const press = async () => {
    await page.getByRole('button', { name: /关\s?账/ }).click();
    await page
      .locator('.ant-popconfirm')
      .getByRole('button', { name: /关\s?账/ })
      .click();
  };
  await press();
  const row = page.locator('tr', { hasText: '2017-11' });
  await row.getByText('staff:owner').waitFor();
  await row.getByRole('button', { name: '重算核对' }).click();
  await row.getByText('与流水一致').waitFor();
  const record = JSON.parse(await saved(() => row.getByRole('button', { name: '下载记录' }).click()));
  expect(record).toMatchObject({ month: '2017-11', format: 1 });
  await page.locator('.ant-popconfirm').waitFor({ state: 'hidden' });
  await press();
  await page.getByText(/2017-11 已经由 staff:owner/).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'closes');
});

it('the proof of a day is published, and its root and a member’s leaf are saved', async () => {
  await open(page, '/proofs');
  await page.getByText('没有自动送到第三方').waitFor();
  await page.fill('#proof-day', '2017-11-30');
  await page.getByRole('button', { name: '公布这一天的证明' }).click();
  const row = page.locator('tr', { hasText: '2017-11-30' });
  const root = JSON.parse(await saved(() => row.getByRole('button', { name: '下载树根' }).click()));
  const memberId = await page.evaluate(async () => {
    const answer = await fetch('/api/v1/programs/demo/orders?limit=1&to=2017-11-01T00:00:00Z');
    return ((await answer.json()) as { items: { memberId: string }[] }).items[0]!.memberId;
  });
  await page.fill('#memberId', memberId);
  await page.fill('#day', '2017-11-30');
  const leaf = JSON.parse(await saved(() => page.getByRole('button', { name: '下载会员的证明' }).click()));
  expect(leaf).toMatchObject({ memberId, snapshotId: root.snapshotId });
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'proofs');
});

it('finance takes books and vouchers of chosen days away as files', async () => {
  await open(page, '/exports?from=2017-11-01&to=2017-11-30');
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'exports');
  const vouchers = await saved(() => page.getByRole('link', { name: '金蝶凭证 CSV' }).click());
  const [head = '', ...rows] = vouchers.trim().split('\r\n');
  expect(head).toContain('科目代码');
  const sums = rows.map((row) =>
    row
      .split(',')
      .slice(7, 9)
      .map((cell) => BigInt(cell.replace('.', ''))),
  );
  const [debit, credit] = [0, 1].map((side) => sums.reduce((sum, one) => sum + one[side]!, 0n));
  expect([debit === credit, debit! > 0n]).toEqual([true, true]);
  const ledger = await saved(() => page.getByRole('link', { name: 'hledger 账簿' }).click());
  expect(ledger).toContain('2017-11-01 * Opening balances');
});
