import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, open, picture, seriousProblems, signIn, visit } from './visitor.ts';

let at: ConsoleUnderTest;
let browser: Browser;
beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await at?.close();
});

describe('the page of statements', () => {
  it('shows a member from opening to closing, every line leading to its entry, and saves it as CSV', async () => {
    const { page } = await visit(browser, at, DESK);
    await signIn(page, at.password);
    const order = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/programs/demo/orders?limit=1&status=settled');
      return ((await answer.json()) as { items: { memberId: string; settledAt?: string }[] }).items[0]!;
    });
    await open(page, `/statements?of=members&id=${order.memberId}&from=2010-01-01&to=2030-12-31`);
    await page.waitForSelector('h2:has-text("对账单 M-")');
    const shown = await page.innerText('#content');
    expect(shown).toContain('消费得积分');
    expect(shown).toContain('期初');
    expect(shown).toContain('这段日期还没有过完');
    expect(await page.locator('a[href^="/ledger/"]').count()).toBeGreaterThan(0);
    expect(await seriousProblems(page)).toEqual([]);
    await picture(page, 'statements');
    const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const csv = await page.evaluate(async (address) => (await fetch(address)).text(), href!);
    expect(csv).toContain('opening');
  });
});
