import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { build } from 'vite';

/** The worker of the lab's page, as the console is built with it. */
const WORKER = fileURLToPath(new URL('../web/console/pages/lab/lab-worker.ts', import.meta.url));

export type BrowserRun = { readonly seconds: number; readonly resultHash: string };

/** Seconds the lab's page would wait for a scenario: its own worker, in Chromium without a window. */
export async function runInBrowser(document: unknown): Promise<BrowserRun> {
  const server = await serveWorker(await workerSource());
  const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  const executablePath = installed ?? (await sparticuz.executablePath());
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(measured, document);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs in the page: from the moment the scenario is handed over until its report is there. */
function measured(document: unknown): Promise<BrowserRun> {
  const worker = new Worker('/worker.js', { type: 'module' });
  const started = performance.now();
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message || 'the worker has ended'));
    worker.onmessage = ({ data }) => {
      if (data.kind === 'problems') reject(new Error(JSON.stringify(data.problems)));
      if (data.kind !== 'done') return;
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, resultHash: data.report.resultHash });
    };
    worker.postMessage({ kind: 'scenario', document });
  });
}

async function workerSource(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: WORKER } },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const code = bundle && 'output' in bundle ? bundle.output.find((one) => one.type === 'chunk')?.code : '';
  return code ?? '';
}

function serveWorker(source: string): Promise<Server> {
  const server = createServer(({ url }, answer) => {
    const script = url === '/worker.js';
    answer.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    answer.end(script ? source : '<!doctype html><title>lab</title>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
