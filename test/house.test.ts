import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cycles, dead, pure, sizes } from './house/cases-code.ts';
import { attacks, missions } from './house/cases-mission.ts';
import { doors, walls } from './house/cases-walls.ts';
import { WORD_CASES } from './house/cases-words.ts';
import { checkCycles, checkDeadFiles } from './house/graph.ts';
import { checkAttacks, checkMission } from './house/mission.ts';
import { ATTACKS_WITHOUT_TEST, MISSION_ROWS } from './house/mission-rows.ts';
import { checkPurity } from './house/purity.ts';
import { checkSizes } from './house/sizes.ts';
import { readTree } from './house/tree.ts';
import { checkDoors, checkWalls } from './house/walls.ts';
import { checkPackages, checkPapers, checkRefusals, type RefusalText } from './house/words.ts';

/** The documents name S1 to S86. */
const MISSION_COUNT = 86;

const house = readTree(fileURLToPath(new URL('..', import.meta.url)));

describe('the house', () => {
  test('imports go left, through doors, and use the packages of their room', () => {
    expect(checkWalls(house)).toEqual([]);
  });

  test('package.json opens the doors of the table', () => {
    expect(checkDoors(house)).toEqual([]);
  });

  test('engine and lab ask no clock, no chance, no machine', () => {
    expect(checkPurity(house)).toEqual([]);
  });

  test('no file imports itself the long way round', () => {
    expect(checkCycles(house)).toEqual([]);
  });

  test('no source file is dead', () => {
    expect(checkDeadFiles(house)).toEqual([]);
  });

  test('files have at most 300 lines, functions at most 70', () => {
    expect(checkSizes(house)).toEqual([]);
  });

  test('every refusal is in api/contract and in the glossary, in both languages', async () => {
    const { REFUSAL_CODES } = (await import('#engine')) as { REFUSAL_CODES: readonly string[] };
    const { REFUSALS } = (await import('#contract')) as { REFUSALS: Readonly<Record<string, RefusalText>> };
    expect(REFUSAL_CODES.length).toBeGreaterThan(30);
    expect(checkRefusals(REFUSAL_CODES, REFUSALS, house.get('docs/GLOSSARY.md') ?? '')).toEqual([]);
  });

  test('every number of the documents is done by a test that names it, or says what is missing', () => {
    expect(checkMission(house, MISSION_ROWS, MISSION_COUNT)).toEqual([]);
  });

  test('every attack is tried by a test whose title starts with it, or is listed as not tried', () => {
    expect(checkAttacks(house, ATTACKS_WITHOUT_TEST)).toEqual([]);
  });

  test('every package has its line of reason in docs/ARCHITECTURE.md', () => {
    expect(checkPackages(house)).toEqual([]);
  });

  test('README shows the two commands first, CHANGELOG has a Pending section, CI runs what README says', () => {
    expect(checkPapers(house)).toEqual([]);
  });
});

describe('README', () => {
  test('its example pays 800, 20, 20, 160 and makes 112 points', async () => {
    const { execute, openProgram, parseCommand, parsePolicy, PRESETS, stateJson } = await import('#engine');
    const read = parsePolicy(PRESETS.get('local-life'));
    if (!('policy' in read)) throw new Error('the preset cannot be read');
    const state = openProgram(read.policy);
    const lines = (house.get('README.md') ?? '').split('\n').filter((line) => line.startsWith('{'));
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const parsed = parseCommand(JSON.parse(line));
      if (!('command' in parsed)) throw new Error(`malformed: ${line}`);
      expect(execute(state, parsed.command).outcome).toBe('accepted');
    }
    expect(stateJson(state)).toMatchObject({
      pool: '160.000000',
      members: { wang: { points: '112.000000000000000000' } },
      accounts: { 'store:noodles:payable': '800.000000', 'platform:revenue': '40.000000' },
    });
  });
});

describe.each(Object.entries({ walls, doors, pure, cycles, dead, sizes }))(
  'the walls hold: %s',
  (_, cases) => {
    test.each(cases)('$title', ({ check, tree, reports }) => {
      expect(check(tree)).toEqual(reports);
    });
  },
);

describe('the walls hold: words', () => {
  test.each([...WORD_CASES, ...missions, ...attacks])('$title', ({ found, reports }) => {
    expect(found()).toEqual(reports);
  });
});
