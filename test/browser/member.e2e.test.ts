import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServeProcess, startServe } from '../serve-process.ts';
import { openBrowser } from './open-browser.ts';
import { type Look, picture, seriousProblems, sideways, visit } from './visitor.ts';

const PHONE: Look = { language: 'zh-CN', theme: 'light', width: 360, height: 740 };
const PHONE_DARK: Look = { language: 'en', theme: 'dark', width: 360, height: 740 };

const data = mkdtempSync(join(tmpdir(), 'cistern-member-'));
let server: ServeProcess;
let browser: Browser;
let said = '';

beforeAll(async () => {
  [server, browser] = await Promise.all([startServe(data, 'demo'), openBrowser()]);
  server.child.stdout!.on('data', (chunk) => {
    said += chunk;
  });
  server.child.stdout!.resume();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(data, { recursive: true, force: true });
});

async function visitor(look: Look): Promise<Page> {
  const at = { address: server.address, password: '', close: async () => {} };
  return (await visit(browser, at, look)).page;
}

/** In by the code that is printed where the server runs. */
async function enter(page: Page, phone: string): Promise<void> {
  await page.goto('/m/demo');
  await page.fill('#phone', phone);
  await page.click('button[type=submit]');
  await page.waitForSelector('#code');
  const line = new RegExp(`${phone.slice(0, 3)}\\*{4}${phone.slice(-4)} (\\d{6})`);
  await expect.poll(() => said).toMatch(line);
  await page.fill('#code', line.exec(said)![1]!);
  await page.click('button[type=submit]');
  await page.waitForSelector('.tabs');
}

async function fits(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('h1');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  expect(await sideways(page), path).toBeLessThanOrEqual(0);
  expect(await seriousProblems(page), path).toEqual([]);
  await picture(page, name);
}

it('on a phone a member sees, sells, is refused in words without losing what was typed, and withdraws', async () => {
  const page = await visitor(PHONE);
  await fits(page, '/m/demo/books', 'member-books');
  await enter(page, '13800000001');
  for (const path of ['', '/sell', '/withdraw', '/records', '/invite', '/more', '/report', '/told'])
    await fits(page, `/m/demo${path}`, `member${path.replace('/', '-') || '-home'}`);

  await page.goto('/m/demo/sell');
  await page.fill('#points', '999999');
  await page.click('button[type=submit]');
  await page.waitForSelector('[role=alert]');
  await page.reload();
  expect(await page.inputValue('#points')).toBe('999999');
  await page.fill('#points', '0.5');
  await page.click('button[type=submit]');
  await page.click('section[aria-live] button');
  await page.waitForSelector('h1:has-text("已卖出")');

  await page.goto('/m/demo/withdraw');
  for (let step = 0; step < 3; step += 1) {
    const title = await page.locator('form h2').innerText();
    for (const no of await page.locator('input[value=no]').all()) await no.check();
    await page.click('form button[type=submit]');
    await page.waitForFunction((before) => document.querySelector('form h2')?.textContent !== before, title);
  }
  await page.fill('#amount', '1');
  await page.click('form button[type=submit]');
  await page.waitForSelector('form .sums');
  await page.locator('form button').last().click();
  await page.waitForSelector('.state:has-text("待审核")');
  await page.context().close();
});

it('an owner takes an order once however often it is tapped, and is told when nobody knows', async () => {
  const page = await visitor(PHONE_DARK);
  await enter(page, '13800000002');
  await page.goto('/m/demo/stores');
  await page.click('.links a');
  await page.waitForSelector('#guest-phone');
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/orders')) sent += 1;
  });
  await page.fill('#guest-phone', '13800000001');
  await page.fill('#amount', '128.50');
  await page.waitForSelector('form .sums');
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('form button[type=submit]')!;
    button.click();
    button.click();
  });
  await page.waitForSelector('.well');
  expect(sent).toBe(1);

  await page.fill('#guest-phone', '13800000001');
  await page.fill('#amount', '10');
  await page.context().setOffline(true);
  await page.click('form button[type=submit]');
  await page.waitForSelector('[role=alert]:has-text("Do not charge again")');
  await page.context().setOffline(false);
  // The session ends; what was typed is there once somebody is in again.
  await page.context().clearCookies();
  await page.click('form button[type=submit]');
  await page.waitForSelector('#phone');
  expect(await page.inputValue('#amount')).toBe('10');
  await page.context().close();
});
