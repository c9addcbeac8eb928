import { contentOf, type PolicyDocument, parsePolicy, type Stage } from '#engine';
import { EnvironmentError, type Opening, readEntries } from '#journal';
import type { House, ProgramOpening, ProgramRoom } from '../room.ts';
import { fault, HttpProblem } from './problem.ts';

type Opener = (opening: ProgramOpening) => Promise<ProgramRoom>;

/**
 * Opens programs, one after another; undefined where none can be opened. What was opened before with the same
 * policy and stage is the same program.
 *
 * Throws   program_exists when it was opened otherwise; policy_invalid; busy while another server has it.
 */
export function openerOf(house: House): Opener | undefined {
  const { openProgram } = house;
  if (!openProgram) return undefined;
  let before: Promise<unknown> = Promise.resolve();
  return (opening) => {
    const opened = before.then(() => openOne(house, openProgram, opening));
    before = opened.catch(() => undefined);
    return opened;
  };
}

async function openOne(
  house: House,
  openProgram: NonNullable<House['openProgram']>,
  opening: ProgramOpening,
): Promise<ProgramRoom> {
  const { programId, policy } = opening;
  const parsed = parsePolicy(policy);
  if (!('policy' in parsed)) throw new HttpProblem({ code: 'policy_invalid', ...parsed.problems[0] });
  const earlier = await openingOf(house, programId);
  if (earlier && !same(earlier, opening)) throw new HttpProblem({ code: 'program_exists', programId });
  const served = house.rooms.get(programId);
  if (served) return served;
  try {
    return house.addRoom(await openProgram(opening));
  } catch (error) {
    if (error instanceof EnvironmentError) throw fault('busy', { retryAfter: 10 });
    throw error;
  }
}

async function openingOf({ database }: House, programId: string): Promise<Opening | undefined> {
  for await (const { opening } of readEntries(database, programId, -1)) return opening;
  return undefined;
}

type Beginning = { readonly policy: PolicyDocument; readonly stage: Stage };

function same(one: Beginning, other: Beginning): boolean {
  const content = ({ policy, stage }: Beginning) => contentOf({ policy, stage });
  return content(one) === content(other);
}
