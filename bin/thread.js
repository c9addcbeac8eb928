// A thread of a process that was started by cistern.js: it reads TypeScript the same way, and runs one module.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
