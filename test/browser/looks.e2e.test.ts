import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { DESK, type Look, open, picture, seriousProblems, sideways, signIn, visit } from './visitor.ts';

const LOOKS: readonly Look[] = [
  DESK,
  { language: 'en', theme: 'dark', width: 1440, height: 900 },
  { language: 'zh-CN', theme: 'dark', width: 390, height: 844 },
  { language: 'en', theme: 'light', width: 360, height: 740 },
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

/** One address for every kind of page; an order, a member, a store and an entry that have something to show. */
function paths(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const items = async (list: string): Promise<Record<string, string>[]> => {
      const answer = await fetch(`/api/v1/programs/demo/${list}`);
      return ((await answer.json()) as { items: Record<string, string>[] }).items;
    };
    const [orders, members, stores] = await Promise.all([
      items('orders?limit=200&status=settled'),
      items('members?limit=200'),
      items('stores?limit=1'),
    ]);
    const most = (rows: Record<string, string>[], field: string) =>
      rows.toSorted((a, b) => Number(b[field]) - Number(a[field]))[0]!;
    const order = most(orders, 'commissions');
    return [
      ...[
        '/',
        '/orders',
        '/members',
        '/stores',
        '/price',
        '/commissions',
        '/ledger',
        ...['/policy', '/policy/draft', '/cases', '/agencies', '/mall', '/capital', '/guardrails'],
        ...['/legacy', '/shares', '/wind-down', '/withdrawals', '/bank', '/reconciliation'],
        '/statements?of=program&from=2024-01-01&to=2024-12-31',
        '/performance?month=2017-11',
        ...['/closes', '/proofs', '/exports?from=2017-11-01&to=2017-11-30'],
        '/lab',
        '/approvals',
        '/audit',
        '/staff',
        '/keys',
        '/notifications',
        '/me',
        '/nowhere',
      ],
      `/orders/${order.orderId}`,
      `/members/${most(members, 'directCount').memberId}`,
      `/stores/${stores[0]!.storeId}`,
      `/ledger/${order.entry}`,
    ];
  });
}

// Side by side: each look is a visitor of its own, and only looks.
it.concurrent.each(LOOKS)(
  'at $width x $height, $language, $theme every page fits, can be read, and is drawn for people to look at',
  async (look) => {
    const { page } = await visit(browser, at, look);
    const name = (path: string): string =>
      [
        look.width,
        look.language,
        look.theme,
        path.split('/')[1] || 'overview',
        path.split('/').length > 2 ? 'one' : 'all',
      ].join('-');
    // Both themes and both widths in Chinese; what the checker finds does not depend on the language.
    const problems = async () => (look.language === 'zh-CN' ? await seriousProblems(page) : []);
    await page.goto('/');
    await page.waitForSelector('#login');
    expect(await problems(), 'sign-in').toEqual([]);
    await picture(page, name('/sign-in'));
    await signIn(page, at.password);
    for (const path of await paths(page)) {
      await open(page, path);
      expect(await sideways(page), path).toBeLessThanOrEqual(0);
      expect(await problems(), path).toEqual([]);
      await picture(page, name(path));
    }
    await page.context().close();
  },
);
