import { benchEngine } from './engine.ts';

console.table(benchEngine());
