import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, type Look, open, picture, seriousProblems, sideways, signIn, visit } from './visitor.ts';

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
