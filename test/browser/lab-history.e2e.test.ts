import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, open, picture, settled, sideways, signIn, visit } from './visitor.ts';

const ORDERS = readFileSync(new URL('../../examples/orders.csv', import.meta.url));
const AT = '2026-01-01T09:00:00+08:00';
/** 会员 in GBK: a spreadsheet that was told nothing. */
const GBK = Buffer.concat([
  Buffer.from('time,member_id,store_id,amount,"'),
  Buffer.from([0xbb, 0xe1, 0xd4, 0xb1]),
  Buffer.from(`"\r\n${AT},m1,s1,"120.50","a, b"\r\n`),
]);

let at: ConsoleUnderTest;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await at?.close();
});

async function upload(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
}

describe('an order history on the page', () => {
  it('is read whatever saved it, run, and said to have been read', async () => {
    const { page } = await visit(browser, at, DESK);
    await signIn(page, at.password);
    await open(page, '/lab');
    await upload(page, 'gbk.csv', GBK);
    await page.waitForSelector('.lab-form + .row output');
    expect(await page.textContent('.lab-form + .row output')).toMatch(/\b1\b/);
    await upload(page, 'orders.csv', ORDERS);
    await page.locator('.lab-form + .row output', { hasText: '500' }).waitFor();
    await page.locator('.ant-btn-primary').first().click();
    await page.waitForSelector('[data-lab=done]');
    await settled(page);
    await picture(page, '1440-zh-CN-light-lab-history');
    expect(await page.locator('[data-lab=done] .chart').count()).toBe(4);
    await page.context().close();
  });

  it('that cannot be read says line and column, and nothing of it is taken', async () => {
    const { page } = await visit(browser, at, { ...DESK, width: 360, height: 740 });
    await signIn(page, at.password);
    await open(page, '/lab');
    const text = `time,member_id,store_id,amount\n${AT},m1,s1,10\n${AT},m1,s1,eighty\n${AT},m1\n"open`;
    await upload(page, 'bad.csv', Buffer.from(text));
    await page.waitForSelector('.lab-troubles');
    const said = await page.locator('.lab-troubles li').allTextContents();
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/3.*amount.*eighty/);
    expect(said[1]).toMatch(/4/);
    expect(said[2]).toMatch(/5/);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await picture(page, '360-zh-CN-light-lab-history-bad');
    await page.context().close();
  });
});
