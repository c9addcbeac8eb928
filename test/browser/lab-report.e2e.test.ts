import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRESETS } from '#engine';
import { htmlReport, parseScenario, SCENARIOS, simulate } from '#lab';
import { openBrowser } from './open-browser.ts';
import { picture, seriousProblems, sideways } from './visitor.ts';

const folder = mkdtempSync(join(tmpdir(), 'cistern-report-'));
const file = join(folder, 'report.html');
let browser: Browser;

beforeAll(async () => {
  const run = (policy: string) => {
    const parsed = parseScenario({ ...SCENARIOS.get('rings-and-players')!, policy: PRESETS.get(policy) });
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    return simulate(parsed.scenario);
  };
  writeFileSync(file, htmlReport(run('mall'), 'cistern simulate rings-and-players', run('local-life')));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A page at 360 px, one of a screen, and the width that A4 leaves between its margins. */
it.each([
  ['screen', 360],
  ['screen', 1440],
  ['print', 673],
] as const)(
  'a report can be read on %s at %i px: nothing is pushed sideways, no chart is missing',
  async (media, width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.emulateMedia({ media });
    await page.goto(pathToFileURL(file).href);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const pushed = await page.evaluate(() =>
      [...document.querySelectorAll('figure, table, pre')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(pushed).toEqual([]);
    const drawn = await page.evaluate(
      () =>
        [...document.querySelectorAll('svg')].filter((one) => one.getBoundingClientRect().width > 0).length,
    );
    // Three of both policies beside each other, five of the first.
    expect(drawn).toBe(8);
    if (media === 'screen') expect(await seriousProblems(page)).toEqual([]);
    await picture(page, `${width}-${media}-lab-report`);
    await page.close();
  },
);
