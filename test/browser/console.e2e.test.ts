import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConsoleUnderTest, openConsole } from './console-under-test.ts';
import { openBrowser } from './open-browser.ts';
import { choose, DESK, fillAndSend, firstId, open, pick, settled, signIn, visit } from './visitor.ts';

let at: ConsoleUnderTest;
let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  [at, browser] = await Promise.all([openConsole(), openBrowser()]);
  ({ page, complaints } = await visit(browser, at, DESK));
});

afterAll(async () => {
  await browser?.close();
  await at?.close();
});

const text = (selector: string): Promise<string> => page.locator(selector).innerText();

describe('the door', () => {
  it('turns a wrong password away kindly and says that nothing is real money', async () => {
    await page.goto('/');
    expect(await page.innerText('.demo-notice')).toContain('支付是模拟的');
    await page.fill('#login', 'owner');
    await page.fill('#password', 'wrong');
    await page.press('#password', 'Enter');
    expect(await text('[role=alert]')).toContain('登录名或密码不对');
  });

  it('lets the owner in and shows the program, live', async () => {
    await signIn(page, at.password);
    await settled(page);
    expect(await text('.demo-notice')).toContain('演示');
    expect(await text('.figure-cards')).toMatch(/积分价格\s+\d+\.\d{4}/);
    expect(await page.getAttribute('.level-gauge svg', 'aria-label')).toMatch(/盈利池有 .+ 元；所有会员/);
    await page.waitForSelector('.live-badge.open');
  });

  it('opens a figure: where it comes from, with its numbers', async () => {
    await page.getByRole('button', { name: '说明这个数字: 积分价格' }).click();
    expect(await text('.explanation .equation')).toMatch(/元 ÷ .+ = \d+\.\d{4}/);
    await page.keyboard.press('Escape');
  });

  it('leads the keyboard to the content first', async () => {
    await open(page, '/orders');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  });
});

describe('an order', () => {
  let orderPath = '';

  it('is told before it is placed, and shows up elsewhere by itself', async () => {
    const other = await visit(browser, at, DESK);
    await signIn(other.page, at.password);
    await other.page.waitForSelector('.live-badge.open');

    await open(page, '/orders');
    await page.getByRole('button', { name: '下单' }).click();
    await pick(page, 'memberId', await firstId(page, 'members', 'memberId'));
    await pick(page, 'storeId', await firstId(page, 'stores', 'storeId'));
    await page.getByLabel('金额（元）').fill('1000.00');
    await page.waitForSelector('.order-preview');
    expect(await text('.order-preview')).toMatch(/门店部分\s+800\.00 元[\s\S]+进入盈利池\s+160\.00 元/);
    await page.getByRole('button', { name: '确认下单' }).click();
    const link = page.getByRole('link', { name: '查看这笔订单' });
    orderPath = (await link.getAttribute('href'))!;
    await other.page.waitForSelector(`.latest a[href="${orderPath}"]`);
    await other.page.context().close();
  });

  it('settles, and its parts add up on the screen', async () => {
    await open(page, orderPath);
    await page.locator('#content').getByText('待结算').first().waitFor();
    await page.getByRole('button', { name: '立即结算' }).click();
    await page.waitForSelector('.split-table tfoot');
    await settled(page);
    const amounts = await page.locator('.split-table tbody td:nth-child(2)').allInnerTexts();
    const fen = (amount: string): number => Math.round(Number(amount.replaceAll(',', '')) * 1_000_000);
    const sum = amounts.reduce((whole, amount) => whole + fen(amount), 0);
    expect(sum).toBe(fen(await text('.split-table tfoot td:nth-child(2)')));
    expect(sum).toBe(1_000_000_000);
  });

  it('is refunded in part after showing who bears what', async () => {
    await page.getByRole('button', { name: '退款' }).click();
    await page.fill('#refund-amount', '250');
    await page.getByRole('button', { name: '先看看谁承担多少' }).click();
    expect(await text('.ant-drawer .split-table')).toMatch(
      /门店[\s\S]+200\.00[\s\S]+退给会员（原路）\s+250\.00/,
    );
    await page.getByRole('button', { name: '确认退款 250.00 元' }).click();
    await page.getByText('已退款。退给会员 250.00 元。').waitFor();
    await page.locator('.ant-drawer').getByRole('button', { name: '关闭' }).last().click();
    await page.getByText('退给会员 250.00 元').waitFor();
  });

  it('refuses more than is left, by name', async () => {
    await open(page, orderPath);
    await page.getByRole('button', { name: '退款' }).click();
    await page.fill('#refund-amount', '900');
    await page.getByRole('button', { name: '先看看谁承担多少' }).click();
    expect(await text('.ant-drawer [role=alert]')).toContain('R-refund-limit');
  });
});

