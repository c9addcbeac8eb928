#!/usr/bin/env -S node --max-semi-space-size=32
// Room for what lives for a moment only: with node's 16 MB, a third of the engine's time goes to collecting it.
// The sources are TypeScript and run as they are: tsx reads them, so there is no build step to forget.
import { register } from 'tsx/esm/api';

// `cistern … | head`: who reads has read enough, which is no fault of ours.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

register();
const { main } = await import('../cli/main.ts');
process.exitCode = await main(process.argv);
