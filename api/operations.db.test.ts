import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';

let house: TestHouse;
const webRoot = mkdtempSync(join(tmpdir(), 'cistern-web-'));

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>蓄池</title>');
  writeFileSync(join(webRoot, 'assets', 'app-abc123.js'), 'export {};');
  house = await openTestHouse({ webRoot, requestsPerMinute: 50 });
});
afterAll(async () => {
  await house.close();
  rmSync(webRoot, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => house.app.inject({ url, headers });

describe('operations', () => {
  test('health, readiness and metrics need no key and say nothing of money', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toMatchObject({ ready: true, programs: [{ writer: 'running' }] });
    const metrics = await get('/metrics');
    expect(metrics.body).toContain('cistern_journal_seq{program="demo"} 0');
    expect(metrics.body).toMatch(
      /cistern_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    );
  });

  test('the reference page is served under the same policy, without inline scripts', async () => {
    const page = await get('/api/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>\s*\S/);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  });
});

describe('pages', () => {
  test('any address of the app is the app; its files are kept for ever', async () => {
    const html = { accept: 'text/html,application/xhtml+xml' };
    for (const url of ['/', '/orders/a1', '/members?q=1']) {
      const page = await get(url, html);
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
      expect(page.body).toContain('蓄池');
    }
    const file = await get('/assets/app-abc123.js');
    expect(file.headers['cache-control']).toContain('immutable');
    expect((await get('/assets/none.js')).statusCode).toBe(404);
    expect((await get('/api/v1/none', html)).headers['content-type']).toContain('problem+json');
    expect((await get('/../package.json', html)).body).toContain('蓄池');
  });

  test('carry the headers that keep others out', async () => {
    const { headers } = await get('/', { accept: 'text/html' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers).not.toHaveProperty('x-powered-by');
  });
});

describe('when it cannot go on', () => {
  test('too many requests from one address are told when to come again', async () => {
    const url = `${ROOT}/pool`;
    for (let place = 0; place < 50; place += 1) await house.app.inject({ url, remoteAddress: '10.9.9.9' });
    const last = await house.app.inject({ url, remoteAddress: '10.9.9.9' });
    expect([last.statusCode, last.json().code]).toEqual([429, 'too_many_requests']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('a stopped writer refuses writes and hot figures, lists go on', async () => {
    const call = caller(house);
    await openNoodleShop(call);
    const { seq } = (await call.post('/members', { memberId: 'last' })).json();
    await house.writer.close();
    const write = await call.post('/members', { memberId: 'late' });
    expect([write.statusCode, write.json().code, write.headers['retry-after']]).toEqual([
      503,
      'stopped',
      '30',
    ]);
    expect((await call.get('/pool')).statusCode).toBe(503);
    expect((await call.post('/redemptions/quote', { memberId: 'li', points: 'all' })).statusCode).toBe(503);
    expect((await call.get(`/members?minSeq=${seq}`)).json().items).toHaveLength(4);
    expect((await call.get('/regions?code=440106')).statusCode).toBe(200);
    expect((await get('/readyz')).statusCode).toBe(503);
    expect((await get('/healthz')).statusCode).toBe(200);
  });
});
