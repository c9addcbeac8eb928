import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import {
  choose,
  DESK,
  type Look,
  open,
  picture,
  seriousProblems,
  sideways,
  signIn,
  visit,
} from './visitor.ts';

const PHONE: Look = { language: 'en', theme: 'light', width: 360, height: 740 };

let at: ConsoleUnderTest;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
let storeId: string;

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
  ({ page, complaints } = await visit(browser, at, DESK));
  await signIn(page, at.password);
  storeId = await page.evaluate(async () => {
    const path = '/api/v1/programs/demo/accounts?prefix=store:&limit=200';
    const { items } = await (await fetch(path)).json();
    const rich = items.find(
      ({ name, balance }: { name: string; balance: string }) =>
        name.endsWith(':payable') && Number(balance) > 100 && Number(balance) < 20_000,
    );
    return rich.name.split(':')[1];
  });
});
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

it('a store is paid from its page: reserved, sent, paid, with its history', async () => {
  await open(page, `/stores/${storeId}`);
  await page.getByRole('button', { name: /^打\s?款$/ }).click();
  await page.fill('.ant-drawer #amount', '12.34');
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.locator('.ant-drawer').getByText('已', { exact: false }).first().waitFor();
  await page.locator('.ant-drawer .ant-drawer-close').click();
  const history = page.locator('section.panel', { hasText: '门店打款' });
  // Nobody reads the page again: the list does while the payout is under way.
  await history.locator('tr', { hasText: '12.34' }).getByText('已付').first().waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'settlement-store');
  await history.locator('a.identifier').first().click();
  await page.locator('#content h1').getByText('已付').waitFor();
  await page.getByText('提交: 已付').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'settlement-one');
});

it('a run pays every store that is owed enough', async () => {
  await open(page, '/settlements');
  await page.getByRole('button', { name: '给所有门店打款' }).click();
  await page.fill('.ant-drawer #minimum', '20000');
  await page.locator('.ant-drawer').getByText('现在会打款').waitFor();
  await picture(page, 'settlement-ask');
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.locator('.ant-drawer').getByText('已安排', { exact: false }).waitFor();
  await page.locator('.ant-drawer .ant-drawer-close').click();
  await page.getByText('已执行').first().waitFor();
  const newest = page.locator('.record-table').last().locator('tbody tr').first();
  await newest.getByText(/已付|付款失败/).waitFor();
  await page.getByRole('button', { name: /更\s?改/ }).click();
  await choose(page, 'every', '每周一自动打款');
  await page.getByRole('button', { name: /保\s?存/ }).click();
  await page.getByText('每周一自动打款 ·').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'settlements');
});

it('the simulated provider is told to fail, and says that it is for rehearsals only', async () => {
  await open(page, '/reconciliation');
  await page.getByText('模拟渠道（仅演练）').waitFor();
  await page.getByRole('button', { name: /就\s?这\s?样/ }).click();
  await page.getByText('接下来 1 笔：失败').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await picture(page, 'simulation');
  await page.getByRole('button', { name: '恢复正常' }).click();
  await page.getByText('接下来的付款都会马上付。').waitFor();
});

it('a difference that is found is said where money is paid, with what to do', async () => {
  await open(page, `/stores/${storeId}`);
  await page.getByRole('button', { name: '登记线下打款' }).click();
  await page.fill('.ant-drawer #amount', '0.01');
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.locator('.ant-drawer').getByText('已', { exact: false }).first().waitFor();
  await open(page, '/reconciliation');
  await page.getByText('1 处不符，其中 1 处没有处理').waitFor();
  await page.getByRole('button', { name: '申请关闭' }).click();
  await page.getByLabel('为什么不用再付').fill('门店当面收了现金');
  await page.locator('.ant-popover').getByRole('button', { name: '申请关闭' }).click();
  // Who proposed it can take it back, and not agree with themselves.
  await page.getByRole('button', { name: '撤回申请' }).waitFor();
  expect(await page.getByRole('button', { name: '同意关闭' }).count()).toBe(0);
  for (const path of ['/withdrawals', '/settlements', '/reconciliation']) {
    await open(page, path);
    await page.getByText('对账有差异没有处理，新的付款已停下').waitFor();
    await page.getByRole('link', { name: '到“合规”放行' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await picture(page, `difference-${path.slice(1)}`);
  }
});

it('fits a phone, in English', async () => {
  const { page: phone } = await visit(browser, at, PHONE);
  await signIn(phone, at.password);
  for (const [path, name] of [
    ['/settlements', 'settlements'],
    [`/stores/${storeId}`, 'settlement-store'],
    ['/reconciliation', 'reconciliation'],
    ['/webhooks', 'webhooks'],
    ['/withdrawals', 'withdrawals'],
  ] as const) {
    await open(phone, path);
    expect([path, await sideways(phone)]).toEqual([path, 0]);
    expect(await seriousProblems(phone)).toEqual([]);
    await picture(phone, `phone-${name}`);
  }
  // Before the sign-in the page asks who is signed in, and nobody is.
  expect(complaints.filter((text) => !text.includes('401'))).toEqual([]);
});