describe('people', () => {
  it('a member is registered and bound; a second binding is refused with the reason', async () => {
    await open(page, '/members');
    const referrer = await firstId(page, 'members', 'memberId');
    await page.getByRole('button', { name: '登记会员' }).click();
    await page.fill('#memberId', 'mem_browser');
    await pick(page, 'referrerId', referrer);
    await page.locator('.ant-drawer button[type=submit]').click();
    await page.getByRole('link', { name: '查看这位会员' }).click();
    await page.waitForURL('**/members/mem_browser');
    await settled(page);
    await page.locator('#content').getByText(referrer).first().waitFor();
    await page.getByRole('button', { name: '绑定推荐人' }).click();
    await pick(page, 'referrerId', referrer);
    await page.locator('.ant-drawer button[type=submit]').click();
    expect(await text('.ant-drawer [role=alert]')).toContain('先绑定的为准');
  });

  it('points are sold for at least what was quoted', async () => {
    const seller = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/programs/demo/members?limit=200');
      const { items } = (await answer.json()) as { items: { memberId: string; points: string }[] };
      return items.find(({ points }) => Number(points) > 1)!.memberId;
    });
    await open(page, `/members/${seller}`);
    await page.getByRole('button', { name: '卖出积分' }).click();
    await page.getByLabel('卖出一部分').check();
    await page.getByLabel('积分', { exact: true }).fill('0.5');
    await page.getByRole('button', { name: '询价' }).click();
    await page.getByRole('button', { name: /确认卖出，到手不少于/ }).click();
    await page.getByText(/已卖出 0\.5 个积分，.+ 元 进入零钱。/).waitFor();
  });

  it('a store is registered', async () => {
    await open(page, '/stores');
    await page.getByRole('button', { name: '登记门店' }).click();
    await pick(page, 'ownerId', 'mem_browser');
    await fillAndSend(page, { storeId: 'sto_browser' });
    await page.getByRole('link', { name: '查看这家门店' }).click();
    await page.waitForURL('**/stores/sto_browser');
  });
});

describe('cases', () => {
  it('S6, S66: a case is opened, ruled upon with one remedy, and its story leads to the entries', async () => {
    await open(page, '/cases');
    await page.getByRole('button', { name: '立案' }).click();
    await choose(page, 'kind', '小号绑定');
    await pick(page, 'reporterId', 'mem_browser');
    await pick(page, 'storeId', 'sto_browser');
    await fillAndSend(page, { caseId: 'case-browser' });
    await page.getByText('已完成：立案').waitFor();
    await open(page, '/cases/case-browser');
    await page.getByRole('button', { name: '裁决' }).click();
    await choose(page, 'decision', '举报成立');
    await page.getByLabel('门店停业').check();
    await fillAndSend(page, { reason: 'file-1' });
    await page.getByText('已裁决。申诉期过后才能执行。').waitFor();
    await open(page, '/cases/case-browser');
    expect(await page.locator('.story li').allInnerTexts()).toEqual([
      expect.stringMatching(/^裁决[\s\S]+条分录/),
      expect.stringMatching(/^立案[\s\S]+条分录/),
    ]);
    await page.getByRole('button', { name: '执行裁决' }).click();
    await fillAndSend(page);
    expect(await text('.ant-drawer [role=alert]')).toContain('申诉');
  });
});

