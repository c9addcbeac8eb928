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

/** Takes today's only proposal of a closing back and makes another, in the name of who is signed in. */
async function proposeAnew(reason: string): Promise<void> {
  const root = '/api/v1/programs/demo/reconciliation';
  const post = (path: string, body: object) =>
    fetch(root + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'cistern' },
      body: JSON.stringify(body),
    });
  const [{ day }] = (await (await fetch(`${root}/open`)).json()).items;
  const [difference] = (await (await fetch(`${root}?day=${day}`)).json()).differences;
  const path = `/differences/${difference.differenceId}/closing`;
  await post(`${path}/reject`, { closingId: difference.closing.closingId, reason });
  const answer = await post(path, { day, reason });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Presses a button that asks for a reason, gives one, and confirms it. */
async function giveReason(button: string, ask: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await page.getByLabel(ask).fill(reason);
  await page.locator('.ant-popover').getByRole('button', { name: button }).click();
}

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
  await giveReason('申请关闭', '为什么不用再付', '门店当面收了现金');
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

it('who agrees to a closing that was proposed anew in the meantime is told so, and sees the new one', async () => {
  const login = `second-${Date.now().toString(36)}`;
  const password = await page.evaluate(async (name) => {
    const answer = await fetch('/api/v1/staff', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'cistern' },
      body: JSON.stringify({ login: name, role: 'finance' }),
    });
    return (await answer.json()).password as string;
  }, login);
  const { page: second } = await visit(browser, at, DESK);
  await signIn(second, password, login);
  await open(second, '/reconciliation');
  await second.getByText('门店当面收了现金').waitFor();
  // Just before the agreement arrives, the first person takes the proposal back and makes another.
  await second.route('**/closing/approve', async (route) => {
    await page.evaluate(proposeAnew, '门店开错了单');
    await route.continue();
  });
  await second.getByRole('button', { name: '同意关闭' }).click();
  await second.getByText('这一项被撤回并重新提交过').waitFor();
  await second.getByText('门店开错了单').waitFor();
  await picture(second, 'closing-proposed-anew');
  await second.unroute('**/closing/approve');
  await second.getByRole('button', { name: '同意关闭' }).click();
  await second.getByText('已关闭： 门店开错了单').waitFor();
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
