import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBooks, verifyBooks } from '#books';
import { PRESETS } from '#engine';
import { migrate, openDatabase, openWriter, startTemporaryPostgres } from '#journal';
import { DEMO_POLICY, DEMO_PROGRAM, demoCommands } from './demo-commands.ts';
import { loadDemo } from './load-demo.ts';

const LIMIT_MS = 20_000;

let pool: ReturnType<typeof openDatabase>;
let stopServer: () => Promise<void>;
beforeAll(async () => {
  const server = await startTemporaryPostgres();
  stopServer = () => server.stop();
  pool = openDatabase(server.url);
  await migrate(pool);
});
afterAll(async () => {
  await pool.end();
  await stopServer();
});

const open = () =>
  openWriter({ pool, programId: DEMO_PROGRAM, policy: PRESETS.get(DEMO_POLICY)!, clock: Date.now });

describe('loading the demo', () => {
  it('goes on where it was cut short, books following, within its time', async () => {
    const begun = performance.now();
    const first = await open();
    const total = demoCommands().length;
    await first.submitMany(demoCommands().slice(0, 2_500), { stampAt: false });
    await first.close();

    const writer = await open();
    const books = openBooks({ pool, programId: DEMO_PROGRAM });
    await books.migrate();
    books.follow(writer);
    const steps: number[] = [];
    const loaded = await loadDemo(writer, { onProgress: (done) => steps.push(done) });
    expect(loaded.submitted + loaded.skipped).toBe(total);
    expect(loaded.skipped).toBeGreaterThan(2_400);
    expect(steps.at(-1)).toBe(total);
    expect(writer.position()).toEqual({ entry: total, seq: total });
    expect(await books.waitFor(total, LIMIT_MS)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(LIMIT_MS);

    expect(await verifyBooks(pool, DEMO_PROGRAM, writer.state)).toBeUndefined();
    const { allTime, members, stores } = await books.read.overview();
    expect({ orders: allTime.orders, amount: allTime.amount, members, stores }).toEqual({
      ...{ orders: 5_009, amount: 2_297_200_890_000n, members: 793, stores: 144 },
    });
    await books.stop();
    await writer.close();
  });

  it('sends nothing again that is there', async () => {
    const writer = await open();
    const loaded = await loadDemo(writer);
    expect(loaded.submitted).toBeLessThan(10);
    expect(writer.position().entry).toBe(demoCommands().length);
    await writer.close();
  });
});
