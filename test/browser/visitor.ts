import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { ConsoleUnderTest } from './console-under-test.ts';

export type Look = {
  readonly language: 'zh-CN' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
};

export const DESK: Look = { language: 'zh-CN', theme: 'light', width: 1440, height: 900 };

/** Pictures of every page, for people to look at; the folder is not kept in git. */
const PICTURES = resolve(fileURLToPath(import.meta.url), '../../../coverage/screens');

/** A page with its language and theme chosen, not yet signed in. What the page complains about is collected. */
export async function visit(browser: Browser, at: ConsoleUnderTest, look: Look) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    baseURL: at.address,
    acceptDownloads: true,
    // A click into something that still moves is lost on a busy machine.
    reducedMotion: 'reduce',
  });
  await context.addInitScript(({ language, theme }) => {
    localStorage.setItem('cistern.language', language);
    localStorage.setItem('cistern.theme', theme);
  }, look);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { page, complaints };
}

export async function signIn(page: Page, password: string, login = 'owner'): Promise<void> {
  await page.goto('/');
  await page.fill('#login', login);
  await page.fill('#password', password);
  await page.press('#password', 'Enter');
  await page.waitForSelector('#content h1');
}

/** Goes to an address and waits until nothing is being read any more. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForSelector('#content h1');
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('#content [aria-busy="true"], .ant-btn-loading') === null,
  );
  await page.waitForFunction(() => document.querySelector('.chart-canvas[data-ready="false"]') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A colour on its way from one to the other is neither.
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

/** What an accessibility checker finds serious or worse, with the place. */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  await settled(page);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** How far the page can be pushed sideways; 0 is right. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`), fullPage: true });
}

/** Chooses an entry of a searchable list by the beginning of its id. */
export async function pick(page: Page, field: string, id: string): Promise<void> {
  await page.fill(`#${field}`, id);
  await page.locator('.ant-select-item-option', { hasText: id }).first().click();
}

/** Chooses one of a few by its words. */
export async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.click(`#${field}`);
  const offered = page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
  );
  await offered.filter({ hasText: words }).first().click();
}

/** Fills in fields by their names, then sends the form of the drawer. */
export async function fillAndSend(page: Page, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [field, value] of Object.entries(fields)) await page.fill(`#${field}`, value);
  await page.locator('.ant-drawer button[type=submit]').click();
}

/** The id of the newest of a list. */
export async function firstId(page: Page, path: 'members' | 'stores', field: string): Promise<string> {
  const found = await page.evaluate(async (list) => {
    const answer = await fetch(`/api/v1/programs/demo/${list}?limit=1`);
    return ((await answer.json()) as { items: Record<string, string>[] }).items[0]!;
  }, path);
  return found[field]!;
}
