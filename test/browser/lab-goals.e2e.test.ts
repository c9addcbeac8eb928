import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCENARIOS } from '#lab';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import {
  DESK,
  type Look,
  open,
  picture,
  seriousProblems,
  settled,
  sideways,
  signIn,
  visit,
} from './visitor.ts';

/** A year and a bit, so that there is a first year; few orders, so that it is quick. */
const YEAR = {
  ...SCENARIOS.get('steady-town')!,
  days: 380,
  growth: { mode: 'constant', ordersPerDay: 4 },
};
const LOOKS: readonly Look[] = [DESK, { language: 'en', theme: 'dark', width: 360, height: 740 }];

let at: ConsoleUnderTest;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await at?.close();
});

describe.each(LOOKS)('at $width, $language', (look) => {
  it('parameters that meet the goals are found, shown and used', async () => {
    const { page, complaints } = await visit(browser, at, look);
    await signIn(page, at.password);
    complaints.length = 0;
    await open(page, '/lab');
    const file = join(tmpdir(), `lab-goals-${process.pid}.json`);
    writeFileSync(file, JSON.stringify(YEAR));
    await page.setInputFiles('input[type=file]', file);
    await page.locator('[data-goal] .ant-btn-primary').click();
    await page.waitForSelector('[data-goal] .ant-progress');
    await page.waitForSelector('[data-goal=done]');
    await page.mouse.move(0, 0);
    await settled(page);
    expect(await page.textContent('[data-goal=done] figcaption')).toMatch(/种组合|combinations/);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await seriousProblems(page)).toEqual([]);
    await picture(page, `${look.width}-${look.language}-${look.theme}-lab-goal`);
    const used = page.locator('[data-goal=done] .record-table button, [data-goal=done] .record-cards button');
    await used.first().click();
    const policy = page.locator('.lab-block .ant-select').first();
    expect(await policy.textContent()).toMatch(/找到的，或场景自带的|Found, or of the scenario/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('S24, S33, S43, S44, E2, E20, E21: what the documents claim is judged again on the page', async () => {
    const { page } = await visit(browser, at, look);
    await signIn(page, at.password);
    await open(page, '/lab/claims');
    await page.waitForFunction(() => document.querySelectorAll('[data-claim=done]').length === 7);
    const verdicts = await page
      .locator('[data-verdict]')
      .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('data-verdict')));
    expect(verdicts.toSorted()).toEqual([
      ...['does not hold', 'does not hold', 'holds'],
      ...['holds, but', 'holds, but', 'holds, but', 'holds, but'],
    ]);
    const again = page.locator('[data-claim=done] button').nth(4);
    await again.click();
    await page.waitForSelector('[data-claim=done] output');
    await page.mouse.move(0, 0);
    await settled(page);
    expect(await page.textContent('[data-claim=done] output')).toMatch(/完全一样|Exactly/);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await seriousProblems(page)).toEqual([]);
    await picture(page, `${look.width}-${look.language}-${look.theme}-lab-claims`);
    await page.context().close();
  });
});
