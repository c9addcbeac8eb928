import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServe } from '../serve-process.ts';

/** A console with the demo's program behind it. */
export type ConsoleUnderTest = {
  readonly address: string;
  readonly password: string;
  close(): Promise<void>;
};

/**
 * Starts the demo on a fresh folder. A console that runs already is taken instead when CISTERN_CONSOLE_URL
 * and CISTERN_CONSOLE_PASSWORD name it; the tests write to it.
 */
export async function openConsole(): Promise<ConsoleUnderTest> {
  const { CISTERN_CONSOLE_URL: address, CISTERN_CONSOLE_PASSWORD: password } = process.env;
  if (address && password) return { address, password, close: async () => {} };
  const data = mkdtempSync(join(tmpdir(), 'cistern-console-'));
  const server = await startServe(data, 'demo');
  return {
    address: server.address,
    password: /owner\s+(?:· )?(\S+)/.exec(server.printed)![1]!,
    async close() {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
