import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MISSION_PAGE, missionPage } from './mission.ts';
import { MISSION_ROWS } from './mission-rows.ts';
import { readTree } from './tree.ts';

/** `npm run mission`: writes docs/MISSION.md anew from its rows and the titles of all tests. */
const root = fileURLToPath(new URL('../..', import.meta.url));
writeFileSync(join(root, MISSION_PAGE), missionPage(readTree(root), MISSION_ROWS));
