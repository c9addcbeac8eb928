import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOfSecret } from '#desk';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, open, pick, settled, signIn, visit } from './visitor.ts';

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

const text = (selector: string): Promise<string> => page.locator(selector).innerText();

async function visitAs(login: string, password: string) {
  const { page: other } = await visit(browser, at, DESK);
  await other.goto('/');
  await other.fill('#login', login);
  await other.fill('#password', password);
  await other.press('#password', 'Enter');
  return other;
}

it('adds somebody, who sets up a second factor and is asked for it from then on', async () => {
  await open(page, '/staff');
  await page.getByRole('button', { name: '添加工作人员' }).click();
  const login = `ops-${Date.now().toString(36)}`;
  await page.fill('.ant-drawer #login', login);
  await page.locator('.ant-drawer .ant-select').click();
  await page.locator('.ant-select-item-option', { hasText: '负责人' }).click();
  await page.locator('.ant-drawer button[type=submit]').click();
  const password = await text('.ant-drawer strong.identifier');

  const other = await visitAs(login, password);
  await other.waitForSelector('#content h1');
  await open(other, '/me');
  await other.getByRole('button', { name: '设置动态验证码' }).click();
  await other.fill('#enrol-password', password);
  await other.getByRole('button', { name: '生成二维码' }).click();
  const secret = await other.locator('p.identifier').innerText();
  await other.fill('#first-code', codeOfSecret(secret, Date.now()));
  await other.getByRole('button', { name: '确认' }).click();
  await other.getByText('动态验证码已启用').waitFor();

  const again = await visitAs(login, password);
  await again.waitForSelector('#code');
  await again.fill('#code', codeOfSecret(secret, Date.now() + 30_000));
  await again.press('#code', 'Enter');
  await again.waitForSelector('#content h1');

  await open(page, '/approvals');
  await page.getByRole('button', { name: '提交' }).click();
  await pick(page, 'type', '注资');
  await page.fill('#amount', '1.234');
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.getByText('金额（元）：数字，不为负，最多两位小数，例如 1000.00。写的是“1.234”。').waitFor();
  await page.fill('#amount', '12.00');
  await page.locator('.ant-drawer button[type=submit]').click();
  await page.getByText('已提交，等待另一位同事同意').waitFor();
  await open(again, '/approvals');
  await again.getByRole('button', { name: '同意并执行' }).first().click();
  await again.getByText('已执行').first().waitFor();
});

it('makes a key that is shown once, and lists what was done', async () => {
  await open(page, '/keys');
  await page.getByRole('button', { name: '生成密钥' }).click();
  await page.fill('#name', '收银台');
  await page.locator('.ant-drawer button[type=submit]').click();
  const key = await text('.made-key');
  expect(key).toMatch(/^cst_[0-9a-f]{12}_/);
  await open(page, '/keys');
  await settled(page);
  const shown = await text('#content');
  expect(shown).toContain('收银台');
  expect(shown).not.toContain(key.slice(-20));
  await open(page, '/audit?action=key.add');
  expect(await text('.record-table tbody tr:first-child')).toContain(`key:${key.slice(4, 16)}`);
});
