import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '#engine';
import { parseScenario, SCENARIOS, simulate } from '#lab';
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

const SHORT = { ...SCENARIOS.get('rings-and-players')!, days: 420, seed: 5 };
const POLICY = 'mall';
const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'dark', width: 1440, height: 900 },
  { language: 'zh-CN', theme: 'light', width: 360, height: 740 },
];

let at: ConsoleUnderTest;
let browser: Browser;

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await at?.close();
});

/** Opens a scenario file on the page and runs it. */
async function openScenario(page: Page, document: object): Promise<void> {
  const file = join(tmpdir(), `lab-scenario-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(document));
  await page.setInputFiles('input[type=file]', file);
}

async function choose(page: Page, place: number, name: string): Promise<void> {
  await page.locator('.lab-block .ant-select').nth(place).click();
  await page.locator('.ant-select-item-option', { hasText: new RegExp(`^${name}$`) }).click();
}

const run = (page: Page) => page.locator('.ant-btn-primary').first().click();

describe('the lab', () => {
  it('S43, S44: shows a wave of selling and a price that grows ever more slowly, to the hash Node computes', async () => {
    const { page, complaints } = await visit(browser, at, DESK);
    await signIn(page, at.password);
    // Asking who is signed in before anybody is, is answered with a 401.
    complaints.length = 0;
    await open(page, '/lab');
    await openScenario(page, SHORT);
    await choose(page, 0, POLICY);
    await run(page);
    await page.waitForSelector('[data-lab=done]');
    await settled(page);
    const parsed = parseScenario({ ...SHORT, policy: PRESETS.get(POLICY) });
    if ('problems' in parsed) throw new Error('the scenario cannot be read');
    const report = simulate(parsed.scenario);
    expect(await page.textContent('[data-lab=done]')).toContain(report.resultHash);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-lab=done] .ant-btn-primary').click(),
    ]);
    expect(saved.suggestedFilename()).toBe('rings-and-players-mall.html');
    await picture(page, '1440-zh-CN-light-lab-run');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('a run can be stopped, and a file that is no scenario is told apart', async () => {
    const { page } = await visit(browser, at, DESK);
    await signIn(page, at.password);
    await open(page, '/lab');
    // So long that nobody is too late to stop it.
    await openScenario(page, { ...SHORT, days: 10_000, growth: { mode: 'constant', ordersPerDay: 1_000 } });
    await run(page);
    await page.waitForSelector('.ant-progress');
    await page.locator('.lab-form + .row .ant-btn').nth(1).click();
    await page.waitForSelector('.ant-progress', { state: 'detached' });
    expect(await page.locator('[data-lab=done]').count()).toBe(0);
    await openScenario(page, { name: 'nothing' });
    await page.waitForSelector('[role=alert]');
    await openScenario(page, { ...SHORT, seed: -1 });
    await run(page);
    await page.waitForSelector('[role=alert] code');
    expect(await page.textContent('[role=alert] code')).toBe('seed');
    await page.context().close();
  });

  it('two parameters are swept, and the map says the figure of every place', async () => {
    const { page } = await visit(browser, at, DESK);
    await signIn(page, at.password);
    await open(page, '/lab');
    await openScenario(page, { ...SHORT, days: 20, events: [] });
    await page.locator('[data-sweep] button:not([disabled])').first().click();
    await page.waitForSelector('[data-sweep=done] .chart-canvas[data-ready=true]');
    await settled(page);
    await picture(page, '1440-zh-CN-light-lab-sweep');
    await page.locator('[data-sweep] .ant-segmented-item').nth(1).click();
    expect(await page.locator('[data-sweep] tbody tr').count()).toBe(5);
    expect(await page.locator('[data-sweep] tbody td').count()).toBe(30);
    // The more of an order goes into the pool, the more members have of it.
    const figures = await page.locator('[data-sweep] tbody td:nth-child(2)').allTextContents();
    const shares = figures.map((figure) => Number.parseFloat(figure));
    expect(shares[0]).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    await page.context().close();
  });

  it.each(LOOKS)('two policies stand side by side: $width, $language, $theme', async (look) => {
    const { page } = await visit(browser, at, look);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await signIn(page, at.password);
    await open(page, '/lab');
    await openScenario(page, { ...SHORT, days: 200, events: [] });
    await choose(page, 1, POLICY);
    await run(page);
    await page.waitForSelector('[data-lab=done]');
    await settled(page);
    await page.mouse.move(0, 0);
    expect(await page.locator('.lab-findings').count()).toBe(2);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await seriousProblems(page)).toEqual([]);
    await picture(page, `${look.width}-${look.language}-${look.theme}-lab-two`);
    await page.context().close();
  });
});
