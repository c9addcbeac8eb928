#!/usr/bin/env node
// The sources are TypeScript and run as they are: tsx reads them, so there is no build step to forget.
import { register } from 'tsx/esm/api';

register();
await import('../cli/main.ts');
