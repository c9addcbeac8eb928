import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, open, picture, seriousProblems, settled, signIn, visit } from './visitor.ts';

let at: ConsoleUnderTest;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

/** So that the test can be run again on a console that runs already. */
const RUN = Date.now().toString(36);
const IDS = ['a', 'b', 'c'].map((name) => `w-${RUN}-${name}`);

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
  ({ page, complaints } = await visit(browser, at, DESK));
  await signIn(page, at.password);
  await page.evaluate(async (ids) => {
    const root = '/api/v1/programs/demo';
    const accounts = await (await fetch(`${root}/accounts?prefix=store:&limit=200`)).json();
    const rich = accounts.items.find(
      ({ name, balance }: { name: string; balance: string }) =>
        name.endsWith(':payable') && Number(balance) > 100,
    );
    const storeId = rich.name.split(':')[1];
    for (const withdrawalId of ids) {
      const answer = await fetch(`${root}/withdrawals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': withdrawalId },
        body: JSON.stringify({ withdrawalId, storeId, from: 'payable', amount: '10.00' }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    }
  }, IDS);
});

afterAll(async () => {
  await browser?.close();
  await at?.close();
});

it('chosen withdrawals are approved together, each with its outcome, and paid', async () => {
  await open(page, '/withdrawals?status=requested');
  for (const id of IDS.slice(0, 2)) await page.getByLabel(`选择 ${id}`).check();
  await page.getByRole('button', { name: '批准所选 2 笔' }).click();
  await page.getByText('批准 2 笔，到手合计 20.00 元？').waitFor();
  await page
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /批\s?准/ })
    .click();
  await page.getByText('已批准 2 笔。').waitFor();
});

it('one withdrawal shows its money, its number and what the provider said', async () => {
  await open(page, `/withdrawals/${IDS[0]}`);
  await page.locator('#content h1').getByText('已付').waitFor();
  await page.getByText('提交: 已付').waitFor();
  expect(await page.locator('.facts').first().innerText()).toMatch(
    /申请金额\s+10\.00 元\s+代扣税\s+0\.00 元/,
  );
  await page.locator('.story').getByText('审核提现').first().waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'withdrawal');
});

it('another is rejected with a reason, and its money goes back', async () => {
  await open(page, `/withdrawals/${IDS[2]}`);
  await page.getByRole('button', { name: /驳\s?回/ }).click();
  await page.fill('.ant-drawer #reason', 'note-7');
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.locator('#content h1').getByText('已驳回').waitFor();
});

it('an endpoint is added, its secret shown once, and what is sent to it can be seen', async () => {
  await open(page, '/webhooks');
  await page.getByRole('button', { name: '添加接收地址' }).click();
  await page.fill('.ant-drawer #url', `http://127.0.0.1:9/${RUN}`);
  await page.locator('.ant-drawer button[type=submit]').click();
  expect(await page.locator('.ant-drawer .made-key').innerText()).toMatch(/^whsec_/);
  await page
    .locator('.ant-drawer .stack')
    .getByRole('button', { name: /关\s?闭/ })
    .click();
  const endpoint = page.locator('section.panel', { hasText: RUN });
  await endpoint.getByRole('button', { name: /暂\s?停/ }).click();
  await endpoint.getByText('已暂停').waitFor();
  await endpoint.getByRole('button', { name: /修\s?改/ }).click();
  await page.fill('.ant-drawer #url', `http://127.0.0.1:9/${RUN}-moved`);
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.locator('.ant-drawer').getByText('已修改，之后的推送按新的设置。').waitFor();
  await page.locator('.ant-drawer .ant-drawer-close').click();
  await page.getByText(`${RUN}-moved`).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'webhooks');
});

it('the box at the top finds a store by a part of its name and a payout by its id, and leads there', async () => {
  await open(page, '/');
  await page.getByRole('combobox', { name: '查找' }).fill('上海文具');
  await page.locator('.ant-select-item-option', { hasText: '上海文具店' }).click();
  await page.waitForURL('**/stores/sto_shanghai-paper');
  await page.getByRole('combobox', { name: '查找' }).fill('wdr_1');
  await page.locator('.ant-select-item-option', { hasText: 'wdr_1' }).click();
  await page.waitForURL('**/withdrawals/wdr_1');
  await settled(page);
  expect(await page.innerText('#content h1')).toContain('wdr_1');
});

it('the box says what to do when it finds nothing', async () => {
  await page.getByRole('combobox', { name: '查找' }).fill('没有这个人');
  await page.getByText('没有找到').waitFor();
  await page.keyboard.press('Escape');
});

it('an order stands in the list with the names of both sides, which the list itself does not know', async () => {
  await open(page, '/orders');
  const names = await page.evaluate(async () => {
    const read = async (path: string) => (await fetch(`/api/v1/programs/demo/${path}`)).json();
    const { items } = await read('orders?limit=1');
    const sides = [`members/${items[0].memberId}`, `stores/${items[0].storeId}`];
    return Promise.all(sides.map(async (side) => (await read(side)).name.zh as string));
  });
  const row = page.locator('.record-table tbody tr').first();
  for (const name of names) await row.getByText(name).waitFor();
});

it('the groups of the navigation are kept as they were left, and the one of the page opens', async () => {
  await open(page, '/');
  const withdrawals = page.locator('.side').getByRole('link', { name: '提现审核' });
  await page.getByRole('button', { name: '资金' }).press('Enter');
  await withdrawals.waitFor();
  await open(page, '/orders');
  await withdrawals.waitFor();
  await page.getByRole('button', { name: '资金' }).press('Enter');
  await withdrawals.waitFor({ state: 'hidden' });
  await open(page, '/bank');
  await withdrawals.waitFor();
  expect(await page.evaluate(() => document.querySelector('.side nav')!.scrollHeight)).toBeLessThan(900);
  expect(await page.title()).toBe('银行余额 · 蓄池 · demo');
});

it('the day’s bill agrees with the journal', async () => {
  await open(page, '/reconciliation');
  await page.getByText('账单和账簿逐笔相符。').waitFor();
  expect(await page.locator('.panel').first().innerText()).toMatch(/渠道账单\s+[1-9][\d,.]* 元/);
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'reconciliation');
  // Before the sign-in the page asks who is signed in, and nobody is.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
});

it('an endpoint is removed with its deliveries', async () => {
  await open(page, '/webhooks');
  const endpoint = page.locator('section.panel', { hasText: `${RUN}-moved` });
  await endpoint.getByRole('button', { name: /删\s?除/ }).click();
  await page
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /确\s?定|OK/ })
    .click();
  await page.getByText(`${RUN}-moved`).waitFor({ state: 'detached' });
});