describe('what the operator keeps', () => {
  it('S4: a vacant region is given to an agent from the tree', async () => {
    await open(page, '/agencies?parent=440000');
    const appoint = page.getByRole('button', { name: '任命', exact: true });
    const row = page.locator('.record-table tbody tr', { has: appoint }).first();
    const region = (await row.locator('.identifier').innerText()).trim();
    await row.locator(appoint).click();
    await pick(page, 'memberId', 'mem_browser');
    await fillAndSend(page, { from: '2026-01-01' });
    await page.getByText('已完成：任命').waitFor();
    await open(page, `/agencies?region=${region}`);
    await page.locator('.record-table').last().getByText('mem_browser').waitFor();
  });

  it('S9, S74: goods are set with their price elsewhere, and stock comes in', async () => {
    await open(page, '/mall');
    await page.getByRole('button', { name: '设置商品' }).click();
    await pick(page, 'storeId', 'sto_browser');
    const goods = {
      productId: 'kettle',
      list: '399',
      cost: '99',
      benchmark: '429',
      benchmarkSource: 'shop:1',
    };
    for (const [field, value] of Object.entries(goods)) await page.fill(`#${field}`, value);
    await fillAndSend(page);
    await page.getByText('已完成：设置商品').waitFor();
    await open(page, '/mall');
    const row = page.locator('.record-table tbody tr', { hasText: 'kettle' });
    await row.getByRole('button', { name: '库存' }).click();
    await fillAndSend(page, { change: '40' });
    await page.getByText('已完成：库存').waitFor();
    expect(await row.innerText()).toMatch(/399\.00\s+99\.00\s+429\.00\s+shop:1\s+40/);
  });

  it('S78: a budget and a subsidy are funded, and tell their story', async () => {
    await open(page, '/capital');
    await page.getByRole('button', { name: '开始补贴' }).click();
    const term = { from: '2026-01-01', to: '2050-01-01' };
    const subsidy = { budget: '1000', ppm: '1.5', ...term, campaignId: 'autumn' };
    await fillAndSend(page, subsidy);
    await page.getByText('已完成：开始补贴').waitFor();
    await open(page, '/capital');
    const row = page.locator('.record-table tbody tr', { hasText: 'autumn' });
    expect(await row.innerText()).toMatch(/1,000\.00\s+1\.5 %/);
    await row.getByRole('button', { name: '看经过' }).click();
    await page.locator('.story li', { hasText: '开始补贴' }).waitFor();
  });

  it('G14: a draft is checked, compared and published, and says for whom it changes what', async () => {
    await open(page, '/policy/draft');
    const document = JSON.parse(await page.inputValue('#draft')) as { redemption: { retention: number } };
    document.redemption.retention = 150_000;
    await page.fill('#draft', JSON.stringify(document));
    await page.getByRole('button', { name: '检查并比较' }).click();
    await page.locator('.record-table tbody tr', { hasText: 'redemption.retention' }).waitFor();
    await page.getByRole('button', { name: '发布规则' }).click();
    await fillAndSend(page);
    await page.getByText('已完成：发布规则').waitFor();
    await open(page, '/policy');
    await page.locator('.record-table tbody tr', { hasText: '第 2 版' }).getByText('生效中').waitFor();
  });

  it('G12: selling is paused with a public reason, and goes on again', async () => {
    await open(page, '/guardrails');
    await page.getByRole('button', { name: '暂停', exact: true }).click();
    await choose(page, 'what', '卖出积分');
    await choose(page, 'reason', '对账有差异');
    await fillAndSend(page);
    await page.getByText('已完成：暂停').waitFor();
    await open(page, '/guardrails');
    await page.getByText('对账有差异，查清后恢复。').waitFor();
    await page.getByRole('button', { name: '恢复' }).click();
    await fillAndSend(page);
    await page.getByText('没有暂停的事项。').waitFor();
  });
});

describe('lists', () => {
  it('filter through the address, turn pages, and leave as CSV', async () => {
    await open(page, '/orders?status=settled');
    const rows = page.locator('.record-table tbody tr');
    expect(await rows.count()).toBe(50);
    await page.getByRole('button', { name: '再显示 50 条' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.record-table tbody tr').length === 100);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
  });

  it('every row leads to its reason', async () => {
    await open(page, '/commissions');
    await page
      .locator('.record-table tbody tr')
      .first()
      .getByRole('link', { name: /条分录/ })
      .click();
    await page.waitForURL('**/ledger/*');
    await settled(page);
    await page.locator('#content').getByText('过账').first().waitFor();
  });
});

it('the pages have complained about nothing but the answers they were meant to get', () => {
  const refused = /status of (401|409|422)/;
  expect(complaints.filter((one) => !refused.test(one))).toEqual([]);
});
